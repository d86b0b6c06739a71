package breakerboard.console;

import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.List;

/**
 * The books that are not shown and may not trade freely.
 *
 * @param words {@code other books: 2 HALTED, 1 LIQUIDATE ONLY}; empty when all may
 */
record OtherBooks(ScreenState worst, String words) {
  private static final List<TradingState> WORST_FIRST =
      List.of(TradingState.HALTED, TradingState.LIQUIDATE_ONLY, TradingState.REDUCE_ONLY);

  /**
   * @param shown name of the book on the screen
   */
  static OtherBooks of(List<BookSummary> books, String shown) {
    List<String> parts = new ArrayList<>();
    ScreenState worst = ScreenState.ALLOWED;
    for (TradingState state : WORST_FIRST) {
      long count =
          books.stream()
              .filter(book -> !book.book().equals(shown) && book.trading() == state)
              .count();
      if (count > 0) {
        worst = parts.isEmpty() ? ScreenState.of(state) : worst;
        parts.add(Figures.count(count) + " " + ScreenState.of(state).word());
      }
    }
    return new OtherBooks(worst, parts.isEmpty() ? "" : "other books: " + String.join(", ", parts));
  }
}
