package breakerboard.domain;

/**
 * Something that one shift of the desk leaves to the next: a note, or that the desk changed hands.
 *
 * @param time nanoseconds since the epoch
 * @param operator who wrote it, or who left
 * @param next who took over, empty of a note
 * @param text the note, or the page that was handed over
 */
public record ShiftEntry(long time, Kind kind, String operator, String next, String text) {
  /** What it is. */
  public enum Kind {
    NOTE,
    HANDED_OVER
  }

  public static ShiftEntry note(long time, String operator, String text) {
    return new ShiftEntry(time, Kind.NOTE, operator, "", text);
  }

  public static ShiftEntry handedOver(long time, String operator, String next, String page) {
    return new ShiftEntry(time, Kind.HANDED_OVER, operator, next, page);
  }
}
