package breakerboard.console.health;

import breakerboard.console.FeedLine;
import breakerboard.console.ScreenState;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.FeedState;
import breakerboard.domain.Times;
import breakerboard.domain.Words;

/**
 * A feed as the Health view shows it.
 *
 * @param rate lines a second, NaN while it is not known
 */
record FeedFact(FeedView view, double rate) {
  /** Whether what it brings is of the present. */
  boolean live() {
    return FeedLine.isLive(view.feed());
  }

  /** How far it is behind, which is known of what comes now alone. */
  String lag() {
    return live() && view.state() == FeedState.CONNECTED
        ? Amounts.brief(Math.max(0, view.lagNanos()))
        : Words.MISSING;
  }

  /** How it is; a recording that has come to its end is nothing to worry about. */
  ScreenState state() {
    return switch (view.state()) {
      case LOST -> ScreenState.NO_FEED;
      case ENDED -> live() ? ScreenState.NO_FEED : ScreenState.IDLE;
      case CONNECTING ->
          view.lastArrival() == Times.NEVER ? ScreenState.UNFED : ScreenState.NO_FEED;
      case CONNECTED -> connected();
    };
  }

  private ScreenState connected() {
    return view.silent() ? ScreenState.STALE : ScreenState.ACTIVE;
  }

  /** The same in a word. */
  String word() {
    return switch (view.state()) {
      case LOST -> "LOST";
      case ENDED -> live() ? "ENDED" : "Ended";
      case CONNECTING -> view.lastArrival() == Times.NEVER ? "CONNECTING" : "NOT CONNECTED";
      case CONNECTED -> view.silent() ? "SILENT" : "Connected";
    };
  }
}
