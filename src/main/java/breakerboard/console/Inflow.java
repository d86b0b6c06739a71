package breakerboard.console;

import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Times;
import java.util.List;

/** Whether data is coming: what a calm value is worth. */
public enum Inflow {
  /** At least one feed brings data. */
  COMING,
  /** Connected, and nothing has come for a while. */
  IDLE,
  /** No feed is connected: lost, ended, not there yet. */
  CUT;

  /** Of all feeds the best one decides. */
  public static Inflow of(List<FeedView> feeds) {
    Inflow best = CUT;
    for (FeedView feed : feeds) {
      Inflow one = of(feed);
      best = one.compareTo(best) < 0 ? one : best;
    }
    return best;
  }

  static Inflow of(FeedView feed) {
    if (!connected(feed)) {
      return CUT;
    }
    return feed.silent() ? IDLE : COMING;
  }

  /** Who sends is connected, whatever was reported. */
  private static boolean connected(FeedView feed) {
    return switch (feed.state()) {
      case CONNECTED -> true;
      case CONNECTING -> feed.lastArrival() != Times.NEVER;
      case LOST, ENDED -> false;
    };
  }
}
