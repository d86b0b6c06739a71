package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.KILL_SWITCH;
import static breakerboard.engine.Scene.LIQUIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import org.junit.jupiter.api.Test;

/** The row LIQUIDATING of the status table, cell by cell; the limits are 15 %. */
class LiquidatingTest {
  private static final String ON = "{\"liquidation_urgency_threshold\": 0.15}";
  private static final double START = 1_000_000;
  private static final double LOST = 840_000;
  private static final double SAFE = 950_000;
  private static final double HOUR = 60 * 60;

  private static Scene liquidating(String json) {
    return new Scene(json).nav(START).nav(LOST);
  }

  private final Scene scene = liquidating(ON);

  private BreakerStatus status() {
    return scene.status(LIQUIDATION);
  }

  private Answer reset(Companion with) {
    return scene.give(new Command.Reset(BOOK, LIQUIDATION, with));
  }

  @Test
  void aBreachLiquidatesAndPositionsAreOnlyClosed() {
    assertThat(status()).isEqualTo(BreakerStatus.LIQUIDATING);
    assertThat(scene.book().trading()).isEqualTo(TradingState.LIQUIDATE_ONLY);
    assertThat(scene.book().riskScore()).isEqualTo(100);
    assertThat(scene.book().because()).startsWith("Liquidation required rapid_loss 16.0 %");
  }

  @Test
  void itsEventPromisesNoReset() {
    assertThat(scene.of(EventType.BREAKER_TRIPPED))
        .filteredOn(event -> event.breaker().orElseThrow().equals(LIQUIDATION))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.status()).contains(BreakerStatus.LIQUIDATING);
              assertThat(event.detail())
                  .isInstanceOfSatisfying(
                      EventDetail.Tripped.class,
                      trip -> {
                        assertThat(trip.latched()).isTrue();
                        assertThat(trip.autoResetTime()).isEqualTo(Times.NEVER);
                      });
            });
  }

  @Test
  void warnsAtFourFifthsOfItsLimits() {
    Scene warned = new Scene(ON).nav(START).nav(875_000);

    assertThat(warned.status(LIQUIDATION)).isEqualTo(BreakerStatus.WARNING);
  }

  @Test
  void aReadingUnderTheLimitsEndsNothing() {
    scene.nav(SAFE).pass(HOUR).nav(SAFE);

    assertThat(status()).isEqualTo(BreakerStatus.LIQUIDATING);
  }

  @Test
  void aBreachThatLastsIsNoSecondTrip() {
    scene.forget();
    scene.nav(LOST);

    assertThat(status()).isEqualTo(BreakerStatus.LIQUIDATING);
    assertThat(scene.of(EventType.BREAKER_TRIPPED)).isEmpty();
  }

  @Test
  void timeAloneEndsNothing() {
    assertThat(scene.pass(24 * HOUR).status(LIQUIDATION)).isEqualTo(BreakerStatus.LIQUIDATING);
  }

  @Test
  void itCannotBeTripped() {
    assertThat(scene.give(new Command.Trip(BOOK, LIQUIDATION)))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.why())
                    .isEqualTo("Liquidation required is liquidating already."));
  }

  @Test
  void inBreachAResetAloneIsRefused() {
    assertThat(reset(new Companion.Nothing())).isInstanceOf(Answer.Refused.class);
    assertThat(status()).isEqualTo(BreakerStatus.LIQUIDATING);
  }

  @Test
  void underTheLimitsAnOperatorResetsIt() {
    scene.nav(SAFE);

    assertThat(reset(new Companion.Nothing())).isInstanceOf(Answer.Accepted.class);

    assertThat(status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void inBreachAResetWithANewPeakIsAccepted() {
    scene.pass(HOUR).nav(LOST);

    assertThat(reset(new Companion.Rebase())).isInstanceOf(Answer.Accepted.class);

    assertThat(scene.nav(LOST).status(LIQUIDATION)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBypassInterruptsItAndItsEndResumesIt() {
    scene.give(new Command.Bypass(BOOK, LIQUIDATION, scene.in(HOUR)));
    assertThat(scene.book().trading()).isNotEqualTo(TradingState.LIQUIDATE_ONLY);

    scene.give(new Command.EndBypass(BOOK, LIQUIDATION));

    assertThat(status()).isEqualTo(BreakerStatus.LIQUIDATING);
    assertThat(scene.book().trading()).isEqualTo(TradingState.LIQUIDATE_ONLY);
  }

  @Test
  void theKillSwitchAndMaintenanceGoBeforeIt() {
    scene.give(new Command.StartMaintenance(BOOK));
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    scene.give(new Command.EndMaintenance(BOOK));
    assertThat(scene.book().trading()).isEqualTo(TradingState.LIQUIDATE_ONLY);

    scene.give(new Command.KillSwitchOn(BOOK));
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.EMERGENCY_HALT);
  }

  @Test
  void inItsShadowItTellsAllAndHasNoEffect() {
    Scene shadow =
        liquidating(
            """
            {"max_drawdown": 0.5, "loss_rate_threshold": 0.5, "breaker_configs":
              {"liquidation_required": {"on_trip": "alert_only"}}}""");

    assertThat(shadow.status(LIQUIDATION)).isEqualTo(BreakerStatus.LIQUIDATING);
    assertThat(shadow.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void itIsUnfedWithoutNavAndStays() {
    scene.pass(HOUR);

    assertThat(scene.of(EventType.BREAKER_UNFED))
        .extracting(event -> event.breaker().orElseThrow())
        .contains(LIQUIDATION);
    assertThat(status()).isEqualTo(BreakerStatus.LIQUIDATING);
  }
}
