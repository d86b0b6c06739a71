package breakerboard.domain;

/**
 * A line of a feed that could not be used, or a connection that was not let in.
 *
 * @param feed the feed's URI
 * @param line line number in that feed, from 1; {@link #NO_LINE} of a connection, which counts as
 *     no line
 * @param field the field at fault, empty when it is the whole line
 * @param reason a sentence
 */
public record RefusedLine(String feed, long line, String field, String reason, long arrival)
    implements Input {
  /** It is about no line. */
  public static final long NO_LINE = 0;
}
