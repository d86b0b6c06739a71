package breakerboard.console.wall;

import breakerboard.breakers.Breakers;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Unit;
import breakerboard.domain.UnusedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Desks of many books at 14:06:02 New York on the day of the drawings. */
public final class DeskOfBooks {
  private static final long NOW = ScenesOfADay.NOW;
  private static final long MINUTE = 60 * Times.NANOS_PER_SECOND;
  private static final List<String> STRATEGIES =
      List.of("COMM", "EQ-LS", "RATES", "VOL-ARB", "EQ-MN", "CRED", "STAT-ARB", "FX-G10");

  private final List<BookSnapshot> books = new ArrayList<>();
  private final Random random = new Random(11);

  /** The desk of the drawing: a few books in trouble, the rest quiet. */
  public static List<BookSnapshot> inTrouble(int many) {
    DeskOfBooks desk = new DeskOfBooks();
    desk.books.add(
        book("EQ-LS-1", TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %", 100, desk.first()));
    desk.books.add(
        desk.told(
            "VOL-ARB-2",
            TradingState.HALTED,
            "volatility",
            id -> tripped(id, 1.21, NOW + 15 * MINUTE)));
    desk.books.add(
        desk.told(
            "EQ-MN-3",
            TradingState.HALTED,
            "loss_rate",
            id -> cooling(id, NOW + 125_000_000_000L)));
    desk.books.add(
        desk.told(
            "FX-G10-4",
            TradingState.REDUCE_ONLY,
            "position_limit",
            id -> tripped(id, 1.02, NOW + 15 * MINUTE).onTrip(OnTrip.REDUCE_ONLY)));
    desk.books.add(desk.told("COMM-15", TradingState.ALLOWED, "volatility", DeskOfBooks::warning));
    desk.books.add(
        desk.told("EQ-MN-19", TradingState.ALLOWED, "correlation", DeskOfBooks::neverFed));
    desk.books.add(
        desk.told(
            "STAT-ARB-29",
            TradingState.ALLOWED,
            "technical",
            id ->
                id.is(BreakerStatus.BYPASSED, Level.CLEAR, NOW - MINUTE)
                    .until(NOW + 12_000_000_000L)));
    desk.books.add(
        desk.told("CRED-20", TradingState.ALLOWED, "data_feed_integrity", DeskOfBooks::stale));
    desk.books.add(
        desk.told(
            "RATES-25",
            TradingState.ALLOWED,
            "correlation",
            id -> id.is(BreakerStatus.DISABLED, Level.CLEAR, NOW - MINUTE)));
    desk.quiet(many);
    return desk.books;
  }

  /** A desk on which nothing happens. */
  public static List<BookSnapshot> calm(int many) {
    DeskOfBooks desk = new DeskOfBooks();
    desk.quiet(many);
    return desk.books;
  }

  private void quiet(int many) {
    while (books.size() < many) {
      int number = books.size() + 1;
      String name = STRATEGIES.get(number % STRATEGIES.size()) + "-" + number;
      books.add(told(name, TradingState.ALLOWED, "", UnaryOperator.identity()));
    }
  }

  public static DeskSnapshot snapshot(List<BookSnapshot> books, FeedView feed) {
    return new DeskSnapshot(
        NOW,
        books,
        books.stream().map(each -> new BookSummary(each.book(), each.trading())).toList(),
        12_301,
        17,
        false,
        List.of(feed),
        16_562,
        3,
        0.02,
        UnusedFields.NONE,
        List.of());
  }

  private List<Told> first() {
    return breakers(
        told ->
            switch (told) {
              case "volatility", "position_limit" -> DeskOfBooks::warning;
              case "drawdown" -> id -> tripped(id, 1.04, NOW + 15 * MINUTE);
              case "loss_rate" -> id -> cooling(id, NOW + 804_000_000_000L);
              case "correlation" -> DeskOfBooks::neverFed;
              case "model_performance" -> DeskOfBooks::stale;
              default -> UnaryOperator.identity();
            });
  }

  private BookSnapshot told(
      String name, TradingState trading, String breaker, UnaryOperator<Told> how) {
    List<Told> breakers = breakers(id -> id.equals(breaker) ? how : UnaryOperator.identity());
    boolean free = trading == TradingState.ALLOWED;
    String because = free ? "" : breaker + " limit 1.02 > 1.00";
    return book(name, trading, because, free ? 40 + random.nextInt(48) : 100, breakers);
  }

  private List<Told> breakers(Function<String, UnaryOperator<Told>> how) {
    return Breakers.catalogue().breakers().stream()
        .map(entry -> how.apply(entry.id().value()).apply(plain(entry)))
        .toList();
  }

  private Told plain(BreakerEntry entry) {
    Told told = Told.of(entry.id().value());
    if (entry.gauge() != GaugeKind.BULLET) {
      return told;
    }
    return told.trigger(
        "limit", Level.CLEAR, 0.02 + random.nextDouble() * 0.5, 0.8, 1, Unit.NUMBER);
  }

  private static Told tripped(Told told, double value, long until) {
    return told.is(BreakerStatus.TRIPPED, Level.BREACH, ScenesOfADay.TRIPPED)
        .trigger("worst", Level.BREACH, value, 0.8, 1, Unit.NUMBER)
        .until(until);
  }

  private static Told cooling(Told told, long until) {
    return told.is(BreakerStatus.COOLDOWN, Level.CLEAR, ScenesOfADay.TRIPPED).until(until);
  }

  private static Told warning(Told told) {
    return told.is(BreakerStatus.WARNING, Level.WARN, ScenesOfADay.TRIPPED)
        .trigger("worst", Level.WARN, 0.86, 0.8, 1, Unit.NUMBER);
  }

  private static Told neverFed(Told told) {
    return told.is(BreakerStatus.ACTIVE, Level.UNFED, NOW - MINUTE).fed(false, Times.NEVER);
  }

  private static Told stale(Told told) {
    return told.is(BreakerStatus.ACTIVE, Level.UNFED, NOW - MINUTE)
        .fed(true, NOW - 252_000_000_000L);
  }

  /** The same book with another risk score. */
  static BookSnapshot riskier(BookSnapshot plain, double risk) {
    return with(plain, plain.book(), plain.trading(), risk);
  }

  /** The same book halted. */
  static BookSnapshot halted(BookSnapshot plain) {
    return with(plain, plain.book(), TradingState.HALTED, plain.riskScore());
  }

  private static BookSnapshot book(
      String name, TradingState trading, String because, double risk, List<Told> breakers) {
    return with(
        ScenesOfADay.book(breakers.stream().map(Told::done).toList(), trading, because, NOW),
        name,
        trading,
        risk);
  }

  private static BookSnapshot with(
      BookSnapshot plain, String name, TradingState trading, double risk) {
    return new BookSnapshot(
        name,
        plain.currency(),
        plain.asOf(),
        plain.lastObservation(),
        plain.fresh(),
        trading,
        plain.because(),
        plain.since(),
        plain.maintenance(),
        risk,
        plain.nav(),
        plain.peak(),
        plain.peakAt(),
        plain.dayOpenNav(),
        plain.breakers(),
        plain.observations(),
        plain.refused(),
        plain.unused());
  }
}
