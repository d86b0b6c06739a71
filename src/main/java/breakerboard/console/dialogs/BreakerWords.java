package breakerboard.console.dialogs;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.console.Readings;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.TradingState;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Locale;
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
    return Readings.shown(breaker.reading())
        .filter(BreakerWords::measured)
        .map(Figures::against)
        .orElse("no value");
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
