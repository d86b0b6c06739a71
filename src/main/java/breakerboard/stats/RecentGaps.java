package breakerboard.stats;

import java.util.Arrays;

/** The last gaps between arrivals; their median is worked out only when it can matter. */
public final class RecentGaps {
  private final double[] gaps;
  private final double[] sorted;
  private final double small;
  private int next;
  private int size;
  private int large;

  /**
   * @param bound how many gaps are remembered
   * @param small a median at most this large need not be known exactly
   */
  public RecentGaps(int bound, double small) {
    gaps = new double[bound];
    sorted = new double[bound];
    this.small = small;
  }

  public void add(double gap) {
    if (size == gaps.length) {
      large -= gaps[next] > small ? 1 : 0;
    } else {
      size++;
    }
    gaps[next] = gap;
    large += gap > small ? 1 : 0;
    next = next + 1 == gaps.length ? 0 : next + 1;
  }

  /** The median, or {@code small} where it is no larger than that. */
  public double medianAbove() {
    if (large * 2 < size || size == 0) {
      return small;
    }
    System.arraycopy(gaps, 0, sorted, 0, size);
    Arrays.sort(sorted, 0, size);
    double median =
        size % 2 == 1 ? sorted[size / 2] : (sorted[size / 2 - 1] + sorted[size / 2]) / 2;
    return Math.max(small, median);
  }

  public double[] toArray() {
    double[] copy = new double[size];
    int start = size < gaps.length ? 0 : next;
    for (int i = 0; i < size; i++) {
      copy[i] = gaps[(start + i) % gaps.length];
    }
    return copy;
  }
}
