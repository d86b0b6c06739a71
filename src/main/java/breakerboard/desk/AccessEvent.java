package breakerboard.desk;

/**
 * Something about who may act.
 *
 * @param time nanoseconds since the epoch
 * @param operator whom it is about, empty for a name that nobody has
 * @param message a sentence
 */
public record AccessEvent(long time, Kind kind, String operator, String message) {
  /** What happened. */
  public enum Kind {
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    REFUSED
  }
}
