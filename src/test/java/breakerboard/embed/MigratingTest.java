package breakerboard.embed;

import static breakerboard.embed.Trader.CALM;
import static breakerboard.embed.Trader.NAV;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.Finding;
import breakerboard.config.Key;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Layer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/migrating.md promises to those who come from a dictionary and a polling loop. */
class MigratingTest {
  private static final Path PAGE = Path.of("docs/migrating.md");
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\*\\*(Flat|Enhanced|Per breaker)\\*\\*.*?```json\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private Configuration shape(String name) throws IOException {
    Matcher shapes = SHAPE.matcher(Files.readString(PAGE));
    while (shapes.find()) {
      if (shapes.group(1).equals(name)) {
        Path file = Files.writeString(folder.resolve("limits.json"), shapes.group(2));
        BreakerConfig config = BreakerConfig.read(file);
        assertThat(config.validateLimits())
            .allSatisfy(finding -> assertThat(finding.message()).startsWith("is missing"));
        return new CircuitBreaker(file).configuration();
      }
    }
    throw new IllegalStateException(PAGE + " shows no shape " + name);
  }

  private static String value(Configuration configuration, String path) {
    Key<?> key = configuration.catalogue().find(path).orElseThrow();
    assertThat(configuration.layer("main", key)).as(path).isEqualTo(Layer.FILE);
    return key.words(configuration.effective("main", key));
  }

  @Test
  void theFlatShapeOnThePageLoadsUnchanged() throws IOException {
    Configuration flat = shape("Flat");

    assertThat(value(flat, "volatility_threshold")).isEqualTo("5 %");
    assertThat(value(flat, "max_drawdown")).isEqualTo("8 %");
    assertThat(value(flat, "max_sector_concentration")).isEqualTo("30 %");
    assertThat(value(flat, "cooldown_period_minutes")).isEqualTo("15 min");
    assertThat(value(flat, "max_history")).isEqualTo("5,000");
  }

  @Test
  void theEnhancedShapeOnThePageLoadsUnchangedAndEnablesItsBreakers() throws IOException {
    Configuration enhanced = shape("Enhanced");

    assertThat(value(enhanced, "correlation_breakdown")).isEqualTo("0.7");
    assertThat(value(enhanced, "model_performance_threshold")).isEqualTo("60 %");
    assertThat(value(enhanced, "vix_emergency_threshold")).isEqualTo("40");
    assertThat(value(enhanced, "kill_switch_sources")).isEqualTo("manual");
    assertThat(value(enhanced, "max_events")).isEqualTo("1,000");
    assertThat(Breakers.all())
        .filteredOn(type -> enhanced.settings("main").get(type.common().enabled()))
        .extracting(type -> type.id().value())
        .contains(
            "correlation",
            "anomaly_detection",
            "model_performance",
            "market_circuit_breaker",
            "time_based",
            "liquidation_required");
  }

  @Test
  void thePerBreakerShapeOnThePageLoadsUnchanged() throws IOException {
    Configuration perBreaker = shape("Per breaker");

    assertThat(value(perBreaker, "breaker_configs.volatility.threshold")).isEqualTo("5 %");
    assertThat(value(perBreaker, "breaker_configs.volatility.cooldown_minutes"))
        .isEqualTo("30 min");
    assertThat(value(perBreaker, "breaker_configs.volatility.custom_config.warning_threshold"))
        .isEqualTo("4 %");
    assertThat(value(perBreaker, "breaker_configs.drawdown.auto_reset")).isEqualTo("off");
    assertThat(value(perBreaker, "breaker_configs.drawdown.on_unfed")).isEqualTo("reduce_only");
  }

  static Stream<BreakerType> registry() {
    return Breakers.all().stream();
  }

  @ParameterizedTest
  @MethodSource("registry")
  void everyKeyOfABreakersSectionIsKnown(BreakerType type) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("enabled", true);
    type.threshold().flatMap(Key::fallback).ifPresent(limit -> section.put("threshold", limit));
    section.put("cooldown_minutes", 10);
    section.put("auto_reset", true);
    section.put("severity_weight", 1.5);
    section.put("on_trip", "halt");
    section.put("on_unfed", "ignore");
    section.put("custom_config", Map.of());
    Map<String, Object> document = Map.of("breaker_configs", Map.of(type.id().value(), section));

    assertThat(BreakerConfig.of(document).validateLimits())
        .extracting(Finding::path)
        .doesNotContainAnyElementsOf(
            section.keySet().stream()
                .map(key -> "breaker_configs." + type.id() + "." + key)
                .toList());
    assertThat(BreakerConfig.of(document).isValid()).isTrue();
  }

  @Test
  void everyFlatKeyAtItsDefaultIsKnownAndValid() {
    BreakerConfig config = BreakerConfig.defaults();
    List<String> flat = new ArrayList<>();
    for (Key<?> key : Breakers.catalogue().keys()) {
      if (!key.path().contains(".") && key.fallback().isPresent()) {
        flat.add(key.path());
        config = config.with(key.path(), written(key));
      }
    }

    assertThat(flat).contains("volatility_threshold", "max_events", "trading_start_hour");
    assertThat(config.isValid()).isTrue();
    assertThat(config.validateLimits())
        .as("a max_history that is set caps the windows")
        .extracting(Finding::path)
        .containsOnly("max_history");
  }

  private static <T> Object written(Key<T> key) {
    return key.type().write(key.fallback().orElseThrow());
  }

  @Test
  void everyCallInTheTableExists() throws IOException {
    Pattern call = Pattern.compile("`cb\\.(\\w+)\\(");
    List<String> methods =
        Stream.of(CircuitBreaker.class.getMethods()).map(Method::getName).toList();

    List<String> named =
        Files.readString(PAGE)
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(line.indexOf("` | ") + 1))
            .flatMap(line -> call.matcher(line).results())
            .map(result -> result.group(1))
            .filter(name -> !name.contains("_"))
            .distinct()
            .toList();

    assertThat(named).hasSizeGreaterThan(12);
    assertThat(methods).containsAll(named);
  }

  @Test
  void oneBreakerIsDisabledWhileTheOthersGoOn() {
    Trader trader = new Trader();
    trader.check(CALM);

    trader.breakers.submit(
        new Command.Disable("main", Trader.VOLATILITY), "jmeyer", "false alarms");

    assertThat(trader.status(Trader.VOLATILITY)).isEqualTo(BreakerStatus.DISABLED);
    assertThat(trader.check(0.9 * NAV, Trader.WILD))
        .containsEntry(Trader.VOLATILITY, false)
        .containsEntry(Trader.DRAWDOWN, true);
  }

  @Test
  void inTheShadowABreakerTellsAndHoldsNothingBack() {
    Trader trader =
        new Trader(
            BreakerConfig.defaults().with("breaker_configs.volatility.on_trip", "alert_only"));
    trader.check(CALM);

    assertThat(trader.check(Trader.WILD)).containsEntry(new BreakerId("volatility"), true);
    assertThat(trader.breakers.isTradingAllowed()).isTrue();
  }
}
