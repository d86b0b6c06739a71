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

  private static final Set<String> BREAKERS =
      Set.of(
          "correlation",
          "technical",
          "anomaly_detection",
          "model_performance",
          "liquidation_required");

  private static final List<Key<?>> KEYS =
      List.of(
          limit("correlation_breakdown", 0.7, "largest distance of correlations"),
          limit("anomaly_detection_threshold", 3.0, "highest anomaly score"),
          limit("model_performance_threshold", 0.60, "lowest accuracy of the model"),
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
