package breakerboard.desk;

/**
 * How long something took, in nanoseconds; each percentile right to one percent.
 *
 * @param count how often it was measured; all else is 0 where that is 0
 * @param p50 half of them took no longer
 * @param p999 of a thousand one took longer
 * @param max the longest
 */
public record Latency(long count, long p50, long p90, long p99, long p999, long max) {
  /** Nothing was measured. */
  public static final Latency NONE = new Latency(0, 0, 0, 0, 0, 0);

  /** Whether anything was. */
  public boolean measured() {
    return count > 0;
  }
}
