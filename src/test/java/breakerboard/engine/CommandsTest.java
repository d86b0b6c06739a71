package breakerboard.engine;

import static breakerboard.engine.OneBook.BOOK;
import static breakerboard.engine.OneBook.BREACH;
import static breakerboard.engine.OneBook.CALM;
import static breakerboard.engine.OneBook.DRAWDOWN;
import static breakerboard.engine.OneBook.VOLATILITY;
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
import breakerboard.domain.Layer;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What operators may say to the engine, and how it answers. */
class CommandsTest {
  private static final long MINUTE = 60;
  private static final long STALE_VERSION = 99;

  private static OneBook calm() {
    return new OneBook().volatility(CALM);
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
    OneBook book = calm();

    assertRefused(
        book.give(new Command.Trip(BOOK, VOLATILITY), "jmeyer", "  ", 1), "No reason is given");

    assertThat(book.status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(book.last(EventType.COMMAND_REFUSED).message())
        .startsWith("Trip refused: No reason is given");
  }

  @Test
  void withoutAnOperatorNothingIsDone() {
    assertRefused(calm().give(new Command.Trip(BOOK, VOLATILITY), "", "why", 1), "No operator");
  }

  @Test
  void limitsBasedOnAnOlderVersionAreRefused() {
    OneBook book = calm();
    book.give(limit(0.07, Times.NEVER));

    assertRefused(
        book.give(limit(0.09, Times.NEVER), "kim", "wider", 1),
        "The configuration is at version 2 and you looked at version 1");
    assertRefused(
        book.give(new Command.Disable(BOOK, VOLATILITY), "kim", "out", 1), "is at version 2");
    assertRefused(
        book.give(new Command.Bypass(BOOK, VOLATILITY, book.in(MINUTE)), "kim", "out", 1),
        "is at version 2");
  }

  @Test
  void killTripAndAcknowledgeNeverWaitForTheVersion() {
    OneBook book = calm();
    for (Command command :
        List.of(
            new Command.Trip(BOOK, VOLATILITY),
            new Command.KillSwitchOn(BOOK),
            new Command.Acknowledge(List.of(1L)))) {
      assertThat(book.give(command, "jmeyer", "now", STALE_VERSION))
          .as("%s", command)
          .isInstanceOf(Answer.Accepted.class);
    }
  }

  @Test
  void anUnknownBookOrBreakerIsNamed() {
    OneBook book = calm();

    assertRefused(book.give(new Command.Trip("EQ-9", VOLATILITY)), "There is no book EQ-9");
    assertRefused(
        book.give(new Command.Trip(BOOK, new BreakerId("weather"))), "There is no breaker weather");
  }

  @Test
  void anOverrideCountsFromTheNextObservationOn() {
    OneBook book = calm();

    book.give(limit(0.02, Times.NEVER));
    assertThat(book.status()).isEqualTo(BreakerStatus.ACTIVE);

    assertThat(book.volatility(CALM).status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(book.last(EventType.THRESHOLD_UPDATED).message())
        .isEqualTo("volatility_threshold 5 % → 2 % (−60.0 %), layer override");
  }

  @Test
  void aTripTellsWhichLayerAndVersionSetItsLimit() {
    OneBook book = calm();
    book.give(limit(0.02, Times.NEVER));
    book.volatility(CALM);

    assertThat(book.last(EventType.BREAKER_TRIPPED).detail())
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
    OneBook book = calm();
    long end = book.in(20 * MINUTE);
    book.give(limit(0.1, end));
    book.pass(5 * MINUTE - 10).volatility(BREACH).pass(MINUTE);

    assertThat(book.events())
        .filteredOn(event -> event.type() == EventType.OVERRIDE_ENDING)
        .extracting(Event::time)
        .containsExactly(end - 15 * MINUTE * Times.NANOS_PER_SECOND);
  }

  @Test
  void anOverrideEndsAtItsTimeHoweverTheClockTicks() {
    OneBook book = calm();
    long end = book.in(10 * MINUTE);
    book.give(limit(0.1, end));

    book.pass(3 * 60 * MINUTE);

    assertThat(book.last(EventType.OVERRIDE_ENDED).time()).isEqualTo(end);
    assertThat(book.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aRevertedOverrideFallsBackOnTheNextObservation() {
    OneBook book = calm();
    book.give(limit(0.1, Times.NEVER));
    book.volatility(BREACH);

    book.give(new Command.RevertOverride(BOOK, List.of("volatility_threshold")));

    assertThat(book.status()).isNotEqualTo(BreakerStatus.TRIPPED);
    assertThat(book.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
    assertRefused(
        book.give(new Command.RevertOverride(BOOK, List.of("volatility_threshold"))),
        "No override is in force");
  }

  @Test
  void anOverrideOutsideItsRangeIsRefusedWithWhatIsAllowed() {
    OneBook book = calm();

    assertRefused(book.give(limit(-1, Times.NEVER)), "allowed is");
    assertRefused(book.give(limit(0.1, book.now() - 1)), "An override ends later than now");
    assertThat(book.engine().configuration().version()).isEqualTo(1);
  }

  @Test
  void aDocumentIsAppliedAsAWholeAndRolledBackAsAnotherVersion() {
    OneBook book = calm();

    book.give(
        new Command.ApplyConfiguration(
            OneBook.members(Map.of("volatility_threshold", ConfigNode.Numeric.of(0.1)))));
    assertThat(book.last(EventType.CONFIG_APPLIED).detail())
        .isEqualTo(new EventDetail.ConfigVersion(2, 1));
    assertThat(book.volatility(BREACH).status()).isEqualTo(BreakerStatus.ACTIVE);

    book.give(new Command.RollBack(1));
    assertThat(book.last(EventType.CONFIG_ROLLED_BACK).detail())
        .isEqualTo(new EventDetail.ConfigVersion(3, 2));
    assertThat(book.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aVersionThatIsNotKeptCannotBeRolledBackTo() {
    assertRefused(calm().give(new Command.RollBack(7)), "Version 7 is not kept");
  }

  @Test
  void aDocumentWithErrorsChangesNothing() {
    OneBook book = calm();

    assertRefused(
        book.give(
            new Command.ApplyConfiguration(
                OneBook.members(
                    Map.of(
                        "volatility_threshold",
                        ConfigNode.Numeric.of(-1),
                        "max_drawdown",
                        new ConfigNode.Text("a lot"))))),
        "max_drawdown");
    assertThat(book.engine().configuration().version()).isEqualTo(1);
  }

  @Test
  void aCashFlowIsNeitherProfitNorLoss() {
    OneBook book = new OneBook().nav(1_000_000);

    book.give(new Command.CashFlow(BOOK, -500_000));
    book.nav(500_000);

    assertThat(book.breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(book.book().peak()).isEqualTo(500_000);
  }

  @Test
  void resetAllResetsWhatItCanAndLeavesWhatIsInBreach() {
    OneBook book = new OneBook().nav(1_000_000).nav(900_000);
    book.give(new Command.Trip(BOOK, VOLATILITY));

    book.give(new Command.ResetAll(BOOK));

    assertThat(book.status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(book.breaker(DRAWDOWN).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void acknowledgingNamesEventsThatHappened() {
    OneBook book = calm().volatility(BREACH);
    long trip = book.last(EventType.BREAKER_TRIPPED).id();

    book.give(new Command.Acknowledge(List.of(trip)));

    assertThat(book.last(EventType.ACKNOWLEDGED).detail())
        .isEqualTo(new EventDetail.Acknowledged(List.of(trip)));
    assertRefused(book.give(new Command.Acknowledge(List.of(9_999L))), "No such event");
  }
}
