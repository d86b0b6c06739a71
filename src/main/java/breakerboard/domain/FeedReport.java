package breakerboard.domain;

/**
 * A feed says how it is.
 *
 * @param feed the feed's URI
 * @param message a sentence, for instance why it was lost
 */
public record FeedReport(String feed, FeedState state, String message, long arrival)
    implements Input {
  /** In the place of a feed: the machine's clock, which is lost while it is behind the desk's. */
  public static final String CLOCK = "clock:";
}
