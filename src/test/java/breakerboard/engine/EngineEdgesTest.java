package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Priority;
import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must happen to the nanosecond, in order, or not at all. */
class EngineEdgesTest {
  private static final double CALM = 0.01;
  private static final double OVER = 0.06;
  private static final double MINUTE = 60;
  private static final String THRESHOLD = "volatility_threshold";

  private static Scene fed() {
    return Scene.quick().all(BOOK, 1, 0.045, 100);
  }

  @Test
  void deadlinesFireInTheOrderOfDueTimeThenBookThenTable() {
    Scene scene = Scene.quick();
    scene.all("B", 1, CALM, 100).all("A", 1, CALM, 100);
    scene.give(new Command.Bypass("B", Scene.DRAWDOWN, Scene.at(30)));
    scene.give(new Command.Bypass("B", VOLATILITY, Scene.at(30)));
    scene.give(new Command.Bypass("A", Scene.LOSS_RATE, Scene.at(30)));
    scene.give(new Command.Bypass("B", Scene.LOSS_RATE, Scene.at(20)));

    scene.tick(50);

    assertThat(
            scene.of(EventType.BYPASS_END).stream()
                .map(
                    e ->
                        (e.time() - Scene.START) / 1_000_000_000L
                            + " "
                            + e.book()
                            + " "
                            + e.breaker().orElseThrow()))
        .containsExactly("20 B loss_rate", "30 A loss_rate", "30 B volatility", "30 B drawdown");
  }

  @Test
  void aCooldownThatRanOutUnderABypassEndsWithIt() {
    Scene scene = Scene.quick().volatility(OVER).volatility(CALM);
    scene.give(new Command.Bypass(BOOK, VOLATILITY, Scene.at(64)));

    scene.tick(70);

    assertThat(scene.types()).containsSubsequence(EventType.BYPASS_END, EventType.COOLDOWN_END);
    assertThat(scene.last(EventType.COOLDOWN_END).time()).isEqualTo(Scene.at(64));
  }

  @Test
  void anObservationOverWarningAndLimitRaisesOnlyTheTrip() {
    Scene scene = Scene.quick().all(BOOK, 1, CALM, 100);
    scene.forget();

    scene.all(BOOK, 2, OVER, 100);

    assertThat(scene.types())
        .containsExactly(EventType.BREAKER_TRIPPED, EventType.TRADING_STATE_CHANGED);
    assertThat(scene.events()).extracting(Event::priority).containsOnly(Priority.CRITICAL);
  }

  @Test
  void eachInputAgesByItself() {
    Scene scene = Scene.quick();
    scene.all(BOOK, 0, CALM, 100);

    scene.observe(BOOK, 60, o -> o.nav(100)).tick(61);

    assertThat(scene.of(EventType.BREAKER_UNFED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.breaker()).contains(VOLATILITY);
              assertThat(event.time()).as("just past 60 s").isEqualTo(Scene.at(60) + 1);
            });
  }

  @Test
  void aLimitThatComesWithAResetIsRefusedWhenTheOperatorSawOldOnes() {
    Scene scene = fed();
    scene.all(BOOK, 2, 0.06, 100);
    Companion bypass = new Companion.WithBypass(Scene.at(MINUTE));

    assertThat(scene.give(new Command.Reset(BOOK, VOLATILITY, bypass), "jmeyer", "why not", 0))
        .isInstanceOf(Answer.Refused.class);

    assertThat(scene.status(VOLATILITY)).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void theEndOfALimitIsToldFifteenAndFiveMinutesAheadWhereTheFallbackWouldWarn() {
    Scene scene = fed();
    scene.give(
        new Command.SetOverride(
            BOOK,
            List.of(new KeyChange(THRESHOLD, ConfigNode.Numeric.of(0.09))),
            Scene.at(1 + 30 * MINUTE)));
    for (double minute = 1; minute <= 40; minute++) {
      scene.all(BOOK, 1 + minute * MINUTE, 0.045, 100);
    }

    assertThat(scene.of(EventType.OVERRIDE_ENDING).stream().map(e -> e.time()))
        .containsExactly(Scene.at(1 + 15 * MINUTE), Scene.at(1 + 25 * MINUTE));
    assertThat(scene.of(EventType.OVERRIDE_ENDED))
        .singleElement()
        .satisfies(e -> assertThat(e.time()).isEqualTo(Scene.at(1 + 30 * MINUTE)));
  }

  @Test
  void limitsThatContradictEachOtherAreRefusedTogether() {
    Scene scene = fed();
    assertThat(
            scene.give(
                new Command.SetOverride(
                    BOOK,
                    List.of(
                        new KeyChange(THRESHOLD, ConfigNode.Numeric.of(0.09)),
                        new KeyChange("max_drawdown", ConfigNode.Numeric.of(-1))),
                    Times.NEVER)))
        .isInstanceOf(Answer.Refused.class);

    assertThat(scene.engine().configuration().version()).isEqualTo(1);
    assertThat(scene.of(EventType.THRESHOLD_UPDATED)).isEmpty();
  }

  @Test
  void aTripExplainsItself() {
    Scene scene = fed();
    scene.all(BOOK, 3, 0.01, 110);

    scene.observe(BOOK, 4, o -> o.nav(99).arrival(Scene.at(4.5)));

    EventDetail.Tripped trip =
        scene.of(EventType.BREAKER_TRIPPED).stream()
            .filter(e -> e.breaker().orElseThrow().equals(Scene.DRAWDOWN))
            .map(e -> (EventDetail.Tripped) e.detail())
            .findFirst()
            .orElseThrow();
    assertThat(trip.trigger()).isEqualTo("limit");
    assertThat(trip.value()).as("(110 - 99) / 110").isEqualTo(0.1);
    assertThat(trip.limit()).isEqualTo(0.08);
    assertThat(trip.breachPercentage()).isCloseTo(25, offset(1e-9));
    assertThat(trip.cooldownSeconds()).isEqualTo(60);
    assertThat(trip.autoResetTime()).isEqualTo(Scene.at(64.5));
    assertThat(trip.latched()).isFalse();
    assertThat(trip.explanation().formula()).isNotBlank();
    assertThat(trip.explanation().values()).isNotEmpty();
    assertThat(trip.explanation().reference().value()).as("the peak").isEqualTo(110);
    assertThat(trip.explanation().reference().at()).isEqualTo(Scene.at(3));
    assertThat(trip.explanation().layer()).isEqualTo(Layer.DEFAULT);
    assertThat(trip.explanation().arrivalLagNanos()).isEqualTo(Times.ofSeconds(0.5));
  }
}
