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
 * @param notLiveSource the feeds that are a demo or a replay, empty where none is
 * @param lagNanos arrival minus time of the newest observation of a live feed
 */
public record FeedLine(
    String mode, String source, String trouble, long lagNanos, String notLiveSource) {
  private static final String NO_FEED = "NO FEED";
  private static final String LIVE = "LIVE";
  private static final String REPLAY = "REPLAY";
  private static final String DEMO = "DEMO";
  private static final String DEMO_SCHEME = "demo:";

  /** Of many feeds the one in the worst state speaks. */
  public static FeedLine of(List<FeedView> feeds, long clock, Format format) {
    if (feeds.isEmpty()) {
      return new FeedLine(NO_FEED, "", "no feed is connected", 0, "");
    }
    FeedView worst = feeds.stream().max(Comparator.comparingInt(FeedLine::badness)).orElseThrow();
    String mode = mode(feeds);
    String source =
        feeds.size() == 1
            ? label(worst.feed())
            : Figures.count(feeds.size(), "feed", "feeds") + ", worst " + label(worst.feed());
    return new FeedLine(
        mode, source, trouble(worst, clock, format), worst.lagNanos(), notLive(feeds));
  }

  /** Whether it must look unlike the live desk. */
  public boolean notLive() {
    return !mode.equals(LIVE);
  }

  /**
   * What runs across the window so that nobody takes it for the live desk; empty where there is
   * nothing to mistake.
   */
  public String band() {
    return switch (mode) {
      case DEMO -> "DEMO · " + notLiveSource + " · not the live desk";
      case REPLAY -> "REPLAY · " + notLiveSource + " · recorded data, not the live desk";
      default -> "";
    };
  }

  /** The same where no engine takes what it brings. */
  FeedLine unread() {
    return new FeedLine(mode, source, "not read", lagNanos, notLiveSource);
  }

  public boolean inTrouble() {
    return !trouble.isEmpty();
  }

  /** One feed that is not live makes the desk one that is not. */
  private static String mode(List<FeedView> feeds) {
    List<String> modes = feeds.stream().map(feed -> mode(feed.feed())).toList();
    return modes.contains(DEMO) ? DEMO : modes.contains(REPLAY) ? REPLAY : LIVE;
  }

  private static String notLive(List<FeedView> feeds) {
    List<String> all =
        feeds.stream()
            .map(FeedView::feed)
            .filter(feed -> !mode(feed).equals(LIVE))
            .map(FeedLine::label)
            .toList();
    boolean mixed = !all.isEmpty() && all.size() < feeds.size();
    return String.join(", ", all) + (mixed ? " beside live data" : "");
  }

  /** Whether what the feed of that address brings is of the present. */
  public static boolean isLive(String feed) {
    return mode(feed).equals(LIVE);
  }

  private static String mode(String feed) {
    boolean replay = feed.startsWith("file:") || feed.startsWith("recording:");
    return feed.startsWith(DEMO_SCHEME) ? DEMO : replay ? REPLAY : LIVE;
  }

  /** A scenario's path is reconstructed, and is never named without that word. */
  private static String label(String feed) {
    return feed.startsWith(DEMO_SCHEME)
        ? feed.substring(DEMO_SCHEME.length()) + ", reconstructed"
        : feed;
  }

  private static String trouble(FeedView feed, long clock, Format format) {
    return switch (feed.state()) {
      case LOST -> "feed lost" + (feed.message().isEmpty() ? "" : ": " + feed.message());
      case ENDED -> "feed ended";
      case CONNECTING ->
          feed.lastArrival() == Times.NEVER ? "connecting" : "not connected since the restart";
      case CONNECTED -> silence(feed, clock, format);
    };
  }

  /** Since when, not for how long: where nothing comes nothing moves the clock either. */
  private static String silence(FeedView feed, long clock, Format format) {
    if (!feed.silent()) {
      return "";
    }
    return feed.lastArrival() == Times.NEVER
        ? "silent, nothing received yet"
        : "silent since " + format.time(feed.lastArrival(), clock);
  }

  private static int badness(FeedView feed) {
    if (feed.state() == FeedState.LOST) {
      return 4;
    }
    if (feed.state() == FeedState.ENDED) {
      return 3;
    }
    if (feed.silent()
        || feed.state() == FeedState.CONNECTING && feed.lastArrival() != Times.NEVER) {
      return 2;
    }
    return feed.state() == FeedState.CONNECTING ? 1 : 0;
  }
}
