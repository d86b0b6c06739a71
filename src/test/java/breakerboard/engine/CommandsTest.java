package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.BREACH;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.DRAWDOWN;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Fallback;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators may say to the engine, and how it answers. */
class CommandsTest {
  private static final long MINUTE = 60;
  private static final long STALE_VERSION = 99;

  private static Scene calm() {
    return new Scene().volatility(CALM);
  }

  private static Command.SetOverride limit(double value, long until) {
    return new Command.SetOverride(
        BOOK, List.of(new KeyChange("volatility_threshold", ConfigNode.Numeric.of(value))), until);
  }

  private static void assertRefused(Answer answer, String part) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).contains(part));
  }

  @Test
  void withoutAReasonNothingIsDoneAndTheRefusalIsAnEvent() {
    Scene scene = calm();

    assertRefused(
        scene.give(new Command.Trip(BOOK, VOLATILITY), "jmeyer", "  ", 1), "No reason is given");

    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.last(EventType.COMMAND_REFUSED).message())
        .startsWith("Trip refused: No reason is given");
  }

  @Test
  void withoutAnOperatorNothingIsDone() {
    assertRefused(calm().give(new Command.Trip(BOOK, VOLATILITY), "", "why", 1), "No operator");
  }

  @Test
  void limitsBasedOnAnOlderVersionAreRefused() {
    Scene scene = calm();
    scene.give(limit(0.07, Times.NEVER));

    assertRefused(
        scene.give(limit(0.09, Times.NEVER), "kim", "wider", 1),
        "The configuration is at version 2 and you looked at version 1");
    assertRefused(
        scene.give(new Command.Disable(BOOK, VOLATILITY), "kim", "out", 1), "is at version 2");
    assertRefused(
        scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(MINUTE)), "kim", "out", 1),
        "is at version 2");
  }

  @Test
  void killTripAndAcknowledgeNeverWaitForTheVersion() {
    Scene scene = calm();
    for (Command command :
        List.of(
            new Command.Trip(BOOK, VOLATILITY),
            new Command.KillSwitchOn(BOOK),
            new Command.Acknowledge(List.of(1L)))) {
      assertThat(scene.give(command, "jmeyer", "now", STALE_VERSION))
          .as("%s", command)
          .isInstanceOf(Answer.Accepted.class);
    }
  }

  @Test
  void anUnknownBookOrBreakerIsNamed() {
    Scene scene = calm();

    assertRefused(scene.give(new Command.Trip("EQ-9", VOLATILITY)), "There is no book EQ-9");
    assertRefused(
        scene.give(new Command.Trip(BOOK, new BreakerId("weather"))),
        "There is no breaker weather");
  }

  @Test
  void anOverrideCountsFromTheNextObservationOn() {
    Scene scene = calm();

    scene.give(limit(0.02, Times.NEVER));
    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);

    assertThat(scene.volatility(CALM).status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.last(EventType.THRESHOLD_UPDATED).message())
        .isEqualTo("volatility_threshold 5 % → 2 % (−60.0 %), layer override");
  }

  @Test
  void aTripTellsWhichLayerAndVersionSetItsLimit() {
    Scene scene = calm();
    scene.give(limit(0.02, Times.NEVER));
    scene.volatility(CALM);

    assertThat(scene.last(EventType.BREAKER_TRIPPED).detail())
        .asInstanceOf(InstanceOfAssertFactories.type(EventDetail.Tripped.class))
        .satisfies(
            trip -> {
              assertThat(trip.explanation().limitKey()).isEqualTo("volatility_threshold");
              assertThat(trip.explanation().layer()).isEqualTo(Layer.OVERRIDE);
              assertThat(trip.explanation().configVersion()).isEqualTo(2);
              assertThat(trip.breachPercentage()).isCloseTo(50, within(1e-9));
            });
  }

  @Test
  void anOverrideWarnsOfItsEndWhereTheFallbackWouldBreach() {
    Scene scene = calm();
    long end = scene.in(20 * MINUTE);
    scene.give(limit(0.1, end));
    scene.pass(5 * MINUTE - 10).volatility(BREACH).pass(MINUTE);

    assertThat(scene.events())
        .filteredOn(event -> event.type() == EventType.OVERRIDE_ENDING)
        .extracting(Event::time)
        .containsExactly(end - 15 * MINUTE * Times.NANOS_PER_SECOND);
  }

  @Test
  void fromAQuarterOfAnHourBeforeItsEndAnOverrideShowsWhatItsFallbackWouldMeasure() {
    Scene scene = calm();
    long end = scene.in(20 * MINUTE);
    scene.give(limit(0.1, end));
    scene.pass(4 * MINUTE).volatility(BREACH);
    assertThat(ending(scene)).as("nearly 16 minutes before").isEmpty();

    scene.engine().publish(true);
    scene.pass(MINUTE - 0.5);

    assertThat(ending(scene))
        .hasValueSatisfying(
            fallback -> {
              assertThat(fallback.breaker()).isEqualTo(VOLATILITY);
              assertThat(fallback.reading().level()).isEqualTo(Level.BREACH);
              assertThat(fallback.reading().triggers().getFirst().value()).isEqualTo(BREACH);
              assertThat(fallback.reading().triggers().getFirst().limit()).isEqualTo(0.05);
            });
    assertThat(scene.status()).as("with the override").isNotEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.engine().publish(false).books())
        .as("shown though nothing came since")
        .isNotEmpty();
    scene.pass(1).volatility(Scene.CALM);
    assertThat(ending(scene))
        .hasValueSatisfying(calm -> assertThat(calm.reading().level()).isEqualTo(Level.CLEAR));
  }

  private static Optional<Fallback> ending(Scene scene) {
    return scene.breaker(VOLATILITY).overrides().getFirst().ending();
  }

  @Test
  void askingWhatTheFallbackWouldDoForgetsNothing() {
    Scene scene = new Scene("{\"volatility_window_minutes\": 5}");
    scene.volatility(0.02);
    long end = scene.in(1200 + 15 * MINUTE);
    scene.give(
        new Command.SetOverride(
            Scene.BOOK,
            List.of(
                new KeyChange("volatility_window_minutes", ConfigNode.Numeric.of(60)),
                new KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.1))),
            end));
    for (int second = 1; second <= 999; second++) {
      scene.volatility(0.02);
    }
    for (int second = 1; second <= 500; second++) {
      scene.volatility(BREACH);
    }

    assertThat(scene.of(EventType.OVERRIDE_ENDING)).isNotEmpty();
    assertThat(scene.breaker(VOLATILITY).reading().statistics().get("mean_volatility"))
        .asInstanceOf(InstanceOfAssertFactories.type(Statistic.Number.class))
        .satisfies(
            mean ->
                assertThat(mean.value())
                    .isCloseTo((1000 * 0.02 + 500 * BREACH) / 1500, within(1e-12)));
  }

  @Test
  void anOverrideEndsAtItsTimeHoweverTheClockTicks() {
    Scene scene = calm();
    long end = scene.in(10 * MINUTE);
    scene.give(limit(0.1, end));

    scene.pass(3 * 60 * MINUTE);

    assertThat(scene.last(EventType.OVERRIDE_ENDED).time()).isEqualTo(end);
    assertThat(scene.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aRevertedOverrideFallsBackOnTheNextObservation() {
    Scene scene = calm();
    scene.give(limit(0.1, Times.NEVER));
    scene.volatility(BREACH);

    scene.give(new Command.RevertOverride(BOOK, List.of("volatility_threshold")));

    assertThat(scene.status()).isNotEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
    assertRefused(
        scene.give(new Command.RevertOverride(BOOK, List.of("volatility_threshold"))),
        "No override is in force");
  }

  @Test
  void anOverrideOutsideItsRangeIsRefusedWithWhatIsAllowed() {
    Scene scene = calm();

    assertRefused(scene.give(limit(-1, Times.NEVER)), "allowed is");
    assertRefused(scene.give(limit(0.1, scene.now() - 1)), "An override ends later than now");
    assertThat(scene.engine().configuration().version()).isEqualTo(1);
  }

  @Test
  void aDocumentIsAppliedAsAWholeAndRolledBackAsAnotherVersion() {
    Scene scene = calm();

    scene.give(new Command.ApplyConfiguration(Scene.document("{\"volatility_threshold\": 0.1}")));
    assertThat(scene.last(EventType.CONFIG_APPLIED).detail())
        .isEqualTo(new EventDetail.ConfigVersion(2, 1));
    assertThat(scene.volatility(BREACH).status()).isEqualTo(BreakerStatus.ACTIVE);

    scene.give(new Command.RollBack(1));
    assertThat(scene.last(EventType.CONFIG_ROLLED_BACK).detail())
        .isEqualTo(new EventDetail.ConfigVersion(3, 2));
    assertThat(scene.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aVersionThatIsNotKeptCannotBeRolledBackTo() {
    assertRefused(calm().give(new Command.RollBack(7)), "Version 7 is not kept");
  }

  @Test
  void aDocumentWithErrorsChangesNothing() {
    Scene scene = calm();

    assertRefused(
        scene.give(
            new Command.ApplyConfiguration(
                Scene.document("{\"volatility_threshold\": -1, \"max_drawdown\": \"a lot\"}"))),
        "max_drawdown");
    assertThat(scene.engine().configuration().version()).isEqualTo(1);
  }

  @Test
  void aCashFlowIsNeitherProfitNorLoss() {
    Scene scene = new Scene().nav(1_000_000);

    scene.give(new Command.CashFlow(BOOK, -500_000));
    scene.nav(500_000);

    assertThat(scene.breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.book().peak()).isEqualTo(500_000);
  }

  @Test
  void resetAllResetsWhatItCanAndLeavesWhatIsInBreach() {
    Scene scene = new Scene().nav(1_000_000).nav(900_000);
    scene.give(new Command.Trip(BOOK, VOLATILITY));

    scene.give(new Command.ResetAll(BOOK));

    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void acknowledgingNamesEventsThatHappened() {
    Scene scene = calm().volatility(BREACH);
    long trip = scene.last(EventType.BREAKER_TRIPPED).id();

    scene.give(new Command.Acknowledge(List.of(trip)));

    assertThat(scene.last(EventType.ACKNOWLEDGED).detail())
        .isEqualTo(new EventDetail.Acknowledged(List.of(trip)));
    assertRefused(scene.give(new Command.Acknowledge(List.of(9_999L))), "No such event");
    assertRefused(scene.give(new Command.Acknowledge(List.of())), "No such event");
  }

  @Test
  void anAlarmOfNoEventIsAcknowledgedInTheWordsThatNameIt() {
    Scene scene = calm().volatility(BREACH);
    long trip = scene.last(EventType.BREAKER_TRIPPED).id();
    String journal = "the journal, since 2026-03-12T14:00:01Z: it cannot be written";

    scene.give(new Command.Acknowledge(List.of(), List.of(journal)));

    assertThat(scene.last(EventType.ACKNOWLEDGED))
        .returns("alarm without a known event acknowledged: " + journal, Event::message)
        .returns(new EventDetail.Acknowledged(List.of(), List.of(journal)), Event::detail);

    scene.give(new Command.Acknowledge(List.of(trip), List.of(journal, "EQ-1 kill switch: on")));

    assertThat(scene.last(EventType.ACKNOWLEDGED).message())
        .isEqualTo("event %s and 2 alarms without a known event acknowledged".formatted(trip));
    assertRefused(
        scene.give(new Command.Acknowledge(List.of(trip), List.of(" "))), "An alarm has no name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "breaker_configs.volatility.on_trip | explode | halt, reduce_only, alert_only",
        "breaker_configs.volatility.on_unfed | shrug | halt, reduce_only, ignore",
        "breaker_configs.drawdown.custom_config.peak_reset | weekly | never, daily"
      })
  void aWordThatIsNoChoiceIsRefusedWithTheChoices(String path, String word, String choices) {
    Scene scene = calm();

    assertRefused(
        scene.give(
            new Command.SetOverride(
                BOOK, List.of(new KeyChange(path, new ConfigNode.Text(word))), Times.NEVER)),
        choices);
    assertThat(scene.engine().configuration().version()).isEqualTo(1);
  }

  @Test
  void aDocumentWithAWordThatIsNoChoiceIsRefusedWithTheChoices() {
    assertRefused(
        calm()
            .give(
                new Command.ApplyConfiguration(
                    Scene.document(
                        "{\"breaker_configs\": {\"volatility\": {\"on_trip\": \"explode\"}}}"))),
        "halt, reduce_only, alert_only");
  }
}
