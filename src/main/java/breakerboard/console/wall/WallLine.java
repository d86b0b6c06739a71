package breakerboard.console.wall;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DataAge;
import breakerboard.console.EndsWhen;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.ScreenState;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One book as the wall shows it.
 *
 * @param word its trading state in one word
 * @param risk 0 to 100, — while unknown
 * @param ends when its halt ends, or how old its numbers are where no data comes; empty while all
 *     is well
 * @param cells one for each breaker, in their fixed order
 */
record WallLine(
    String book,
    ScreenState state,
    String word,
    String risk,
    boolean riskHighest,
    boolean old,
    String ends,
    List<WallCell> cells) {
  private static final double HIGHEST_RISK = 100;

  WallLine {
    cells = List.copyOf(cells);
  }

  static WallLine of(BookModel book, Inflow inflow, long clock, Format format) {
    BookSnapshot now = book.snapshot();
    String age = DataAge.of(now, inflow, clock, format).orElse("");
    ScreenState state = ScreenState.of(now);
    String ends =
        now.trading() == TradingState.ALLOWED
            ? age
            : EndsWhen.of(now, inflow, clock, format).brief();
    return new WallLine(
        book.name(),
        state,
        word(state),
        Figures.whole(now.riskScore()),
        now.riskScore() >= HIGHEST_RISK,
        !age.isEmpty(),
        ends,
        book.breakers().stream().map(each -> WallCell.of(each, inflow, clock, format)).toList());
  }

  /** The first word says it on a wall: {@code REDUCE}, {@code LIQUIDATE}; calm in small letters. */
  private static String word(ScreenState state) {
    String first = state.word().split(" ")[0];
    return state == ScreenState.ALLOWED ? first.toLowerCase(Locale.ROOT) : first;
  }

  /** The line without what moves all the time: when this differs, somebody waits to see it. */
  boolean sameStates(WallLine other) {
    return state == other.state
        && old == other.old
        && cells.size() == other.cells.size()
        && IntStream.range(0, cells.size())
            .allMatch(i -> cells.get(i).state() == other.cells.get(i).state());
  }

  /** For whoever hears the line instead of seeing it. */
  String spoken(List<BreakerModel> breakers) {
    String abnormal =
        IntStream.range(0, cells.size())
            .filter(i -> cells.get(i).abnormal())
            .mapToObj(
                i ->
                    "%s %s %s"
                        .formatted(
                            breakers.get(i).entry().label(),
                            cells.get(i).state().word(),
                            cells.get(i).text())
                        .strip())
            .collect(Collectors.joining(", "));
    return "%s, %s, risk %s%s%s"
        .formatted(
            book,
            state.word(),
            risk,
            abnormal.isEmpty() ? "" : ", " + abnormal,
            ends.isEmpty() ? "" : ", " + ends);
  }
}
