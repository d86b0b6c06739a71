package breakerboard.console.book;

import static breakerboard.console.ScenesOfADay.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.BreakerModel;
import breakerboard.console.BreakerModels;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionRulesTest {
  private static BreakerModel volatility(BreakerStatus status) {
    return BreakerModels.of(
        Breakers.catalogue(),
        Told.of("volatility")
            .is(status, Level.CLEAR, NOW)
            .trigger("spot", Level.CLEAR, 0.02, 0.04, 0.05, Unit.FRACTION)
            .done());
  }

  private static BreakerModel manual(BreakerStatus status) {
    return BreakerModels.of(
        Breakers.catalogue(),
        Told.of("manual")
            .is(status, Level.CLEAR, NOW)
            .trigger("manual", Level.CLEAR, 0, Double.NaN, 1, Unit.FLAG)
            .done());
  }

  @ParameterizedTest
  @EnumSource(names = {"TRIPPED", "COOLDOWN", "LIQUIDATING"})
  void whatStandsTrippedCanBeReset(BreakerStatus status) {
    assertThat(ActionRules.reset(volatility(status))).isEmpty();
  }

  @Test
  void whatIsNotTrippedSaysWhyItCannotBeReset() {
    assertThat(ActionRules.reset(volatility(BreakerStatus.ACTIVE)))
        .isEqualTo("Reset is off: Volatility is active");
    assertThat(ActionRules.reset(volatility(BreakerStatus.WARNING)))
        .isEqualTo("Reset is off: Volatility is only warning");
    assertThat(ActionRules.reset(volatility(BreakerStatus.EMERGENCY_HALT)))
        .isEqualTo("Reset is off: only kill switch off ends an emergency halt");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "WARNING", "TRIPPED", "COOLDOWN"})
  void whatRunsCanBeTripped(BreakerStatus status) {
    assertThat(ActionRules.trip(volatility(status))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIQUIDATING", "EMERGENCY_HALT", "BYPASSED", "DISABLED"})
  void whatDoesNotRunSaysWhyItCannotBeTripped(BreakerStatus status) {
    assertThat(ActionRules.trip(volatility(status))).startsWith("Trip is off: Volatility is ");
  }

  @Test
  void bypassIsOffForWhatIsDisabled() {
    assertThat(ActionRules.bypass(volatility(BreakerStatus.DISABLED)))
        .isEqualTo("Bypass is off: Volatility is disabled");
    assertThat(ActionRules.bypass(volatility(BreakerStatus.TRIPPED))).isEmpty();
  }

  @Test
  void manualHasNoLimitToOverride() {
    assertThat(ActionRules.overrideLimit(manual(BreakerStatus.ACTIVE)))
        .isEqualTo("Override is off: Manual trip has no limit");
    assertThat(ActionRules.overrideLimit(volatility(BreakerStatus.ACTIVE))).isEmpty();
  }

  private static BreakerModel of(String id, BreakerStatus status) {
    return BreakerModels.of(Breakers.catalogue(), Told.of(id).is(status, Level.CLEAR, NOW).done());
  }

  @Test
  void theKillSwitchIsNotTrippedButEngaged() {
    assertThat(ActionRules.trip(of("kill_switch", BreakerStatus.ACTIVE)))
        .isEqualTo("Trip is off: the kill switch is engaged by its own button in the banner");
  }

  @Test
  void theVixLimitOfTheMarketAndTheTradingHoursCanBeOverridden() {
    assertThat(ActionRules.overrideLimit(of("market_circuit_breaker", BreakerStatus.ACTIVE)))
        .isEmpty();
    assertThat(ActionRules.overrideLimit(of("time_based", BreakerStatus.ACTIVE))).isEmpty();
  }

  @Test
  void manualCanBeBypassedAndDisabledWhileItIsNotEngaged() {
    assertThat(ActionRules.bypass(manual(BreakerStatus.ACTIVE))).isEmpty();
    assertThat(ActionRules.disable(manual(BreakerStatus.ACTIVE))).isEmpty();
    assertThat(ActionRules.bypass(manual(BreakerStatus.TRIPPED))).startsWith("Bypass is off: ");
    assertThat(ActionRules.disable(manual(BreakerStatus.TRIPPED))).startsWith("Disable is off: ");
  }
}
