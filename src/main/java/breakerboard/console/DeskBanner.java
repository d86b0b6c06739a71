package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the banner says of the whole desk: never calm over a desk with a halted book.
 *
 * @param state the worst of all books'
 * @param word {@code 3 HALTED}
 * @param cause {@code 3 of 40 books halted · 1 reduce only · 36 allowed}
 * @param also {@code first: EQ-LS-1 since 14:03:11 (2:51), drawdown limit 8.30 % > 8.00 %}
 * @param risk the highest of all books', NaN while none is known
 */
record DeskBanner(ScreenState state, String word, String cause, String also, double risk) {
  private static final List<TradingState> WORST_FIRST =
      List.of(
          TradingState.HALTED,
          TradingState.LIQUIDATE_ONLY,
          TradingState.REDUCE_ONLY,
          TradingState.ALLOWED);

  static DeskBanner of(List<BookModel> books, long clock, Format format) {
    List<BookSnapshot> all = books.stream().map(BookModel::snapshot).toList();
    List<String> parts = new ArrayList<>();
    Optional<TradingState> worst = Optional.empty();
    long inWorst = 0;
    for (TradingState state : WORST_FIRST) {
      long count = all.stream().filter(book -> book.trading() == state).count();
      if (count > 0) {
        boolean first = parts.isEmpty();
        parts.add(
            first ? first(count, all.size(), state) : Figures.count(count) + " " + low(state));
        inWorst = first ? count : inWorst;
        worst = worst.or(() -> Optional.of(state));
      }
    }
    TradingState trading = worst.orElse(TradingState.ALLOWED);
    boolean free = trading == TradingState.ALLOWED;
    ScreenState state = ScreenState.of(trading);
    return new DeskBanner(
        state,
        free ? state.word() : Figures.count(inWorst) + " " + state.word(),
        String.join(" · ", parts),
        free ? "" : longest(all, trading, clock, format),
        all.stream()
            .mapToDouble(BookSnapshot::riskScore)
            .filter(r -> !Double.isNaN(r))
            .max()
            .orElse(Double.NaN));
  }

  private static String first(long count, int of, TradingState state) {
    return count == of
        ? "All %s %s".formatted(Figures.count(of, "book", "books"), low(state))
        : "%s of %s %s"
            .formatted(Figures.count(count), Figures.count(of, "book", "books"), low(state));
  }

  /** The book that has been so for the longest time: where it began. */
  private static String longest(
      List<BookSnapshot> all, TradingState trading, long clock, Format format) {
    return all.stream()
        .filter(book -> book.trading() == trading)
        .min(Comparator.comparingLong(BookSnapshot::since).thenComparing(BookSnapshot::book))
        .map(
            book ->
                "first: %s %s%s"
                    .formatted(
                        book.book(),
                        format.since(book.since(), clock),
                        because(book, clock, format)))
        .orElse("");
  }

  /** The same as the banner of the book says. */
  private static String because(BookSnapshot book, long clock, Format format) {
    return book.because().isEmpty() ? "" : ", " + Words.small(BannerCause.of(book, clock, format));
  }

  private static String low(TradingState state) {
    return ScreenState.of(state).word().toLowerCase(Locale.ROOT);
  }
}
