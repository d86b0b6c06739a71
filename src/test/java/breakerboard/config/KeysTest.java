package breakerboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of sections 1 to 5 of the engine specification. */
class KeysTest {
  private static final List<String> BREAKERS =
      List.of(
          "volatility",
          "drawdown",
          "loss_rate",
          "position_limit",
          "correlation",
          "technical",
          "anomaly_detection",
          "data_feed_integrity",
          "model_performance",
          "market_circuit_breaker",
          "time_based",
          "premarket_validation",
          "liquidation_required",
          "manual",
          "kill_switch");

  /** The others are on when the configuration mentions them. */
  private static final Set<String> ALWAYS_ON =
      Set.of(
          "volatility",
          "drawdown",
          "loss_rate",
          "position_limit",
          "data_feed_integrity",
          "manual",
          "kill_switch");

  /** Key, default (in words where it follows from others), unit; allowed and refused values. */
  private static final String KEYS =
      """
      sample_interval_seconds | 1 | SECONDS | 0.5; 60 | 0; -1; "1"
      max_history | 100 | COUNT | 1; 100.0 | 0; 2.5; -1
      max_position_history | 100 | COUNT | 1 | 0; 1.5
      stale_seconds | 60 | SECONDS | 0.5 | 0; -60
      positions_stale_seconds | 300 | SECONDS | 0.5 | 0
      max_future_seconds | 5 | SECONDS | 0; 3600 | -1
      late_tolerance_ms | 1000 | MILLISECONDS | 0; 5000 | -1
      cooldown_period_minutes | 15 | MINUTES | 0; 4320 | -1; true
      deadband | 0.05 | FRACTION | 0; 0.1 | -0.05
      max_bypass_minutes | 480 | MINUTES | 1 | 0; -1
      max_events | 1000 | COUNT | 1; 100000 | 0; 10.5
      volatility_threshold | 0.05 | FRACTION | 0.000001; 3 | 0; -0.05; "5 %"; null-in-list
      volatility_window_minutes | 30 | MINUTES | 0.5 | 0; -30
      volatility.warning_threshold | 0.8 x volatility_threshold | FRACTION | 0.04 | 0; -1
      volatility.acceleration_threshold | volatility_threshold / 20 | FRACTION | 0.001 | 0
      volatility.min_history_length | 10 | COUNT | 2 | 0; 2.5
      volatility.breakout_sigma | 3 | SIGMA | 2.5 | 0; -3
      volatility.breakout_floor | 0.8 x volatility_threshold | FRACTION | 0; 0.04 | -0.01
      max_drawdown | 0.08 | FRACTION | 0.5; 1 | 0; -0.08; 8
      drawdown.underwater_limit_hours | 24 | HOURS | 0.5 | 0; -24
      drawdown.underwater_min_drawdown | 0.05 | FRACTION | 0; 0.5 | -0.01; 5
      drawdown.peak_reset | "never" | TEXT | "never"; "daily" | "weekly"; 1
      loss_rate_threshold | 0.03 | FRACTION | 0.001 | 0; -0.03; 3
      loss_rate_window_minutes | 5 | MINUTES | 0.5 | 0; -5
      loss_rate.severe_loss_threshold | 2 x loss_rate_threshold | FRACTION | 0.06 | 0; 6
      loss_rate.consecutive_loss_limit | 5 | COUNT | 1 | 0; 2.5
      loss_rate.consecutive_floor | 0.25 x loss_rate_threshold | FRACTION | 0; 0.01 | -0.01
      loss_rate.consecutive_loss_period_seconds | 60 | SECONDS | 0; 30 | -60
      loss_rate.acceleration_ratio | 1.5 | NUMBER | 1; 0.5 | 0; -1
      loss_rate.acceleration_floor | 0.25 x loss_rate_threshold | FRACTION | 0; 0.01 | -0.01
      max_positions | 20 | COUNT | 0; 500 | -1; 2.5
      max_position_size_pct | 0.1 | FRACTION | 0; 2.5 | -0.1; "10"
      position_limit.concentration_basis | "portfolio" | TEXT | "portfolio"; "gross" | "net"
      position_limit.symbol_limits | {} | FRACTION | {"AAPL": 0.07, "MSFT": 0} | {"AAPL": -1}; 0.1
      max_sector_concentration | 0.3 | FRACTION | 0; 2 | -0.3
      max_long_exposure | 1 | FRACTION | 0; 3 | -1
      max_short_exposure | 0.5 | FRACTION | 0; 3 | -1
      position_limit.max_gross_exposure | off | FRACTION | 0; 3 | -1
      position_limit.max_net_exposure | off | FRACTION | 0; 3 | -1
      correlation_breakdown | 0.7 | NUMBER | 0.01; 1 | 0; -0.7; "high"
      correlation.baseline_half_life | 50 | COUNT | 0.5; 500 | 0; -1
      breaker_configs.technical.threshold | 0.1 | FRACTION | 0.01; 1 | 0; -0.1; 10
      technical.window_minutes | 5 | MINUTES | 0.5 | 0; -5
      technical.max_errors | 10 | COUNT | 0; 500 | -1; 2.5
      technical.max_order_latency_ms | 500 | MILLISECONDS | 0.5 | 0; -1
      anomaly_detection_threshold | 3 | SIGMA | 0.5; 10 | 0; -3
      model_performance_threshold | 0.6 | FRACTION | 0.01; 1 | 0; -0.6; 60
      model_performance.window | 20 | COUNT | 1; 100 | 0; 2.5
      model_performance.min_samples | 5 | COUNT | 1; 20 | 0; 2.5
      liquidation_urgency_threshold | 0.15 | FRACTION | 0.01; 1 | 0; -0.15; 15
      liquidation_required.liquidation_drawdown | 0.15 | FRACTION | 0.01; 1 | 0; 15
      data_quality_threshold | 95 | PERCENT | 0.5; 100 | 0; 101; -1
      data_feed_integrity.max_missing_pct | 5 | PERCENT | 0.5; 100 | -5; 101
      data_feed_integrity.max_latency_ms | 1000 | MILLISECONDS | 250 | 0; -1
      data_feed_integrity.silence_seconds | max(10, 5 x the median gap of the last 100) | SECONDS | 30 | 0; -1
      data_feed_integrity.max_reject_pct | 1 | PERCENT | 0.5; 100 | -1; 101
      vix_emergency_threshold | 40 | NUMBER | 20.5 | 0; -1; "high"
      market_circuit_breaker.vix_halts | false | FLAG | true; false | 1; "yes"
      trading_start_hour | 9.5 | HOUR_OF_DAY | 0; 9.25 | -1; 24.5; "09:30"
      trading_end_hour | 16 | HOUR_OF_DAY | 24; 13 | -1; 25
      time_based.time_zone | "America/New_York" | TEXT | "Asia/Tokyo"; "UTC" | "America/NewYork"; 5; ""
      time_based.holidays | those of the NYSE in New York's time zone, else none | TEXT | []; ["2026-12-25"] | "2026-12-25"; ["25 December"]; [1]
      time_based.early_closes | those of the NYSE in New York's time zone, else none | HOUR_OF_DAY | {}; {"2026-11-27": 13} | {"Friday": 13}; {"2026-11-27": 25}; ["2026-11-27"]
      time_based.closing_warning_minutes | 15 | MINUTES | 0; 30 | -1; 1441
      kill_switch_enabled | true | FLAG | true; false | 1; "yes"
      kill_switch_sources | ["manual"] | TEXT | ["manual", "external"]; ["anomaly"] | "manual"; ["coffee"]
      """;

