package breakerboard.console;

import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.FeedState;
import breakerboard.domain.Times;
import java.util.Comparator;
import java.util.List;

/**
 * Where the desk's data comes from and how that is, in words.
 *
 * @param mode {@code LIVE}, {@code REPLAY}, {@code DEMO} or {@code NO FEED}
 * @param source the feed's address, or how many there are
 * @param trouble what is wrong with it, empty when nothing is
 * @param lagNanos arrival minus time of the newest observation of a live feed
 */
public record FeedLine(String mode, String source, String trouble, long lagNanos) {
  private static final String LIVE = "LIVE";
  private static final String REPLAY = "REPLAY";
  private static final String DEMO = "DEMO";

  /** Of many feeds the one in the worst state speaks. */
  public static FeedLine of(List<FeedView> feeds, long clock, Format format) {
    if (feeds.isEmpty()) {
      return new FeedLine("NO FEED", "", "no feed is connected", 0);
    }
    FeedView worst = feeds.stream().max(Comparator.comparingInt(FeedLine::badness)).orElseThrow();
    String mode = mode(worst.feed());
    String source =
        feeds.size() == 1
            ? label(worst.feed())
            : format.count(feeds.size(), "feed", "feeds") + ", worst " + label(worst.feed());
    return new FeedLine(mode, source, trouble(worst, clock, format), worst.lagNanos());
  }

  /** Whether it must look unlike the live desk. */
  public boolean notLive() {
    return !mode.equals(LIVE);
  }

  public boolean inTrouble() {
    return !trouble.isEmpty();
  }

  private static String mode(String feed) {
    return feed.startsWith("demo:") ? DEMO : feed.startsWith("file:") ? REPLAY : LIVE;
  }

  /** A scenario's path is reconstructed, and is never named without that word. */
  private static String label(String feed) {
    return feed.startsWith("demo:") ? feed + " reconstructed" : feed;
  }

  private static String trouble(FeedView feed, long clock, Format format) {
    return switch (feed.state()) {
      case LOST -> "feed lost" + (feed.message().isEmpty() ? "" : ": " + feed.message());
      case CONNECTING -> "connecting";
      case ENDED -> "feed ended";
      case CONNECTED -> feed.silent() ? "silent" + silence(feed, clock, format) : "";
    };
  }

  private static String silence(FeedView feed, long clock, Format format) {
    return feed.lastArrival() == Times.NEVER || clock == Times.NEVER
        ? ", nothing received yet"
        : " for " + format.duration(clock - feed.lastArrival());
  }

  private static int badness(FeedView feed) {
    if (feed.state() == FeedState.LOST) {
      return 4;
    }
    if (feed.state() == FeedState.ENDED) {
      return 3;
    }
    if (feed.silent()) {
      return 2;
    }
    return feed.state() == FeedState.CONNECTING ? 1 : 0;
  }
}
