package breakerboard.domain;

/**
 * A line of a feed that could not be used, or a connection that was not let in.
 *
 * @param feed the feed's URI
 * @param line line number in that feed, from 1; {@link #NO_LINE} of a connection, which counts as
 *     no line
 * @param field the field at fault, empty when it is the whole line
 * @param reason a sentence
 * @param arrival when it came, nanoseconds since the epoch
 * @param beginning how the line begins, made printable and short; empty where its words are not
 *     kept: of a connection, and of a line that was read and then not used
 */
public record RefusedLine(
    String feed, long line, String field, String reason, long arrival, String beginning)
    implements Input {
  /** It is about no line. */
  public static final long NO_LINE = 0;

  /** One whose words are not kept. */
  public RefusedLine(String feed, long line, String field, String reason, long arrival) {
    this(feed, line, field, reason, arrival, "");
  }

  /** The reason, and how the line begins where that is known. */
  public String reasonAndBeginning() {
    return beginning.isEmpty() ? reason : reason + " It begins: " + beginning;
  }

  /** The same that came at another time. */
  public RefusedLine cameAt(long time) {
    return new RefusedLine(feed, line, field, reason, time, beginning);
  }
}
