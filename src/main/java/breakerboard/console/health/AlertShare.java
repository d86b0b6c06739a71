package breakerboard.console.health;

/**
 * How soon alerts were shown after their cause had arrived.
 *
 * @param today since midnight of the desk
 */
public record AlertShare(Span sinceStart, Span today) {
  /** None was shown yet. */
  public static final AlertShare NONE = new AlertShare(Span.NONE, Span.NONE);

  /**
   * In one span of time.
   *
   * @param count alerts that were shown
   * @param inTime those within five seconds
   * @param worstNanos the longest that one took
   * @param worst what that one says, empty before the first
   */
  public record Span(long count, long inTime, long worstNanos, String worst) {
    static final Span NONE = new Span(0, 0, 0, "");

    /** How many were shown too late. */
    public long late() {
      return count - inTime;
    }

    Span with(long nanos, String message) {
      boolean worse = nanos > worstNanos || count == 0;
      return new Span(
          count + 1,
          inTime + (nanos <= AlertTally.IN_TIME_NANOS ? 1 : 0),
          worse ? nanos : worstNanos,
          worse ? message : worst);
    }
  }
}
