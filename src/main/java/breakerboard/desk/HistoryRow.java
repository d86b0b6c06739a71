package breakerboard.desk;

/**
 * One row of the journal.
 *
 * @param number of the row, without gaps; 1 until the oldest are removed
 * @param time nanoseconds since the epoch
 * @param type the event's type, the command's name, else that of the kind
 * @param book empty when it concerns the whole desk
 * @param breaker empty when it concerns no single one
 * @param operator who acted, empty when nobody did
 * @param content everything, one JSON object
 */
public record HistoryRow(
    long number,
    long time,
    Kind kind,
    String type,
    String book,
    String breaker,
    String operator,
    String message,
    String content) {
  /** What kind of row it is. */
  public enum Kind {
    EVENT,
    COMMAND,
    CONFIGURATION,
    /** Somebody signed in or out, failed to, or was refused. */
    ACCESS,
    /** A shift left a note, or the desk changed hands. */
    SHIFT,
    /** The oldest rows were removed, because they were too old or too many. */
    RETENTION,
    /** Rows that were to stand here could not be written. */
    MISSING
  }
}
