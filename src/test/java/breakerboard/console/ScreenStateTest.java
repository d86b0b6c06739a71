package breakerboard.console;

import static breakerboard.console.ScenesOfADay.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.Unit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreenStateTest {
  private static BreakerSnapshot volatility(BreakerStatus status, Level level) {
    return Told.of("volatility")
        .is(status, level, NOW)
        .trigger("spot", level, 0.02, 0.04, 0.05, Unit.FRACTION)
        .done();
  }

  private static BreakerSnapshot unfed(BreakerStatus status, boolean ever) {
    return Told.of("volatility").is(status, Level.UNFED, NOW).fed(ever, NOW).done();
  }

  @Test
  void loudnessIsInTheOrderOfTheDesign() {
    assertThat(
            Stream.of(
                ScreenState.ACTIVE,
                ScreenState.DISABLED,
                ScreenState.BYPASSED,
                ScreenState.STALE,
                ScreenState.WARNING,
                ScreenState.TRIPPED,
                ScreenState.LIQUIDATING,
                ScreenState.EMERGENCY))
        .isSorted();
  }

  @Test
  void everyStateHasAWordAndAShapeOfItsOwnOrALouderBrother() {
    assertThat(Arrays.stream(ScreenState.values()).map(ScreenState::word)).doesNotHaveDuplicates();
    Stream<ScreenState> tiles =
        Stream.of(
            ScreenState.ACTIVE,
            ScreenState.IDLE,
            ScreenState.NO_FEED,
            ScreenState.UNFED,
            ScreenState.STALE,
            ScreenState.DISABLED,
            ScreenState.BYPASSED,
            ScreenState.WARNING,
            ScreenState.COOLDOWN,
            ScreenState.TRIPPED,
            ScreenState.LIQUIDATING,
            ScreenState.EMERGENCY);
    assertThat(tiles.map(ScreenState::path)).doesNotHaveDuplicates();
  }

  @Test
  void missingDataGoesBeforeCalm() {
    assertThat(ScreenState.of(unfed(BreakerStatus.ACTIVE, false))).isEqualTo(ScreenState.UNFED);
    assertThat(ScreenState.of(unfed(BreakerStatus.ACTIVE, true))).isEqualTo(ScreenState.STALE);
    assertThat(ScreenState.of(unfed(BreakerStatus.WARNING, true))).isEqualTo(ScreenState.STALE);
  }

  @Test
  void aTripGoesBeforeMissingData() {
    assertThat(ScreenState.of(unfed(BreakerStatus.TRIPPED, true))).isEqualTo(ScreenState.TRIPPED);
    assertThat(ScreenState.of(unfed(BreakerStatus.BYPASSED, true))).isEqualTo(ScreenState.BYPASSED);
  }

  @Test
  void calmIsOnlyWhatIsBeingFed() {
    BreakerSnapshot calm = volatility(BreakerStatus.ACTIVE, Level.CLEAR);
    assertThat(ScreenState.of(calm, Inflow.COMING)).isEqualTo(ScreenState.ACTIVE);
    assertThat(ScreenState.of(calm, Inflow.IDLE)).isEqualTo(ScreenState.IDLE);
    assertThat(ScreenState.of(calm, Inflow.CUT)).isEqualTo(ScreenState.NO_FEED);
  }

  @Test
  void aLostFeedHidesNoWarning() {
    BreakerSnapshot warning = volatility(BreakerStatus.WARNING, Level.WARN);
    assertThat(ScreenState.of(warning, Inflow.CUT)).isEqualTo(ScreenState.WARNING);
  }
}
