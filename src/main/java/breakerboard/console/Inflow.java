package breakerboard.console;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.BookSnapshot;
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

  /** What the selected book's values are worth; without one, what the feeds are. */
  public static Inflow of(Selection selection, List<FeedView> feeds) {
    return selection.book().map(book -> of(book.snapshot(), feeds)).orElseGet(() -> of(feeds));
  }

  /** The same for one book: data that comes of other books alone leaves this one idle. */
  public static Inflow of(BookSnapshot book, List<FeedView> feeds) {
    Inflow ofDesk = of(feeds);
    boolean old = !book.fresh() && book.lastObservation() != Times.NEVER;
    return ofDesk == COMING && old ? IDLE : ofDesk;
  }

  /** What it is worth to a breaker: the time of day and an operator's hand need no feed. */
  public Inflow to(BreakerEntry breaker) {
    return switch (breaker.gauge()) {
      case BULLET, CHECKLIST -> this;
      case SESSION, WORD -> COMING;
    };
  }

  static Inflow of(FeedView feed) {
    return switch (feed.state()) {
      case CONNECTED -> feed.silent() ? IDLE : COMING;
      case CONNECTING, LOST, ENDED -> CUT;
    };
  }
}
