package breakerboard.stats;

import java.util.Arrays;

/**
 * The sum of a time window, taken in intervals so that its memory is bounded: what comes in one
 * interval leaves together, a window after the newest of it. Never subtracts what leaves: 1e12
 * among small values leaves no trace, and whole numbers are exact.
 */
public final class WindowSum {
  /** Sums of the intervals before the newest, at the time of the last value of each. */
  private final SampleWindow closed;

  /** Sum of closed interval i of those not yet turned over and all younger ones up to the turn. */
  private double[] suffixes = {};

  /** The closed intervals counted from the oldest whose sums stand in the suffixes. */
  private int turned;

  private double sinceTurn;
  private double open;
  private long openAt;
  private long interval = Long.MIN_VALUE;

  /**
   * @param bound the most intervals kept, the newest included
   */
  public WindowSum(int bound) {
    closed = new SampleWindow(Math.max(1, bound - 1));
  }

  /** Changes the bound and keeps the newest intervals. */
  public void bound(int newBound) {
    closed.bound(Math.max(1, newBound - 1));
    turnOver();
  }

  /**
   * Adds a value.
   *
   * @param inInterval number of the interval, not below the newest before it
   */
  public void add(long time, long inInterval, double value) {
    if (inInterval != interval) {
      close();
      interval = inInterval;
    }
    open += value;
    openAt = time;
  }

  private void close() {
    if (interval == Long.MIN_VALUE) {
      return;
    }
    if (closed.isFull()) {
      left(closed.removeUpTo(closed.time(0)));
    }
    closed.add(openAt, open);
    sinceTurn += open;
    open = 0;
  }

  /** What is not younger than {@code time} leaves. */
  public void removeUpTo(long time) {
    int removed = closed.removeUpTo(time);
    if (removed > 0) {
      left(removed);
    }
    if (interval != Long.MIN_VALUE && openAt <= time) {
      open = 0;
    }
  }

  private void left(int removed) {
    if (removed <= turned) {
      turned -= removed;
    } else {
      turnOver();
    }
  }

  private void turnOver() {
    turned = closed.size();
    sinceTurn = 0;
    if (suffixes.length < turned) {
      suffixes = Arrays.copyOf(suffixes, Math.max(turned, 2 * suffixes.length));
    }
    double sum = 0;
    for (int i = 1; i <= turned; i++) {
      sum += closed.fromEnd(i - 1);
      suffixes[i - 1] = sum;
    }
  }

  /** 0 of nothing. */
  public double sum() {
    return (turned == 0 ? 0 : suffixes[turned - 1]) + sinceTurn + open;
  }

  /**
   * Times of the intervals, the oldest first, the newest one last; empty before the first value.
   */
  public long[] times() {
    long[] times = closed.times();
    return interval == Long.MIN_VALUE ? times : with(times);
  }

  private long[] with(long[] times) {
    long[] all = Arrays.copyOf(times, times.length + 1);
    all[times.length] = openAt;
    return all;
  }

  /** Sums of the intervals, as {@link #times}. */
  public double[] sums() {
    double[] sums = closed.values();
    if (interval == Long.MIN_VALUE) {
      return sums;
    }
    double[] all = Arrays.copyOf(sums, sums.length + 1);
    all[sums.length] = open;
    return all;
  }

  /** Number of the newest interval, the least long before the first value. */
  public long interval() {
    return interval;
  }

  /** How many of the oldest intervals were summed from their end; the others were since. */
  public int turned() {
    return turned;
  }

  /**
   * Becomes, to the last bit, what {@link #times}, {@link #sums}, {@link #interval} and {@link
   * #turned} told.
   */
  public void restore(long[] times, double[] sums, long newest, int turnedOver) {
    closed.clear();
    interval = newest;
    open = 0;
    turnOver();
    for (int i = 0; i < times.length; i++) {
      if (i + 1 == times.length) {
        openAt = times[i];
        open = sums[i];
      } else {
        closed.add(times[i], sums[i]);
        sinceTurn += sums[i];
        if (i + 1 == turnedOver) {
          turnOver();
        }
      }
    }
  }
}
