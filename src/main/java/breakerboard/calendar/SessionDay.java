package breakerboard.calendar;

/**
 * One date of an exchange; instants in nanoseconds since the epoch.
 *
 * @param epochDay days since 1970-01-01
 * @param from midnight at which the date begins
 * @param to midnight at which the next one begins
 * @param open start of the session, {@code to} where there is none
 * @param close end of the session, itself outside; {@code to} where there is none
 */
public record SessionDay(long epochDay, long from, long to, Kind kind, long open, long close) {
  /** What kind of day it is. */
  public enum Kind {
    REGULAR,
    EARLY_CLOSE,
    HOLIDAY,
    WEEKEND
  }

  /** Whether there is a session. */
  public boolean trades() {
    return open < close;
  }

  /** Whether the instant is of this date. */
  public boolean has(long nanos) {
    return nanos >= from && nanos < to;
  }

  /** Whether the instant is in the session. */
  public boolean inSession(long nanos) {
    return nanos >= open && nanos < close;
  }
}
