package breakerboard.console.dialogs;

import breakerboard.console.Holding;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.OnTrip;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says what a deed on a breaker does to the trading of its book. */
final class TradingEffect {
  private final Map<String, String> labels;

  /**
   * @param labels of all breakers by their ids
   */
  TradingEffect(Map<String, String> labels) {
    this.labels = labels;
  }

  /** What trading does when it trips now, as a sentence. */
  String ofTrip(Subject it) {
    OnTrip onTrip = it.now().onTrip();
    if (onTrip == OnTrip.ALERT_ONLY) {
      return "It alerts only: trading in %s stays %s.".formatted(it.in(), it.trading());
    }
    BookSnapshot book = it.book();
    TradingState own = onTrip == OnTrip.HALT ? TradingState.HALTED : TradingState.REDUCE_ONLY;
    TradingState after =
        Holding.trading(
            book, book.maintenance(), other -> it.is(other) ? worse(own, other) : other.effect());
    if (after != book.trading()) {
      return "%s goes from %s to %s.".formatted(it.in(), it.trading(), BreakerWords.state(after));
    }
    List<String> others =
        by(book, after, other -> it.is(other) ? TradingState.ALLOWED : other.effect());
    return own == TradingState.HALTED && after == own && !others.isEmpty() && !book.maintenance()
        ? "%s is halted already by %s: the halt then needs both to reset."
            .formatted(it.in(), BreakerWords.list(others))
        : "%s stays %s.".formatted(it.in(), it.trading());
  }

  private static TradingState worse(TradingState own, BreakerSnapshot breaker) {
    return own.compareTo(breaker.released()) >= 0 ? own : breaker.released();
  }

  /** What trading does when it is reset, as a sentence; it goes on to need its input. */
  String ofReset(Subject it) {
    return without(
        it.book(),
        it.book().maintenance(),
        other -> it.is(other) ? other.released() : other.effect());
  }

  /** What trading does when it is not evaluated any more, as a sentence. */
  String ofSilence(Subject it) {
    return without(
        it.book(),
        it.book().maintenance(),
        other -> it.is(other) ? TradingState.ALLOWED : other.effect());
  }

  /** What trading does when the book's maintenance ends, as a sentence. */
  String ofMaintenanceEnd(BookSnapshot book) {
    return without(book, false, BreakerSnapshot::effect);
  }

  /** What trading does when the book's kill switch goes off, as a sentence. */
  String ofKillSwitchOff(BookSnapshot book) {
    return without(
        book,
        book.maintenance(),
        breaker ->
            breaker.status() == BreakerStatus.EMERGENCY_HALT
                ? breaker.released()
                : breaker.effect());
  }

  private String without(
      BookSnapshot book, boolean maintenance, Function<BreakerSnapshot, TradingState> effect) {
    if (book.trading() == TradingState.ALLOWED) {
      return "%s trades on: it is ALLOWED.".formatted(book.book());
    }
    TradingState after = Holding.trading(book, maintenance, effect);
    if (after == TradingState.ALLOWED) {
      return "Nothing else holds %s: it trades again.".formatted(book.book());
    }
    List<String> others = maintenance ? List.of("maintenance") : by(book, after, effect);
    return "%s %s %s by %s."
        .formatted(
            book.book(),
            after == book.trading() ? "stays" : "becomes",
            BreakerWords.state(after),
            BreakerWords.list(others));
  }

  /** The breakers with that effect. */
  private List<String> by(
      BookSnapshot book, TradingState state, Function<BreakerSnapshot, TradingState> effect) {
    return book.breakers().stream()
        .filter(breaker -> effect.apply(breaker) == state)
        .map(this::name)
        .toList();
  }

  private String name(BreakerSnapshot breaker) {
    String label = labels.getOrDefault(breaker.breaker().value(), breaker.breaker().value());
    return breaker.released() == TradingState.ALLOWED ? label : label + ", which is not fed";
  }

  /** What its trip will do one day: {@code halts EQ-LS-1}. */
  static String later(Subject it) {
    return switch (it.now().onTrip()) {
      case HALT -> "halts " + it.in();
      case REDUCE_ONLY -> "lets %s only reduce".formatted(it.in());
      case ALERT_ONLY -> "alerts only";
    };
  }
}
