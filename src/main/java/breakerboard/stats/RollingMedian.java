package breakerboard.stats;

import java.util.Arrays;

/** The median of the last so many values, kept in order so that asking costs nothing. */
public final class RollingMedian {
  private static final int FIRST_CAPACITY = 16;

  private final int bound;
  private double[] arrived;
  private double[] sorted;
  private int next;
  private int size;

  /**
   * @param bound how many values are remembered, at least 1
   */
  public RollingMedian(int bound) {
    this.bound = bound;
    int capacity = Math.min(bound, FIRST_CAPACITY);
    arrived = new double[capacity];
    sorted = new double[capacity];
  }

  /** The newest values of this, as many as the bound allows. */
  public RollingMedian withBound(int newBound) {
    RollingMedian other = new RollingMedian(newBound);
    for (double value : toArray()) {
      other.add(value);
    }
    return other;
  }

  public void add(double value) {
    if (size == bound) {
      replace(arrived[next], value);
    } else {
      if (size == arrived.length) {
        grow();
      }
      insert(value);
    }
    arrived[next] = value;
    next = next + 1 == bound ? 0 : next + 1;
  }

  private void grow() {
    int capacity = (int) Math.min(bound, 2L * arrived.length);
    arrived = Arrays.copyOf(arrived, capacity);
    sorted = Arrays.copyOf(sorted, capacity);
  }

  private void insert(double value) {
    int at = place(value);
    System.arraycopy(sorted, at, sorted, at + 1, size - at);
    sorted[at] = value;
    size++;
  }

  /** Moves only what stands between the two, which is nothing when they are equal. */
  private void replace(double old, double value) {
    if (Double.compare(old, value) == 0) {
      return;
    }
    int from = place(old);
    int to = place(value);
    if (to > from) {
      to--;
      System.arraycopy(sorted, from + 1, sorted, from, to - from);
    } else {
      System.arraycopy(sorted, to, sorted, to + 1, from - to);
    }
    sorted[to] = value;
  }

  /** Where the value stands, or where it belongs. */
  private int place(double value) {
    int found = Arrays.binarySearch(sorted, 0, size, value);
    return found < 0 ? -found - 1 : found;
  }

  public int size() {
    return size;
  }

  public int bound() {
    return bound;
  }

  /** The middle value, the mean of the middle two of an even number, 0 of none. */
  public double median() {
    if (size == 0) {
      return 0;
    }
    double upper = sorted[size / 2];
    return size % 2 == 1 ? upper : (sorted[size / 2 - 1] + upper) / 2;
  }

  /** The median of the absolute distances from the median (MAD), 0 of none. */
  public double medianDeviation() {
    if (size == 0) {
      return 0;
    }
    double median = median();
    double upper = deviation(size / 2, median);
    return size % 2 == 1 ? upper : (deviation(size / 2 - 1, median) + upper) / 2;
  }

  /**
   * The distance from the median that {@code rank} others do not exceed: distances grow to either
   * side of it, so the nearest {@code rank + 1} values are a run of the sorted ones, and its start
   * is found by halving.
   */
  private double deviation(int rank, double median) {
    int count = rank + 1;
    int low = 0;
    int high = size - count;
    while (low < high) {
      int start = (low + high) >>> 1;
      if (median - sorted[start] > sorted[start + count] - median) {
        low = start + 1;
      } else {
        high = start;
      }
    }
    return Math.max(median - sorted[low], sorted[low + count - 1] - median);
  }

  /** The values, the oldest first. */
  public double[] toArray() {
    double[] copy = new double[size];
    int start = size < bound ? 0 : next;
    int first = Math.min(size, arrived.length - start);
    System.arraycopy(arrived, start, copy, 0, first);
    System.arraycopy(arrived, 0, copy, first, size - first);
    return copy;
  }

  public void clear() {
    next = 0;
    size = 0;
  }
}
