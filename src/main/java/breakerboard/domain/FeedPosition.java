package breakerboard.domain;

/**
 * How far a feed that can be read again has been read; comes after the lines before it, so that the
 * record of the inputs knows where to go on.
 *
 * @param feed the feed's URI
 * @param line number of the last line before it, 0 before the first
 * @param offset bytes before it
 * @param source what tells the file from another one of the same name
 */
public record FeedPosition(String feed, long line, long offset, String source, long arrival)
    implements Input {}
