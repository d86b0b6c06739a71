package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.OpenTrips;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.TradingState;
import breakerboard.testing.WrappedBreaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A breach belongs to the trigger that is in it: input that goes missing neither ends one nor keeps
 * another one alive, and what a breaker remembers is never older than its book.
 */
class BreachMemoryTest {
  private static final BreakerId FEED = new BreakerId("data_feed_integrity");
  private static final BreakerId POSITIONS = new BreakerId("position_limit");
  private static final double NAV = 1_000_000;
  private static final int HELD = 18;

  private static Command reset(BreakerId breaker) {
    return new Command.Reset(BOOK, breaker, new Companion.Nothing());
  }

  private static Command limit(String key, ConfigNode value, long until) {
    return new Command.SetOverride(BOOK, List.of(new Command.KeyChange(key, value)), until);
  }

  /** As many as warn, the first one of 20 % of NAV. */
  private static Positions concentrated(Scene scene) {
    SymbolTable symbols = scene.engine().floor().addressed(BOOK).orElseThrow().facts().symbols();
    int[] ids = new int[HELD];
    double[] values = new double[HELD];
    int[] sectors = new int[HELD];
    double[] volatilities = new double[HELD];
    for (int i = 0; i < HELD; i++) {
      ids[i] = symbols.idOf("SYM%02d".formatted(i));
      values[i] = i == 0 ? 0.2 * NAV : 0.001 * NAV;
      sectors[i] = symbols.idOf("Sector " + i);
      volatilities[i] = Double.NaN;
    }
    return new Positions(ids, values, sectors, volatilities);
  }

