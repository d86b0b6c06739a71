package breakerboard.console.wall;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.ScreenState;
import breakerboard.domain.BookSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What places a book on the wall: how it trades, then its loudest breaker. Values that move all the
 * time are left out, so that rows stay where they are until a state changes.
 *
 * @param of the snapshot it was made of
 * @param words the name in small letters, to be looked for
 * @param weight the worse the book is the higher: by its trading state, by its loudest breaker that
 *     somebody has to look at, by how many those are
 */
record WallRank(
    BookModel book,
    BookSnapshot of,
    String words,
    ScreenState trading,
    List<ScreenState> states,
    int weight) {
  /** By name, which no state changes. */
  static final Comparator<WallRank> FIXED = Comparator.comparing(rank -> rank.book().name());

  /** The loudest first, and books that are alike by name. */
  static final Comparator<WallRank> WORST_FIRST =
      Comparator.<WallRank>comparingInt(rank -> -rank.weight()).thenComparing(FIXED);

  private static final int STATES = ScreenState.values().length;

  WallRank {
    states = List.copyOf(states);
  }

  static WallRank of(BookModel book) {
    ScreenState trading = ScreenState.of(book.snapshot());
    List<ScreenState> states = book.breakers().stream().map(BreakerModel::state).toList();
    return new WallRank(
        book,
        book.snapshot(),
        book.name().toLowerCase(Locale.ROOT),
        trading,
        states,
        weight(trading, states));
  }

  /** What an operator set aside does not count. */
  private static int weight(ScreenState trading, List<ScreenState> states) {
    int loudest = 0;
    int abnormal = 0;
    for (ScreenState state : states) {
      if (abnormal(state)) {
        loudest = Math.max(loudest, state.ordinal());
        abnormal++;
      }
    }
    return (trading.ordinal() * STATES + loudest) * (states.size() + 1) + abnormal;
  }

  /** Whether somebody has to look at a breaker in that state. */
  static boolean abnormal(ScreenState state) {
    return switch (state) {
      case WARNING, TRIPPED, COOLDOWN, LIQUIDATING, EMERGENCY, UNFED, STALE, NO_FEED -> true;
      case REDUCE_ONLY, MAINTENANCE, HALTED, LIQUIDATE_ONLY, NO_ENGINE -> true;
      case ACTIVE, ALLOWED, IDLE, DISABLED, BYPASSED -> false;
    };
  }
}