  private record Row(
      String path, String fallback, Unit unit, List<String> allowed, List<String> refused) {
    static Row of(String line) {
      String[] cells = line.split("\\|");
      String name = cells[0].strip();
      int dot = name.indexOf('.');
      return new Row(
          dot < 0 || name.startsWith("breaker_configs.")
              ? name
              : "breaker_configs."
                  + name.substring(0, dot)
                  + ".custom_config."
                  + name.substring(dot + 1),
          cells[1].strip(),
          Unit.valueOf(cells[2].strip()),
          values(cells[3]),
          values(cells[4]));
    }

    private static List<String> values(String cell) {
      return Stream.of(cell.replace("null-in-list", "[null]").split(";"))
          .map(String::strip)
          .toList();
    }
  }

  static Stream<Row> rows() {
    return KEYS.lines().map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keyHasItsDefaultAndUnit(Row row) {
    Key<?> key = Documents.key(row.path());
    Configuration bare = Documents.accepted("{}");
    String fallback =
        key.fallback().isPresent()
            ? Documents.value(bare, "main", row.path())
            : key.fallbackInWords();

    assertThat(fallback).isEqualTo(row.fallback());
    assertThat(key.unit()).isEqualTo(row.unit());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keyTakesWhatIsAllowedAndNothingElse(Row row) {
    Key<?> key = Documents.key(row.path());

    assertThat(row.allowed()).allSatisfy(json -> assertThat(refusal(key, json)).isEmpty());
    assertThat(row.refused())
        .allSatisfy(
            json ->
                assertThat(refusal(key, json))
                    .hasValueSatisfying(s -> assertThat(s).contains(key.allowed())));
  }

  private static java.util.Optional<String> refusal(Key<?> key, String json) {
    return key.check(Documents.node(json));
  }

  @Test
  void thereAreTheseKeysAndTheCommonOnesOfEachBreaker() {
    List<String> expected = new ArrayList<>(rows().map(Row::path).toList());
    for (String breaker : BREAKERS) {
      for (String name :
          List.of(
              "enabled",
              "cooldown_minutes",
              "auto_reset",
              "severity_weight",
              "on_trip",
              "on_unfed")) {
        expected.add("breaker_configs." + breaker + "." + name);
      }
    }

    assertThat(Documents.CATALOGUE.keys().stream().map(Key::path))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "volatility,          null, halt,        reduce_only, volatility_threshold",
    "drawdown,            null, halt,        reduce_only, max_drawdown",
    "loss_rate,           null, halt,        reduce_only, loss_rate_threshold",
    "position_limit,      null, reduce_only, reduce_only, max_position_size_pct",
    "correlation,         null, halt,        ignore,      correlation_breakdown",
    "technical,           null, halt,        ignore,      threshold",
    "anomaly_detection,   null, alert_only,  ignore,      anomaly_detection_threshold",
    "model_performance,   null, halt,        ignore,      model_performance_threshold",
    "liquidation_required, null, halt,       ignore,      liquidation_urgency_threshold",
    "data_feed_integrity, 0,    halt,        ignore,      data_quality_threshold",
    "market_circuit_breaker, 0, halt,        ignore,      vix_emergency_threshold",
    "time_based,          0,    halt,        ignore,      ''",
    "premarket_validation, 0,   halt,        ignore,      ''",
    "manual,              null, halt,        ignore,      ''",
    "kill_switch,         null, halt,        ignore,      ''",
  })
  void breakerHasTheCommonKeysWithItsOwnDefaults(
      String breaker, String cooldown, String onTrip, String onUnfed, String threshold) {
    Configuration bare = Documents.accepted("{}");
    String path = "breaker_configs." + breaker + ".";

    assertThat(Documents.value(bare, "", path + "enabled"))
        .isEqualTo(String.valueOf(ALWAYS_ON.contains(breaker)));
    assertThat(Documents.value(bare, "", path + "cooldown_minutes")).isEqualTo(cooldown);
    assertThat(Documents.value(bare, "", path + "auto_reset")).isEqualTo("true");
    assertThat(Documents.value(bare, "", path + "severity_weight")).isEqualTo("1");
    assertThat(Documents.value(bare, "", path + "on_trip")).isEqualTo('"' + onTrip + '"');
    assertThat(Documents.value(bare, "", path + "on_unfed")).isEqualTo('"' + onUnfed + '"');
    assertThat(Documents.CATALOGUE.find(path + "threshold").map(Key::name).orElse(""))
        .isEqualTo(threshold);
  }

  @Test
  void cooldownOverAWeekendAndAnyWeightFromZeroAreAllowed() {
    assertThat(
            Documents.errors(
                """
                {"breaker_configs": {"drawdown": {"cooldown_minutes": 4320, "severity_weight": 25},
                 "volatility": {"cooldown_minutes": 0, "severity_weight": 0}}}
                """))
        .isEmpty();
  }

  @Test
  void everyKeySaysWhatItMeansWhatIsAllowedAndWhatCountsWithoutIt() {
    assertThat(Documents.CATALOGUE.keys())
        .allSatisfy(
            key -> {
              assertThat(key.meaning()).isNotBlank().doesNotEndWith(".");
              assertThat(key.allowed()).isNotBlank();
              assertThat(key.defaultWords()).isNotBlank();
            });
  }

  @Test
  void aLengthOfTimeNeverReachesTheEndOfTheEnginesClock() {
    assertThat(Documents.CATALOGUE.keys())
        .filteredOn(
            key ->
                List.of(Unit.SECONDS, Unit.MINUTES, Unit.MILLISECONDS).contains(key.unit())
                    && !key.name().equals("max_latency_ms"))
        .allSatisfy(
            key ->
                assertThat(refusal(key, "1e30"))
                    .as(key.path().toLowerCase(Locale.ROOT))
                    .isPresent());
  }
}
