package breakerboard.console.exposure;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Holdings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the Exposure view asks beyond the models of the screen.
 *
 * @param holdings what a book holds now, answered on any thread
 * @param configuration the one in force
 * @param screen brings what it is given onto the JavaFX thread
 */
public record ExposureSource(
    Function<String, CompletionStage<Optional<Holdings>>> holdings,
    Supplier<Configuration> configuration,
    Executor screen) {
  private static final String SYMBOL_LIMITS =
      "breaker_configs.position_limit.custom_config.symbol_limits";

  /** Asks what a book holds; a book that there is not answers nothing. */
  void ask(String book, Consumer<Holdings> answered) {
    holdings.apply(book).thenAcceptAsync(answer -> answer.ifPresent(answered), screen);
  }

  /** The largest weights of single symbols of a book. */
  Map<String, Double> symbolLimits(String book) {
    Configuration now = configuration.get();
    Optional<Key<?>> key = now.catalogue().find(SYMBOL_LIMITS);
    Map<String, Double> limits = new HashMap<>();
    if (key.isPresent() && now.inForce(book, key.get()) instanceof ConfigNode.Members(var values)) {
      values.forEach(
          (symbol, limit) -> {
            if (limit instanceof ConfigNode.Numeric(double value, var _)) {
              limits.put(symbol, value);
            }
          });
    }
    return limits;
  }
}
