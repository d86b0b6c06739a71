package breakerboard.desk.whatif;

/**
 * A stretch of time.
 *
 * @param from nanoseconds since the epoch
 * @param to likewise, not before {@code from}
 */
public record Span(long from, long to) {
  /** In nanoseconds. */
  public long length() {
    return to - from;
  }

  /** Whether a time lies in it, its ends included. */
  public boolean holds(long time) {
    return from <= time && time <= to;
  }
}
