package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.KILL_SWITCH;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breaker;
import breakerboard.breakers.KillSource;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.TradingState;
import breakerboard.testing.WrappedBreaker;
import org.junit.jupiter.api.Test;

/** What engages the kill switch besides an operator: here an anomaly of twice its limit of 3. */
class KillSourcesTest {
  private static final BreakerId ANOMALY = new BreakerId("anomaly_detection");
  private static final String OTHER = "EQ-2";
  private static final double CALM = 1;
  private static final double TWICE = 6;
  private static final double HOUR = 60 * 60;

  private final Scene scene = listing("manual\", \"anomaly");

  private static Scene listing(String sources) {
    return new Scene(json(sources));
  }

  private static String json(String sources) {
    return "{\"anomaly_detection_threshold\": 3, \"kill_switch_sources\": [\"%s\"]}"
        .formatted(sources);
  }

  private static Scene score(Scene scene, double score) {
    return scene.with(o -> o.field(InputField.PRICE_ANOMALY_SCORE, score));
  }

  private Scene score(double score) {
    return score(scene, score);
  }

  @Test
  void anAnomalyOfTwiceItsLimitHaltsItsBook() {
    scene.calm(OTHER);
    score(5.99);
    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
    scene.forget();

    score(TWICE);

    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.EMERGENCY_HALT);
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.book(OTHER).trading()).isEqualTo(TradingState.ALLOWED);
    assertThat(scene.types())
        .containsExactly(EventType.KILL_SWITCH_ON, EventType.TRADING_STATE_CHANGED);
    assertThat(scene.last(EventType.KILL_SWITCH_ON))
        .returns("anomaly", Event::operator)
        .returns("Anomaly detection price 6.00 σ > 3.00 σ", Event::reason);
  }

  @Test
  void theTripComesBeforeTheKillSwitchInTableOrder() {
    score(CALM);
    scene.forget();

    score(TWICE);

    assertThat(scene.types())
        .containsExactly(
            EventType.BREAKER_TRIPPED, EventType.KILL_SWITCH_ON, EventType.TRADING_STATE_CHANGED);
  }

  @Test
  void aSourceThatIsNotListedHaltsNothing() {
    Scene unlisted = score(listing("manual\", \"external"), TWICE);

    assertThat(unlisted.status(ANOMALY)).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(unlisted.status(KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void anOperatorsKillSwitchOffSticksUntilTheNextRisingEdge() {
    score(TWICE);
    scene.give(new Command.KillSwitchOff(BOOK));

    score(TWICE + 1);
    assertThat(scene.status(KILL_SWITCH)).as("still above").isEqualTo(BreakerStatus.ACTIVE);

    score(CALM);
    score(TWICE);
    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.EMERGENCY_HALT);
  }

  @Test
  void inputThatIsMissingForAWhileIsNoEdge() {
    score(TWICE);
    scene.give(new Command.KillSwitchOff(BOOK));
    scene.pass(HOUR);

    score(TWICE);

    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void whatIsBypassedAsksForNothingUntilTheBypassEnds() {
    score(CALM);
    scene.give(new Command.Bypass(BOOK, ANOMALY, scene.in(HOUR)));
    score(TWICE);
    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);

    scene.give(new Command.EndBypass(BOOK, ANOMALY));
    score(TWICE);
    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.EMERGENCY_HALT);
  }

  @Test
  void aKillSwitchThatIsForbiddenStaysOff() {
    Scene forbidden =
        new Scene(
            """
            {"anomaly_detection_threshold": 3, "kill_switch_sources": ["anomaly"],
             "kill_switch_enabled": false}""");

    assertThat(score(forbidden, TWICE).status(KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void levelThreeHaltsTheWholeDesk() {
    Scene market = external("manual\", \"external").calm(OTHER);
    score(market, CALM);
    assertThat(market.book(OTHER).trading()).isEqualTo(TradingState.ALLOWED);
    market.forget();

    score(market, TWICE);

    assertThat(market.engine().publish(true).killSwitch()).isTrue();
    assertThat(market.book(OTHER).trading()).isEqualTo(TradingState.HALTED);
    assertThat(market.of(EventType.KILL_SWITCH_ON))
        .as("the desk's and each book's")
        .hasSize(3)
        .extracting(Event::operator)
        .containsOnly("external");
  }

  @Test
  void levelThreeHaltsNothingWhereItIsNotListed() {
    Scene market = score(external("anomaly"), TWICE);

    assertThat(market.engine().publish(true).killSwitch()).isFalse();
    assertThat(market.status(KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void theDesksSwitchOffSticksUntilTheNextRisingEdgeToo() {
    Scene market = score(external("external"), TWICE);
    market.give(new Command.KillSwitchOff(Command.DESK));

    score(market, TWICE + 1);
    assertThat(market.engine().publish(true).killSwitch()).isFalse();

    score(score(market, CALM), TWICE);
    assertThat(market.engine().publish(true).killSwitch()).isTrue();
  }

  /** A desk on which an anomaly of twice its limit stands for level 3. */
  private static Scene external(String sources) {
    return new Scene(json(sources), WrappedBreaker.wrapping(ANOMALY, LevelThree::new));
  }

  private static final class LevelThree extends WrappedBreaker {
    LevelThree(Breaker sound) {
      super(sound);
    }

    @Override
    public KillSource kills(ReadingBuffer reading) {
      return reading.value(0) >= TWICE ? KillSource.EXTERNAL : KillSource.NONE;
    }
  }
}
