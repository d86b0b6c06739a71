package breakerboard.engine;

import static breakerboard.engine.OneBook.BOOK;
import static breakerboard.engine.OneBook.BREACH;
import static breakerboard.engine.OneBook.CALM;
import static breakerboard.engine.OneBook.DRAWDOWN;
import static breakerboard.engine.OneBook.KILL_SWITCH;
import static breakerboard.engine.OneBook.MANUAL;
import static breakerboard.engine.OneBook.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Map;
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

  private static OneBook in(BreakerStatus status) {
    return switch (status) {
      case ACTIVE -> new OneBook().volatility(CALM);
      case WARNING -> new OneBook().volatility(WARNING);
      case TRIPPED -> new OneBook().volatility(CALM).volatility(BREACH);
      case COOLDOWN -> in(BreakerStatus.TRIPPED).volatility(CALM);
      case BYPASSED -> {
        OneBook book = in(BreakerStatus.ACTIVE);
        book.give(new Command.Bypass(BOOK, VOLATILITY, book.in(HOUR)));
        yield book;
      }
      case DISABLED -> {
        OneBook book = in(BreakerStatus.ACTIVE);
        book.give(new Command.Disable(BOOK, VOLATILITY));
        yield book;
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
    OneBook book = in(from);

    assertThat(book.give(trip())).isInstanceOf(Answer.Accepted.class);

    assertThat(book.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(book.breaker(VOLATILITY).latched()).isTrue();
    assertThat(book.volatility(CALM).pass(COOLDOWN).volatility(CALM).status())
        .isEqualTo(BreakerStatus.TRIPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "BYPASSED, Volatility is bypassed: end the bypass first.",
    "DISABLED, Volatility is disabled: enable it first."
  })
  void whatDoesNotCountCannotBeTripped(BreakerStatus from, String why) {
    OneBook book = in(from);

    assertThat(book.give(trip()))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    assertThat(book.status()).isEqualTo(from);
    assertThat(book.last(EventType.COMMAND_REFUSED).operator()).isEqualTo("jmeyer");
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,   Volatility is not tripped.",
    "WARNING,  Volatility is not tripped.",
    "BYPASSED, Volatility is bypassed: end the bypass first.",
    "DISABLED, Volatility is disabled."
  })
  void whatIsNotTrippedCannotBeReset(BreakerStatus from, String why) {
    OneBook book = in(from);

    assertThat(book.give(reset()))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    assertThat(book.status()).isEqualTo(from);
  }

  @Test
  void aResetEndsATripThatIsNotInBreach() {
    OneBook book = in(BreakerStatus.TRIPPED).volatility(JUST_UNDER);

    assertThat(book.give(reset())).isInstanceOf(Answer.Accepted.class);

    assertThat(book.status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(book.last(EventType.BREAKER_RESET).detail())
        .isInstanceOfSatisfying(
            EventDetail.WasReset.class, reset -> assertThat(reset.wasManual()).isTrue());
  }

  @Test
  void aResetInBreachIsRefusedUnlessSomethingAnswersTheBreach() {
    OneBook book = in(BreakerStatus.TRIPPED);

    assertThat(book.give(reset())).isInstanceOf(Answer.Refused.class);
    assertThat(book.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aResetInBreachWithAnotherLimitReleases() {
    OneBook book = in(BreakerStatus.TRIPPED);
    var wider = new Command.KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.1));

    book.give(reset(new Companion.WithOverride(List.of(wider), Times.NEVER)));

    assertThat(book.volatility(BREACH).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aResetInBreachWithABypassLeavesItBypassed() {
    OneBook book = in(BreakerStatus.TRIPPED);

    book.give(reset(new Companion.WithBypass(book.in(HOUR))));

    assertThat(book.status()).isEqualTo(BreakerStatus.BYPASSED);
  }

  @Test
  void aDrawdownInBreachIsResetWithItsPeakRebased() {
    OneBook book = new OneBook().nav(1_000_000).nav(900_000);
    assertThat(book.breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.TRIPPED);

    book.give(new Command.Reset(BOOK, DRAWDOWN, new Companion.Rebase()));

    assertThat(book.book().peak()).isEqualTo(900_000);
    assertThat(book.nav(890_000).breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aResetEndsACooldown() {
    OneBook book = in(BreakerStatus.COOLDOWN);

    book.give(reset());

    assertThat(book.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"0.03, ACTIVE", "0.045, WARNING", "0.06, TRIPPED"})
  void afterItsCooldownTheNextReadingDecides(double volatility, BreakerStatus to) {
    OneBook book = in(BreakerStatus.COOLDOWN).pass(COOLDOWN);
    assertThat(book.status()).isEqualTo(BreakerStatus.COOLDOWN);

    assertThat(book.volatility(volatility).status()).isEqualTo(to);
  }

  @Test
  void theCooldownBeginsWithTheLastBreach() {
    OneBook book = in(BreakerStatus.TRIPPED).pass(COOLDOWN - 60).volatility(BREACH);
    book.volatility(CALM).pass(COOLDOWN - 5);

    assertThat(book.volatility(CALM).status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(book.pass(5).volatility(CALM).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBreachInTheCooldownIsARetrip() {
    OneBook book = in(BreakerStatus.COOLDOWN).volatility(BREACH);

    assertThat(book.last(EventType.BREAKER_TRIPPED).detail())
        .isInstanceOfSatisfying(
            EventDetail.Tripped.class, trip -> assertThat(trip.retrip()).isTrue());
  }

  @Test
  void withoutAutoResetOnlyAnOperatorReleases() {
    OneBook book =
        new OneBook(
            OneBook.breaker("volatility", Map.of("auto_reset", new ConfigNode.Flag(false))));
    book.volatility(CALM).volatility(BREACH).volatility(CALM).pass(COOLDOWN).volatility(CALM);
    assertThat(book.status()).isEqualTo(BreakerStatus.TRIPPED);

    book.give(reset());

    assertThat(book.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBypassThatEndsInBreachTripsAlsoWhenTheInputWentStale() {
    OneBook book = in(BreakerStatus.BYPASSED).volatility(BREACH).pass(HOUR);

    assertThat(book.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(book.last(EventType.BREAKER_TRIPPED).message())
        .isEqualTo("spot 6.00 % > 5.00 %, as last measured");
    assertThat(book.volatility(CALM).status()).isEqualTo(BreakerStatus.COOLDOWN);
  }

  @Test
  void aBypassThatEndsWithoutABreachRestoresWhatWas() {
    assertThat(in(BreakerStatus.BYPASSED).pass(HOUR).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBypassedCooldownGoesOnToItsOwnDeadline() {
    OneBook book = in(BreakerStatus.COOLDOWN);
    long deadline = book.breaker(VOLATILITY).deadline();
    book.give(new Command.Bypass(BOOK, VOLATILITY, book.in(60)));

    book.pass(60);

    assertThat(book.status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(book.breaker(VOLATILITY).deadline()).isEqualTo(deadline);
  }

  @Test
  void anOperatorEndsABypassAtOnce() {
    OneBook book = in(BreakerStatus.BYPASSED).volatility(BREACH);

    book.give(new Command.EndBypass(BOOK, VOLATILITY));

    assertThat(book.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aBypassLastsAtMostEightHours() {
    OneBook book = in(BreakerStatus.ACTIVE);

    assertThat(book.give(new Command.Bypass(BOOK, VOLATILITY, book.in(8 * HOUR + 1))))
        .isInstanceOf(Answer.Refused.class);
    assertThat(book.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"TRIPPED, true", "COOLDOWN, true", "ACTIVE, false"})
  void disablingSaysWhetherItReleasedATrip(BreakerStatus from, boolean released) {
    OneBook book = in(from);

    book.give(new Command.Disable(BOOK, VOLATILITY));

    assertThat(book.status()).isEqualTo(BreakerStatus.DISABLED);
    assertThat(book.last(EventType.BREAKER_DISABLED).detail())
        .isEqualTo(new EventDetail.Disabled(released));
  }

  @Test
  void disablingABypassedTripIsAReleaseToo() {
    OneBook book = in(BreakerStatus.TRIPPED);
    book.give(new Command.Bypass(BOOK, VOLATILITY, book.in(HOUR)));

    book.give(new Command.Disable(BOOK, VOLATILITY));

    assertThat(book.last(EventType.BREAKER_DISABLED).detail())
        .isEqualTo(new EventDetail.Disabled(true));
  }

  @Test
  void enablingEvaluatesAtOnce() {
    OneBook book = in(BreakerStatus.DISABLED).volatility(BREACH);

    book.give(new Command.Enable(BOOK, VOLATILITY));

    assertThat(book.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void onlyKillSwitchOffEndsAnEmergencyHalt() {
    OneBook book = in(BreakerStatus.ACTIVE);
    book.give(new Command.KillSwitchOn(BOOK));

    assertThat(book.give(new Command.Trip(BOOK, KILL_SWITCH))).isInstanceOf(Answer.Refused.class);
    assertThat(book.give(new Command.Reset(BOOK, KILL_SWITCH, new Companion.Nothing())))
        .isInstanceOf(Answer.Refused.class);
    book.volatility(CALM).pass(HOUR).volatility(CALM);
    assertThat(book.breaker(KILL_SWITCH).status()).isEqualTo(BreakerStatus.EMERGENCY_HALT);

    book.give(new Command.KillSwitchOff(BOOK));
    assertThat(book.breaker(KILL_SWITCH).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"manual", "kill_switch"})
  void whatAnOperatorEngagedCannotBeSwitchedOffOtherwise(String name) {
    BreakerId id = new BreakerId(name);
    OneBook book = in(BreakerStatus.ACTIVE);
    book.give(id.equals(MANUAL) ? new Command.Trip(BOOK, MANUAL) : new Command.KillSwitchOn(BOOK));
    BreakerStatus engaged = book.breaker(id).status();
    var silent =
        new Command.KeyChange(
            "breaker_configs." + name + ".on_trip", new ConfigNode.Text("alert_only"));

    assertThat(book.give(new Command.Disable(BOOK, id))).isInstanceOf(Answer.Refused.class);
    assertThat(book.give(new Command.Bypass(BOOK, id, book.in(HOUR))))
        .isInstanceOf(Answer.Refused.class);
    assertThat(book.give(new Command.SetOverride(BOOK, List.of(silent), Times.NEVER)))
        .isInstanceOf(Answer.Refused.class);
    assertThat(book.breaker(id).status()).isEqualTo(engaged);
  }

  @Test
  void oneObservationThatCrossesWarningAndLimitRaisesOnlyTheTrip() {
    OneBook book = in(BreakerStatus.ACTIVE);
    int before = book.events().size();

    book.volatility(BREACH);

    assertThat(book.typesSince(before))
        .containsExactly(EventType.BREAKER_TRIPPED, EventType.TRADING_STATE_CHANGED);
  }
}
