package breakerboard.stats;

/**
 * Which values of an input its history takes: the first one of each interval, the intervals being
 * floor(time / interval). Times and the interval are nanoseconds.
 */
public final class Sampling {
  private long intervalNanos = 1;
  private long newest = Long.MIN_VALUE;

  /**
   * Changes the length of an interval.
   *
   * @param nanos at least 1
   */
  public void every(long nanos) {
    intervalNanos = nanos;
  }

  /** Takes a value of that time, unless one of its interval was taken; tells whether it did. */
  public boolean take(long time) {
    long interval = Math.floorDiv(time, intervalNanos);
    if (interval == newest) {
      return false;
    }
    newest = interval;
    return true;
  }

  /** Number of the interval of the newest sample, the least long before the first; to be saved. */
  public long newest() {
    return newest;
  }

  /** Goes on from a saved number. */
  public void restore(long interval) {
    newest = interval;
  }
}
