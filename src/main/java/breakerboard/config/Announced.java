package breakerboard.config;

import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sections, breakers and flat keys of the vocabulary that this version does not use yet. The values
 * of the keys are checked, so that a file is right on the day on which they count.
 */
final class Announced {
  static final String JOURNAL = "journal";
  static final String CONSOLE = "console";
  private static final int HOURS = 24;

  static final Key<Double> SESSION_START =
      Key.flat(
          "trading_start_hour",
          Key.real(Range.between(0, HOURS)),
          9.5,
          Unit.HOUR_OF_DAY,
          "start of the session");

  static final Key<Double> SESSION_END =
      Key.flat(
          "trading_end_hour",
          Key.real(Range.between(0, HOURS)),
          16.0,
          Unit.HOUR_OF_DAY,
          "end of the session");

  private static final Set<String> BREAKERS =
      Set.of(
          "correlation",
          "technical",
          "anomaly_detection",
          "model_performance",
          "market_circuit_breaker",
          "time_based",
          "premarket_validation",
          "liquidation_required");

  private static final List<Key<?>> KEYS =
      List.of(
          SESSION_START,
          SESSION_END,
          limit("correlation_breakdown", 0.7, "largest distance of correlations"),
          limit("anomaly_detection_threshold", 3.0, "highest anomaly score"),
          limit("model_performance_threshold", 0.60, "lowest accuracy of the model"),
          limit("vix_emergency_threshold", 40, "VIX that is an emergency"),
          limit("liquidation_urgency_threshold", 0.15, "loss that asks for liquidation"));

  private Announced() {}

  private static Key<Double> limit(String name, double fallback, String meaning) {
    return Key.flat(name, Key.real(Range.POSITIVE), fallback, Unit.NUMBER, meaning);
  }

  static boolean breaker(String name) {
    return BREAKERS.contains(name);
  }

  static Optional<Key<?>> find(String path) {
    return KEYS.stream().filter(key -> key.standsAt(path)).findFirst();
  }
}
