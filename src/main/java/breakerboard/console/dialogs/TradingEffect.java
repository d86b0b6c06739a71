package breakerboard.console.dialogs;

import breakerboard.domain.OnTrip;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.Map;

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
    if (it.now().onTrip() == OnTrip.ALERT_ONLY) {
      return "It alerts only: trading in %s stays %s.".formatted(it.in(), it.trading());
    }
    List<String> others = BreakerWords.otherHolders(it.book(), it.now(), labels);
    if (it.book().trading() == TradingState.HALTED && !others.isEmpty()) {
      return "%s is halted already by %s: the halt then needs both to reset."
          .formatted(it.in(), BreakerWords.list(others));
    }
    TradingState after =
        it.now().onTrip() == OnTrip.HALT ? TradingState.HALTED : TradingState.REDUCE_ONLY;
    return after.compareTo(it.book().trading()) > 0
        ? "%s goes from %s to %s.".formatted(it.in(), it.trading(), BreakerWords.state(after))
        : "%s stays %s.".formatted(it.in(), it.trading());
  }

  /** What trading does when it no longer holds its book, as a sentence. */
  String ofRelease(Subject it) {
    if (it.book().trading() == TradingState.ALLOWED) {
      return "%s trades on: it is ALLOWED.".formatted(it.in());
    }
    List<String> others = BreakerWords.otherHolders(it.book(), it.now(), labels);
    if (!others.isEmpty()) {
      return "%s stays %s by %s.".formatted(it.in(), it.trading(), BreakerWords.list(others));
    }
    return BreakerWords.holds(it.now())
        ? "Nothing else holds %s: it trades again.".formatted(it.in())
        : "%s stays %s: %s.".formatted(it.in(), it.trading(), it.book().because());
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
