package breakerboard.config;

import breakerboard.domain.ConfigNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that stands in for a key without a value of its own, where its words say from which
 * other key it follows: {@code 0.8 x volatility_threshold}, {@code volatility_threshold / 20},
 * {@code cooldown_period_minutes}.
 */
final class DerivedDefault {
  private static final Pattern WORDS =
      Pattern.compile("(?:([0-9.]+) x )?([a-z_]+)(?: / ([0-9.]+))?");

  private DerivedDefault() {}

  /**
   * @param effective the value of another key
   * @return empty where the default is no number or follows from more than one key
   */
  static Optional<ConfigNode> of(
      Key<?> key, KeyCatalogue catalogue, Function<Key<?>, ConfigNode> effective) {
    Matcher words = WORDS.matcher(key.fallbackInWords());
    if (!words.matches()) {
      return Optional.empty();
    }
    return catalogue.keys().stream()
        .filter(other -> other.name().equals(words.group(2)) && near(key, other))
        .findFirst()
        .map(effective)
        .flatMap(
            node ->
                node instanceof ConfigNode.Numeric number
                    ? Optional.of(
                        ConfigNode.Numeric.of(
                            number.value() * factor(words.group(1)) / factor(words.group(3))))
                    : Optional.empty());
  }

  private static boolean near(Key<?> key, Key<?> other) {
    return other.breaker().isEmpty() || other.breaker().equals(key.breaker());
  }

  private static double factor(@Nullable String written) {
    return written == null ? 1 : Double.parseDouble(written);
  }
}
