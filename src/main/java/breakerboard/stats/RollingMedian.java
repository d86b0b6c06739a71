package breakerboard.stats;

import java.util.Arrays;

/** The median of the last so many values, kept in order so that asking costs nothing. */
public final class RollingMedian {
  private final double[] arrived;
  private final double[] sorted;
  private int next;
  private int size;

  /**
   * @param bound how many values are remembered, at least 1
   */
  public RollingMedian(int bound) {
    arrived = new double[bound];
    sorted = new double[bound];
  }

  public void add(double value) {
    if (size == arrived.length) {
      remove(arrived[next]);
    }
    insert(value);
    arrived[next] = value;
    next = next + 1 == arrived.length ? 0 : next + 1;
  }

  private void insert(double value) {
    int found = Arrays.binarySearch(sorted, 0, size, value);
    int at = found < 0 ? -found - 1 : found;
    System.arraycopy(sorted, at, sorted, at + 1, size - at);
    sorted[at] = value;
    size++;
  }

  private void remove(double value) {
    int at = Arrays.binarySearch(sorted, 0, size, value);
    size--;
    System.arraycopy(sorted, at + 1, sorted, at, size - at);
  }

  /** The middle value, the mean of the middle two of an even number, 0 of none. */
  public double median() {
    if (size == 0) {
      return 0;
    }
    double upper = sorted[size / 2];
    return size % 2 == 1 ? upper : (sorted[size / 2 - 1] + upper) / 2;
  }

  /** The values, the oldest first. */
  public double[] toArray() {
    double[] copy = new double[size];
    int start = size < arrived.length ? 0 : next;
    for (int i = 0; i < size; i++) {
      copy[i] = arrived[(start + i) % arrived.length];
    }
    return copy;
  }

  public void clear() {
    next = 0;
    size = 0;
  }
}
