package breakerboard.console.dialogs;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.TradingState;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What dialogs say about a breaker in its book. */
final class BreakerWords {
  private BreakerWords() {}

  /** {@code LOSS_RATE} on a button: {@code loss rate}. */
  static String small(BreakerEntry entry) {
    return entry.label().toLowerCase(Locale.ROOT);
  }

  /** {@code 8.30 % > 8.00 %}, or {@code not fed} where there is no value. */
  static String value(BreakerSnapshot breaker) {
    if (breaker.reading().level() == Level.UNFED) {
      return "not fed";
    }
    return nearest(breaker).map(Figures::against).orElse("no value");
  }

  /** The trigger that drives the breaker, else the first with a value and a limit. */
  static Optional<TriggerReading> nearest(BreakerSnapshot breaker) {
    List<TriggerReading> triggers = breaker.reading().triggers();
    String driver = breaker.reading().driver();
    return triggers.stream()
        .filter(trigger -> trigger.name().equals(driver))
        .findFirst()
        .or(() -> triggers.stream().filter(BreakerWords::measured).findFirst())
        .filter(BreakerWords::measured);
  }

  static boolean inBreach(BreakerSnapshot breaker) {
    return breaker.reading().level() == Level.BREACH;
  }

  /** How the status reads in a sentence: {@code tripped}, {@code in cooldown}. */
  static String status(BreakerStatus status) {
    return switch (status) {
      case ACTIVE -> "active";
      case WARNING -> "in warning";
      case TRIPPED -> "tripped";
      case COOLDOWN -> "in cooldown";
      case LIQUIDATING -> "liquidating";
      case EMERGENCY_HALT -> "in emergency halt";
      case BYPASSED -> "bypassed";
      case DISABLED -> "disabled";
    };
  }

  static String state(TradingState state) {
    return Words.capitals(state);
  }

  /** Labels of the other breakers that keep the book from trading freely. */
  static List<String> otherHolders(
      BookSnapshot book, BreakerSnapshot breaker, Map<String, String> labels) {
    return book.breakers().stream()
        .filter(other -> !other.breaker().equals(breaker.breaker()))
        .filter(BreakerWords::holds)
        .map(other -> labels.getOrDefault(other.breaker().value(), other.breaker().value()))
        .toList();
  }

  /** Whether its status keeps its book from trading freely. */
  static boolean holds(BreakerSnapshot breaker) {
    return switch (breaker.status()) {
      case TRIPPED, COOLDOWN -> breaker.onTrip() != OnTrip.ALERT_ONLY;
      case LIQUIDATING, EMERGENCY_HALT -> true;
      case ACTIVE, WARNING, BYPASSED, DISABLED -> false;
    };
  }

  /** {@code A}, {@code A and B}, {@code A, B and 2 more}. */
  static String list(List<String> names) {
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.getFirst();
      case 2 -> names.get(0) + " and " + names.get(1);
      case 3 -> names.get(0) + ", " + names.get(1) + " and " + names.get(2);
      default ->
          names.stream().limit(2).collect(Collectors.joining(", "))
              + " and "
              + (names.size() - 2)
              + " more";
    };
  }

  private static boolean measured(TriggerReading trigger) {
    return trigger.hasValue() && !Double.isNaN(trigger.limit());
  }
}
