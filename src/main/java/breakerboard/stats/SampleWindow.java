package breakerboard.stats;

import java.util.Arrays;

/**
 * Samples in the order of their times, at most a bound of them; the oldest gives way. Primitive and
 * reusable.
 */
public final class SampleWindow {
  private static final int FIRST_CAPACITY = 16;

  private int bound;
  private long[] times;
  private double[] values;
  private int head;
  private int size;

  /**
   * @param bound the most samples kept, at least 1
   */
  public SampleWindow(int bound) {
    this.bound = bound;
    int capacity = Math.min(bound, FIRST_CAPACITY);
    times = new long[capacity];
    values = new double[capacity];
  }

  /** Changes the bound and keeps the newest samples. */
  public void bound(int newBound) {
    while (size > newBound) {
      removeFirst();
    }
    bound = newBound;
    if (times.length > newBound) {
      resize(newBound);
    }
  }

  public void add(long time, double value) {
    if (size == bound) {
      removeFirst();
    } else if (size == times.length) {
      resize(Math.min(bound, size * 2));
    }
    int at = index(size);
    times[at] = time;
    values[at] = value;
    size++;
  }

  /** Removes every sample that is not younger than {@code time}; tells how many. */
  public int removeUpTo(long time) {
    int removed = 0;
    while (size > 0 && times[head] <= time) {
      removeFirst();
      removed++;
    }
    return removed;
  }

  /** Multiplies every value. */
  public void scale(double factor) {
    for (int i = 0; i < size; i++) {
      values[index(i)] *= factor;
    }
  }

  public void clear() {
    head = 0;
    size = 0;
  }

  public int size() {
    return size;
  }

  public boolean isFull() {
    return size == bound;
  }

  /** The value of sample {@code i}, 0 = the oldest. */
  public double value(int i) {
    return values[index(i)];
  }

  /** The value {@code back} samples before the newest, 0 = the newest. */
  public double fromEnd(int back) {
    return values[index(size - 1 - back)];
  }

  public long time(int i) {
    return times[index(i)];
  }

  public double first() {
    return values[head];
  }

  public double last() {
    return fromEnd(0);
  }

  /** (last - first)/n over the last {@code n} samples; 0 with fewer. */
  public double stepOver(int n) {
    return size < n ? 0 : (last() - fromEnd(n - 1)) / n;
  }

  /** Mean of all values, 0 of none. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += value(i);
    }
    return size == 0 ? 0 : sum / size;
  }

  /** Largest value, 0 of none. */
  public double max() {
    double largest = size == 0 ? 0 : first();
    for (int i = 1; i < size; i++) {
      largest = Math.max(largest, value(i));
    }
    return largest;
  }

  /** A copy of the times, the oldest first. */
  public long[] times() {
    long[] copy = new long[size];
    int first = Math.min(size, times.length - head);
    System.arraycopy(times, head, copy, 0, first);
    System.arraycopy(times, 0, copy, first, size - first);
    return copy;
  }

  /** A copy of the values, the oldest first. */
  public double[] values() {
    double[] copy = new double[size];
    int first = Math.min(size, values.length - head);
    System.arraycopy(values, head, copy, 0, first);
    System.arraycopy(values, 0, copy, first, size - first);
    return copy;
  }

  void removeFirst() {
    head = head + 1 == times.length ? 0 : head + 1;
    size--;
  }

  private int index(int i) {
    int at = head + i;
    return at < times.length ? at : at - times.length;
  }

  private void resize(int capacity) {
    long[] orderedTimes = times();
    double[] orderedValues = values();
    times = Arrays.copyOf(orderedTimes, capacity);
    values = Arrays.copyOf(orderedValues, capacity);
    head = 0;
  }
}
