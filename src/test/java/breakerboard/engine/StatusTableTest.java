package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.BREACH;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.DRAWDOWN;
import static breakerboard.engine.Scene.KILL_SWITCH;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the engine specification, section 5, cell by cell; T of volatility is 5 %. */
class StatusTableTest {
  private static final long COOLDOWN = 15 * 60;
  private static final long HOUR = 60 * 60;
  private static final double WARNING = 0.045;

  /** Under the limit by less than the deadband of 5 %: 4.75 % is where it ends. */
  private static final double JUST_UNDER = 0.048;

  private static Scene in(BreakerStatus status) {
    return switch (status) {
      case ACTIVE -> new Scene().volatility(CALM);
      case WARNING -> new Scene().volatility(WARNING);
      case TRIPPED -> new Scene().volatility(CALM).volatility(BREACH);
      case COOLDOWN -> in(BreakerStatus.TRIPPED).volatility(CALM);
      case BYPASSED -> {
        Scene scene = in(BreakerStatus.ACTIVE);
        scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(HOUR)));
        yield scene;
      }
      case DISABLED -> {
        Scene scene = in(BreakerStatus.ACTIVE);
        scene.give(new Command.Disable(BOOK, VOLATILITY));
        yield scene;
      }
      case LIQUIDATING, EMERGENCY_HALT -> throw new IllegalArgumentException("of other breakers");
    };
  }

  private static Command trip() {
    return new Command.Trip(BOOK, VOLATILITY);
  }

  private static Command reset(Companion with) {
    return new Command.Reset(BOOK, VOLATILITY, with);
  }

  private static Command reset() {
    return reset(new Companion.Nothing());
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,   0.03,  ACTIVE",
    "ACTIVE,   0.045, WARNING",
    "ACTIVE,   0.06,  TRIPPED",
    "WARNING,  0.045, WARNING",
    "WARNING,  0.039, WARNING",
    "WARNING,  0.038, ACTIVE",
    "WARNING,  0.06,  TRIPPED",
    "TRIPPED,  0.06,  TRIPPED",
    "TRIPPED,  0.048, TRIPPED",
    "TRIPPED,  0.047, COOLDOWN",
    "COOLDOWN, 0.03,  COOLDOWN",
    "COOLDOWN, 0.045, COOLDOWN",
    "COOLDOWN, 0.06,  TRIPPED",
    "BYPASSED, 0.03,  BYPASSED",
    "BYPASSED, 0.06,  BYPASSED",
    "DISABLED, 0.03,  DISABLED",
    "DISABLED, 0.06,  DISABLED"
  })
  void anObservationMovesIt(BreakerStatus from, double volatility, BreakerStatus to) {
    assertThat(in(from).volatility(volatility).status()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE", "WARNING", "TRIPPED", "COOLDOWN", "DISABLED"})
  void timeAloneMovesNothing(BreakerStatus status) {
    assertThat(in(status).pass(2 * HOUR).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE", "WARNING", "TRIPPED", "COOLDOWN"})
  void anOperatorsTripIsLatched(BreakerStatus from) {
    Scene scene = in(from);

    assertThat(scene.give(trip())).isInstanceOf(Answer.Accepted.class);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.breaker(VOLATILITY).latched()).isTrue();
    assertThat(scene.volatility(CALM).pass(COOLDOWN).volatility(CALM).status())
        .isEqualTo(BreakerStatus.TRIPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "BYPASSED, Volatility is bypassed: end the bypass first.",
    "DISABLED, Volatility is disabled: enable it first."
  })
  void whatDoesNotCountCannotBeTripped(BreakerStatus from, String why) {
    Scene scene = in(from);

    assertThat(scene.give(trip()))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    assertThat(scene.status()).isEqualTo(from);
    assertThat(scene.last(EventType.COMMAND_REFUSED).operator()).isEqualTo("jmeyer");
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,   Volatility is not tripped.",
    "WARNING,  Volatility is not tripped.",
    "BYPASSED, Volatility is bypassed: end the bypass first.",
    "DISABLED, Volatility is disabled."
  })
  void whatIsNotTrippedCannotBeReset(BreakerStatus from, String why) {
    Scene scene = in(from);

    assertThat(scene.give(reset()))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    assertThat(scene.status()).isEqualTo(from);
  }

  @Test
  void aResetEndsATripThatIsNotInBreach() {
    Scene scene = in(BreakerStatus.TRIPPED).volatility(JUST_UNDER);

    assertThat(scene.give(reset())).isInstanceOf(Answer.Accepted.class);

    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.last(EventType.BREAKER_RESET).detail())
        .isInstanceOfSatisfying(
            EventDetail.WasReset.class, reset -> assertThat(reset.wasManual()).isTrue());
  }

  @Test
  void aResetInBreachIsRefusedUnlessSomethingAnswersTheBreach() {
    Scene scene = in(BreakerStatus.TRIPPED);

    assertThat(scene.give(reset())).isInstanceOf(Answer.Refused.class);
    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aResetInBreachWithAnotherLimitReleases() {
    Scene scene = in(BreakerStatus.TRIPPED);
    var wider = new Command.KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.1));

    scene.give(reset(new Companion.WithOverride(List.of(wider), Times.NEVER)));

    assertThat(scene.volatility(BREACH).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aResetInBreachWithABypassLeavesItBypassed() {
    Scene scene = in(BreakerStatus.TRIPPED);

    scene.give(reset(new Companion.WithBypass(scene.in(HOUR))));

    assertThat(scene.status()).isEqualTo(BreakerStatus.BYPASSED);
  }

  @Test
  void aDrawdownInBreachIsResetWithItsPeakRebased() {
    Scene scene = new Scene().nav(1_000_000).nav(900_000);
    assertThat(scene.breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.TRIPPED);

    scene.give(new Command.Reset(BOOK, DRAWDOWN, new Companion.Rebase()));

    assertThat(scene.book().peak()).isEqualTo(900_000);
    assertThat(scene.nav(890_000).breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBreachThatARebaseAnsweredIsNoneAtTheEndOfALaterBypass() {
    Scene scene = new Scene().nav(1_000_000).nav(900_000);
    scene.give(new Command.Reset(BOOK, DRAWDOWN, new Companion.Rebase()));
    scene.give(new Command.Bypass(BOOK, DRAWDOWN, scene.in(HOUR)));

    scene.give(new Command.EndBypass(BOOK, DRAWDOWN));

    assertThat(scene.status(DRAWDOWN)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBreachThatAnotherLimitAnsweredDoesNotHoldALaterTripByHand() {
    Scene scene = in(BreakerStatus.TRIPPED);
    var wider = new Command.KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.1));
    scene.give(reset(new Companion.WithOverride(List.of(wider), Times.NEVER)));
    scene.give(trip());

    assertThat(scene.give(reset())).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void aResetEndsACooldown() {
    Scene scene = in(BreakerStatus.COOLDOWN);

    scene.give(reset());

    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"0.03, ACTIVE", "0.045, WARNING", "0.06, TRIPPED"})
  void afterItsCooldownTheNextReadingDecides(double volatility, BreakerStatus to) {
    Scene scene = in(BreakerStatus.COOLDOWN).pass(COOLDOWN);
    assertThat(scene.status()).isEqualTo(BreakerStatus.COOLDOWN);

    assertThat(scene.volatility(volatility).status()).isEqualTo(to);
  }

  @Test
  void theCooldownBeginsWithTheLastBreach() {
    Scene scene = in(BreakerStatus.TRIPPED).pass(COOLDOWN - 60).volatility(BREACH);
    scene.volatility(CALM).pass(COOLDOWN - 5);

    assertThat(scene.volatility(CALM).status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(scene.pass(5).volatility(CALM).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBreachInTheCooldownIsARetrip() {
    Scene scene = in(BreakerStatus.COOLDOWN).volatility(BREACH);

    assertThat(scene.last(EventType.BREAKER_TRIPPED).detail())
        .isInstanceOfSatisfying(
            EventDetail.Tripped.class, trip -> assertThat(trip.retrip()).isTrue());
  }

  @Test
  void withoutAutoResetOnlyAnOperatorReleases() {
    Scene scene = new Scene("{\"breaker_configs\": {\"volatility\": {\"auto_reset\": false}}}");
    scene.volatility(CALM).volatility(BREACH).volatility(CALM).pass(COOLDOWN).volatility(CALM);
    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);

    scene.give(reset());

    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBypassThatEndsInBreachTripsAlsoWhenTheInputWentStale() {
    Scene scene = in(BreakerStatus.BYPASSED).volatility(BREACH).pass(HOUR);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.last(EventType.BREAKER_TRIPPED).message())
        .isEqualTo("spot 6.00 % > 5.00 %, as last measured");
    assertThat(scene.volatility(CALM).status()).isEqualTo(BreakerStatus.COOLDOWN);
  }

  @Test
  void aBreachThatWentStaleBeforeItsBypassTripsAtTheEndOfIt() {
    Scene scene = in(BreakerStatus.TRIPPED).pass(HOUR);
    scene.give(reset(new Companion.WithBypass(scene.in(HOUR))));

    scene.pass(HOUR);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.last(EventType.BREAKER_TRIPPED).message())
        .isEqualTo("spot 6.00 % > 5.00 %, as last measured");
  }

  @Test
  void aTripThatIsInBreachAtTheEndOfItsBypassCoolsDownFromThere() {
    Scene scene = in(BreakerStatus.TRIPPED);
    scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(HOUR)));

    scene.pass(HOUR);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.breaker(VOLATILITY).deadline()).isEqualTo(scene.in(COOLDOWN));
  }

  @Test
  void aBypassThatEndsWithoutABreachRestoresWhatWas() {
    assertThat(in(BreakerStatus.BYPASSED).pass(HOUR).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBypassedCooldownGoesOnToItsOwnDeadline() {
    Scene scene = in(BreakerStatus.COOLDOWN);
    long deadline = scene.breaker(VOLATILITY).deadline();
    scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(60)));

    scene.pass(60);

    assertThat(scene.status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(scene.breaker(VOLATILITY).deadline()).isEqualTo(deadline);
  }

  @Test
  void anOperatorEndsABypassAtOnce() {
    Scene scene = in(BreakerStatus.BYPASSED).volatility(BREACH);

    scene.give(new Command.EndBypass(BOOK, VOLATILITY));

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aBypassLastsAtMostEightHours() {
    Scene scene = in(BreakerStatus.ACTIVE);

    assertThat(scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(8 * HOUR + 1))))
        .isInstanceOf(Answer.Refused.class);
    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"TRIPPED, true", "COOLDOWN, true", "ACTIVE, false"})
  void disablingSaysWhetherItReleasedATrip(BreakerStatus from, boolean released) {
    Scene scene = in(from);

    scene.give(new Command.Disable(BOOK, VOLATILITY));

    assertThat(scene.status()).isEqualTo(BreakerStatus.DISABLED);
    assertThat(scene.last(EventType.BREAKER_DISABLED).detail())
        .isEqualTo(new EventDetail.Disabled(released));
  }

  @Test
  void disablingABypassedTripIsAReleaseToo() {
    Scene scene = in(BreakerStatus.TRIPPED);
    scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(HOUR)));

    scene.give(new Command.Disable(BOOK, VOLATILITY));

    assertThat(scene.last(EventType.BREAKER_DISABLED).detail())
        .isEqualTo(new EventDetail.Disabled(true));
  }

  @Test
  void enablingEvaluatesAtOnce() {
    Scene scene = in(BreakerStatus.DISABLED).volatility(BREACH);

    scene.give(new Command.Enable(BOOK, VOLATILITY));

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void onlyKillSwitchOffEndsAnEmergencyHalt() {
    Scene scene = in(BreakerStatus.ACTIVE);
    scene.give(new Command.KillSwitchOn(BOOK));

    assertThat(scene.give(new Command.Trip(BOOK, KILL_SWITCH))).isInstanceOf(Answer.Refused.class);
    assertThat(scene.give(new Command.Reset(BOOK, KILL_SWITCH, new Companion.Nothing())))
        .isInstanceOf(Answer.Refused.class);
    scene.volatility(CALM).pass(HOUR).volatility(CALM);
    assertThat(scene.breaker(KILL_SWITCH).status()).isEqualTo(BreakerStatus.EMERGENCY_HALT);

    scene.give(new Command.KillSwitchOff(BOOK));
    assertThat(scene.breaker(KILL_SWITCH).status()).isEqualTo(BreakerStatus.ACTIVE);
  }
}
