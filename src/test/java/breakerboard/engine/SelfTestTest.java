package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BreakerId;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.engine.SelfTest.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each breaker of a configuration driven over its limit and back. */
class SelfTestTest {
  private static final String ALL_ENABLED =
      Breakers.all().stream()
          .map(type -> "\"" + type.id() + "\": {\"enabled\": true}")
          .collect(Collectors.joining(", ", "{\"breaker_configs\": {", "}}"));

  private static List<Outcome> test(String json) {
    return SelfTest.of(Scene.configuration(json), Scene.BOOK);
  }

  private static Outcome of(String breaker, List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.breaker().value().equals(breaker))
        .findFirst()
        .orElseThrow();
  }

  private static double tripSeconds(Outcome outcome) {
    return Times.toSeconds(outcome.trip().orElseThrow().time() - outcome.began());
  }

  private static double heldMinutes(Outcome outcome) {
    return Times.toSeconds(
            outcome.release().orElseThrow().time() - outcome.trip().orElseThrow().time())
        / 60;
  }

  static Stream<BreakerId> registry() {
    return Breakers.all().stream().map(BreakerType::id);
  }

  @ParameterizedTest
  @MethodSource("registry")
  void eachBreakerOfTheRegistryTripsAndComesBack(BreakerId id) {
    Outcome outcome = of(id.value(), test(ALL_ENABLED));

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.trip().orElseThrow().breaker()).contains(id);
    assertThat(outcome.release().orElseThrow().breaker()).contains(id);
    assertThat(outcome.test().type()).isEqualTo(EventType.BREAKER_TEST);
    assertThat(outcome.test().message()).endsWith("tripped and came back");
  }

  @Test
  void onlyEnabledBreakersAreDriven() {
    assertThat(test("{\"breaker_configs\": {\"drawdown\": {\"enabled\": false}}}"))
        .extracting(outcome -> outcome.breaker().value())
        .containsExactly(
            "volatility",
            "loss_rate",
            "position_limit",
            "data_feed_integrity",
            "manual",
            "kill_switch");
    assertThat(test("{\"kill_switch_enabled\": false}"))
        .extracting(outcome -> outcome.breaker().value())
        .doesNotContain("kill_switch");
  }

  @Test
  void aBreakerIsReleasedByTheFirstCalmObservationAfterItsCooldown() {
    Outcome volatility =
        of(
            "volatility",
            test("{\"breaker_configs\": {\"volatility\": {\"cooldown_minutes\": 7}}}"));

    assertThat(tripSeconds(volatility)).isZero();
    assertThat(heldMinutes(volatility)).isEqualTo(7);
    assertThat(volatility.byOperator()).isFalse();
    assertThat(volatility.trading()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aBreakerWithoutAutomaticResetWaitsForTheOperator() {
    Outcome volatility =
        of("volatility", test("{\"breaker_configs\": {\"volatility\": {\"auto_reset\": false}}}"));

    assertThat(volatility.byOperator()).isTrue();
    assertThat(volatility.passed()).isTrue();
  }

  @Test
  void itIsDrivenOverTheLimitOfItsOwnConfiguration() {
    Outcome drawdown = of("drawdown", test("{\"max_drawdown\": 0.5}"));

    assertThat(drawdown.trip().orElseThrow().detail())
        .isInstanceOfSatisfying(
            EventDetail.Tripped.class,
            trip -> {
              assertThat(trip.trigger()).isEqualTo("limit");
              assertThat(trip.limit()).isEqualTo(0.5);
              assertThat(trip.value()).isGreaterThan(0.5);
            });
  }

  @Test
  void tradingStateIsThatOfItsOwnTrip() {
    List<Outcome> outcomes =
        test(
            """
            {"breaker_configs": {"volatility": {"on_trip": "alert_only"},
                                 "liquidation_required": {"enabled": true}}}
            """);

    assertThat(of("volatility", outcomes).trading()).isEqualTo(TradingState.ALLOWED);
    assertThat(of("position_limit", outcomes).trading()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(of("liquidation_required", outcomes).trading())
        .isEqualTo(TradingState.LIQUIDATE_ONLY);
  }

  @Test
  void tradingHoursAreDrivenByTheClockFromTheCloseToTheNextOpen() {
    Outcome hours =
        of("time_based", test("{\"breaker_configs\": {\"time_based\": {\"enabled\": true}}}"));

    assertThat(Times.instant(hours.began())).isEqualTo("2026-03-05T21:00:00Z");
    assertThat(heldMinutes(hours)).as("16:00 to 09:30").isEqualTo(17.5 * 60);
  }

  @Test
  void aMarketWideHaltLastsAQuarterOfAnHour() {
    Outcome market =
        of(
            "market_circuit_breaker",
            test("{\"breaker_configs\": {\"market_circuit_breaker\": {\"enabled\": true}}}"));

    assertThat(heldMinutes(market)).isEqualTo(15);
  }

  @Test
  void aLimitThatNothingCanPassIsSaidToProtectNothing() {
    Outcome liquidation =
        of(
            "liquidation_required",
            test(
                """
                {"liquidation_urgency_threshold": 1, "breaker_configs":
                  {"liquidation_required": {"custom_config": {"liquidation_drawdown": 1}}}}
                """));

    assertThat(liquidation.passed()).isFalse();
    assertThat(liquidation.test().message()).endsWith("did not trip");
  }

  @Test
  void theSameConfigurationGivesTheSameOutcomes() {
    Configuration configuration = Scene.configuration(ALL_ENABLED);

    assertThat(SelfTest.of(configuration, Scene.BOOK))
        .isEqualTo(SelfTest.of(configuration, Scene.BOOK));
  }
}