  @Test
  void aBreachThatEndedIsResetThoughAnotherInputIsMissing() {
    Scene scene = new Scene();
    scene.with(o -> o.field(InputField.DATA_QUALITY_SCORE, 99)).pass(70);
    assertThat(scene.status(FEED)).as("silent for 70 s").isEqualTo(BreakerStatus.TRIPPED);

    scene.volatility(CALM);
    assertThat(scene.breaker(FEED).reading().level())
        .as("quality is 71 s old")
        .isEqualTo(Level.UNFED);

    assertThat(scene.give(reset(FEED))).isInstanceOf(Answer.Accepted.class);
    assertThat(scene.status(FEED)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBreachWhoseInputWentMissingLastsThoughAnotherTriggerWarns() {
    Scene scene = new Scene();
    Positions held = concentrated(scene);
    scene.observe(BOOK, 1, o -> o.nav(NAV).positions(held).field(InputField.VOLATILITY, CALM));
    assertThat(scene.status(POSITIONS)).isEqualTo(BreakerStatus.TRIPPED);

    scene.observe(BOOK, 70, o -> o.positions(held).field(InputField.VOLATILITY, CALM));
    assertThat(scene.breaker(POSITIONS).reading().level())
        .as("18 of 20 warn, while NAV and with it the weights are missing")
        .isEqualTo(Level.WARN);

    assertThat(scene.give(reset(POSITIONS))).isInstanceOf(Answer.Refused.class);
    assertThat(scene.status(POSITIONS)).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aWarningEndsNoCooldownWhileAnInputIsMissing() {
    Scene scene = new Scene("{\"cooldown_period_minutes\": 1, \"stale_seconds\": 30}");
    Positions held = concentrated(scene);
    scene.observe(BOOK, 1, o -> o.nav(NAV).positions(held).field(InputField.VOLATILITY, CALM));
    scene.observe(BOOK, 2, o -> o.nav(10 * NAV).positions(held).field(InputField.VOLATILITY, CALM));
    assertThat(scene.status(POSITIONS)).isEqualTo(BreakerStatus.COOLDOWN);

    scene.observe(BOOK, 70, o -> o.positions(held).field(InputField.VOLATILITY, CALM));
    assertThat(scene.status(POSITIONS)).as("no NAV").isEqualTo(BreakerStatus.COOLDOWN);

    scene.observe(
        BOOK, 71, o -> o.nav(10 * NAV).positions(held).field(InputField.VOLATILITY, CALM));
    assertThat(scene.status(POSITIONS)).isEqualTo(BreakerStatus.WARNING);
  }

  @Test
  void whatIsToBeResetByHandIsNotResetByItselfWhenItsCooldownPassedAlready() {
    Scene scene = new Scene();
    scene.with(o -> o.field(InputField.DATA_QUALITY_SCORE, 50));
    scene.give(
        limit(
            "breaker_configs.data_feed_integrity.auto_reset",
            new ConfigNode.Flag(false),
            scene.in(3600)));

    scene.with(o -> o.field(InputField.DATA_QUALITY_SCORE, 99)).volatility(CALM);

    assertThat(scene.status(FEED)).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.last(EventType.COOLDOWN_START).message()).contains("an operator resets it");

    assertThat(scene.give(reset(FEED))).isInstanceOf(Answer.Accepted.class);
    assertThat(scene.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void aBreakerThatWasOffForAWhileIsEnabledWithWhatItsBookDidMeanwhile() {
    Scene scene = new Scene();
    scene.volatility(CALM).volatility(CALM);
    scene.give(new Command.Disable(BOOK, FEED));
    for (int i = 0; i < 100; i++) {
      scene.volatility(CALM);
    }
    scene.forget();

    scene.give(new Command.Enable(BOOK, FEED));

    assertThat(scene.status(FEED))
        .as("a second of silence, not 100")
        .isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.types())
        .contains(EventType.BREAKER_ENABLED)
        .doesNotContain(EventType.BREAKER_FED, EventType.BREAKER_TRIPPED);
  }

  @Test
  void aBreakerIsEnabledAtTheTimeOfTheDesk() {
    Scene scene = new Scene("{\"breaker_configs\": {\"time_based\": {\"enabled\": false}}}");
    double close = 6.5 * 3600;
    scene.observe(BOOK, close - 400, o -> o.nav(NAV)).tick(close + 120);

    scene.give(new Command.Enable(BOOK, new BreakerId("time_based")));

    assertThat(scene.status(new BreakerId("time_based")))
        .as("the session ended two minutes ago")
        .isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aBypassDoesNotForgetWhoTripped() {
    Scene scene = new Scene();
    scene.volatility(CALM);
    scene.give(new Command.Trip(BOOK, VOLATILITY));
    scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(60)), "second", "testing", 1);

    scene.give(new Command.EndBypass(BOOK, VOLATILITY));

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.breaker(VOLATILITY).actor()).isEqualTo("jmeyer");
  }

  @Test
  void anOverrideThatSwitchesTheBreakerOffAnswersItsReset() {
    Scene scene = new Scene();
    scene.volatility(CALM).volatility(Scene.BREACH);
    Companion off =
        new Companion.WithOverride(
            List.of(
                new Command.KeyChange(
                    "breaker_configs.volatility.enabled", new ConfigNode.Flag(false))),
            scene.in(3600));

    assertThat(scene.give(new Command.Reset(BOOK, VOLATILITY, off)))
        .isInstanceOf(Answer.Accepted.class);

    assertThat(scene.status()).isEqualTo(BreakerStatus.DISABLED);
    assertThat(scene.of(EventType.COMMAND_REFUSED)).isEmpty();
  }

  @Test
  void aLimitThatTheSpecificationFixesNamesNoKey() {
    Scene scene = new Scene();
    for (int i = 0; i < 12; i++) {
      int line = i;
      scene.with(o -> o.sequence(2L * line));
    }

    EventDetail.Tripped trip = (EventDetail.Tripped) scene.last(EventType.BREAKER_TRIPPED).detail();
    assertThat(trip.trigger()).isEqualTo("sequence");
    assertThat(trip.explanation().limitKey()).isEmpty();
  }

  @Test
  void aBookIsToldWhenTheDesksOverrideOfItsLimitEnds() {
    Scene scene = new Scene("{\"books\": {\"main\": {\"max_drawdown\": 0.03}}}");
    scene.volatility(CALM);
    long until = scene.in(3600);
    scene.forget();

    scene.give(
        new Command.SetOverride(
            Command.DESK,
            List.of(new Command.KeyChange("max_drawdown", ConfigNode.Numeric.of(0.05))),
            until));

    assertThat(scene.of(EventType.THRESHOLD_UPDATED))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              EventDetail.Threshold changed = (EventDetail.Threshold) event.detail();
              assertThat(changed.layer()).isEqualTo(Layer.OVERRIDE);
              assertThat(changed.expires()).isEqualTo(until);
            });
  }

  @Test
  @Timeout(60)
  void aBreakerThatCallsItselfWithoutEndStopsNobody() {
    Scene scene =
        new Scene(
            "{}",
            WrappedBreaker.wrapping(
                VOLATILITY,
                sound ->
                    new WrappedBreaker(sound) {
                      @Override
                      public void on(Input input, BookFacts facts, ReadingBuffer reading) {
                        if (input instanceof Observation o
                            && o.value(InputField.VOLATILITY) == FaultTest.STUMBLE) {
                          on(input, facts, reading);
                        }
                        super.on(input, facts, reading);
                      }
                    }));
    scene.volatility(CALM);

    scene.all(BOOK, 2, FaultTest.STUMBLE, 0.9 * NAV);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.last(EventType.BREAKER_FAULT).message()).contains("StackOverflowError");
    assertThat(scene.status(Scene.DRAWDOWN)).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aFailureIsSomethingToAcknowledge() {
    Scene scene = FaultTest.stumbling("{}");
    scene.volatility(CALM).volatility(FaultTest.STUMBLE);

    OpenTrips open = scene.engine().floor().existing(BOOK).orElseThrow().facts().openTrips();
    assertThat(open.before(Long.MAX_VALUE)).isEqualTo(1);
    scene.give(new Command.Acknowledge(List.of(scene.last(EventType.BREAKER_FAULT).id())));
    assertThat(open.before(Long.MAX_VALUE)).isZero();
  }
}
