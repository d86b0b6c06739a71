package breakerboard.domain;

/**
 * A line of a feed that could not be used.
 *
 * @param feed the feed's URI
 * @param line line number in that feed, from 1
 * @param field the field at fault, empty when it is the whole line
 * @param reason a sentence
 */
public record RefusedLine(String feed, long line, String field, String reason, long arrival)
    implements Input {}
