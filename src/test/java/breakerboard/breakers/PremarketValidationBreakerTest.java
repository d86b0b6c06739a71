package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.breakers.Bench.Holding;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Statistic;
import breakerboard.domain.Statistic.CheckState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Seconds count from 09:30 New York on Thursday, 5 March 2026: the session's start. */
class PremarketValidationBreakerTest {
  private static final double EXACT = 1e-9;
  private static final double MINUTE = 60;
  private static final double DAY = 86_400;
  private static final Holding HELD = Holding.of("A", 50);

  private final Bench bench = new Bench(PremarketValidationBreaker.TYPE);

  private CheckState state(String check) {
    if (bench.statistics().get("checklist") instanceof Statistic.Checklist(var checks)) {
      return checks.stream()
          .filter(c -> c.name().equals(check))
          .map(Statistic.Check::state)
          .findFirst()
          .orElseThrow();
    }
    throw new AssertionError("no checklist");
  }

  private Level complete(double second) {
    return bench.positions(second, 1000, HELD).level();
  }

  @Test
  void aBookOfWhichNothingIsKnownBreachesFromTheStart() {
    assertThat(bench.tick(-1).level()).isEqualTo(Level.WARN);
    assertThat(bench.tick(0).level()).isEqualTo(Level.BREACH);
    assertThat(bench.value("checks")).isEqualTo(3);
    assertThat(bench.words("checks")).isEqualTo("checks failing: NAV, positions, feed fresh");
  }

  @Test
  void warnsInTheFifteenMinutesBeforeWithACheckFailing() {
    assertThat(bench.tick(-15 * MINUTE - 1).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.tick(-15 * MINUTE).level()).isEqualTo(Level.WARN);
    bench.tick(-6 * MINUTE);
    assertThat(bench.utilisation("checks")).isEqualTo(0.6, within(EXACT));
    assertThat(complete(-5 * MINUTE)).isEqualTo(Level.CLEAR);
  }

  @Test
  void onceAllPassedTheDayIsDone() {
    complete(-1);
    assertThat(bench.tick(0).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.tick(2000).level()).isEqualTo(Level.CLEAR);
    assertThat(state("NAV")).isEqualTo(CheckState.PASSED);
    assertThat(bench.tick(DAY).level()).isEqualTo(Level.BREACH);
  }

  @Test
  void passingBeforeTheStartAloneIsNotEnough() {
    complete(-10 * MINUTE);
    assertThat(bench.tick(0).level()).isEqualTo(Level.BREACH);
    assertThat(complete(1)).isEqualTo(Level.CLEAR);
  }

  @Test
  void itStaysInBreachUntilAllPassAlsoAfterTheClose() {
    bench.tick(0);
    assertThat(bench.tick(7 * 3600).level()).isEqualTo(Level.BREACH);
    assertThat(bench.tick(20 * 3600).level()).isEqualTo(Level.BREACH);
    assertThat(complete(20 * 3600 + 1)).isEqualTo(Level.CLEAR);
  }

  @Test
  void onADayWithoutASessionNothingIsAsked() {
    assertThat(bench.tick(2 * DAY).level()).isEqualTo(Level.CLEAR);
  }

  @Test
  void aReportedCheckThatFailsBreachesUntilItPasses() {
    complete(-2);
    bench.observe(-1, o -> o.checks(Map.of("limits loaded", false, "venues up", true)));
    assertThat(bench.tick(0).level()).isEqualTo(Level.BREACH);
    assertThat(state("limits loaded")).isEqualTo(CheckState.FAILED);
    assertThat(state("venues up")).isEqualTo(CheckState.PASSED);
    bench.observe(1, o -> o.checks(Map.of("limits loaded", true)));
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
  }

  @Test
  void aReportedCheckNeverStandsInForALineOfTheBooksOwn() {
    bench.observe(-1, o -> o.nav(1000).checks(Map.of("positions", true)));
    assertThat(bench.tick(0).level()).isEqualTo(Level.BREACH);
    assertThat(state("positions")).isEqualTo(CheckState.FAILED);
    assertThat(state("reported: positions")).isEqualTo(CheckState.PASSED);
  }

  @Test
  void everyLineHasANameOfItsOwnWhateverUpstreamCallsItsChecks() {
    bench.observe(-1, o -> o.checks(Map.of("NAV", true, "reported: NAV", true)));
    assertThat(bench.statistics().get("checklist"))
        .isInstanceOfSatisfying(
            Statistic.Checklist.class,
            checklist ->
                assertThat(checklist.checks())
                    .hasSize(8)
                    .extracting(Statistic.Check::name)
                    .doesNotHaveDuplicates());
  }

  @Test
  void navAndPositionsSentOnceBeforeTheStartAreThereAsLongAsTheFeedSpeaks() {
    complete(-10 * MINUTE);
    bench.observe(-1, o -> o);
    assertThat(bench.tick(0).level()).isEqualTo(Level.CLEAR);
  }

  @Test
  void whatWasReportedYesterdaySaysNothingOfToday() {
    bench.observe(-DAY, o -> o.checks(Map.of("limits loaded", false)));
    complete(-1);
    assertThat(bench.tick(0).level()).isEqualTo(Level.CLEAR);
    assertThat(state("limits loaded")).isEqualTo(CheckState.NOT_REPORTED);
  }

  @Test
  void qualityCountsAgainstTheLimitOfTheFeed() {
    bench.set(DataFeedIntegrityBreaker.THRESHOLD, 90.0);
    complete(-2);
    assertThat(state("data quality")).isEqualTo(CheckState.NOT_REPORTED);
    bench.field(-1, InputField.DATA_QUALITY_SCORE, 89.9);
    assertThat(bench.tick(0).level()).isEqualTo(Level.BREACH);
    bench.field(1, InputField.DATA_QUALITY_SCORE, 90);
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
  }

  @Test
  void aTripOfAnEarlierDayHasToBeAcknowledged() {
    bench.facts().openTrips().tripped(7, Bench.at(-DAY));
    bench.facts().openTrips().tripped(8, Bench.at(-60));
    complete(0);
    assertThat(bench.level()).isEqualTo(Level.BREACH);
    assertThat(bench.words("checks")).isEqualTo("checks failing: earlier trips acknowledged");
    bench.facts().openTrips().acknowledge(List.of(7L));
    assertThat(complete(1)).isEqualTo(Level.CLEAR);
  }

  @Test
  void aConfigurationWithErrorsFails() {
    bench.facts().configurationValid(false);
    assertThat(complete(0)).isEqualTo(Level.BREACH);
    assertThat(state("configuration valid")).isEqualTo(CheckState.FAILED);
  }

  @Test
  void positionsThatNeverCameAreNotSet() {
    bench.nav(0, 1000);
    assertThat(bench.words("checks")).isEqualTo("checks failing: positions");
  }

  @Test
  void itIsDueBeforeTheStartAndAtIt() {
    bench.tick(-3600);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(-15 * MINUTE));
    bench.tick(-15 * MINUTE);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(0));
    bench.tick(0);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(DAY - 15 * MINUTE));
  }

  @Test
  void aDayThatIsDoneStaysDoneAfterARestart() {
    bench.observe(-1, o -> o.checks(Map.of("venues up", true)));
    complete(0);
    Bench restored = bench.restored();
    assertThat(restored.tick(3600).level()).isEqualTo(Level.CLEAR);
    assertThat(restored.statistics()).isEqualTo(bench.tick(3600).statistics());
  }

  @Test
  void openTripsOutliveARestart() {
    bench.facts().openTrips().tripped(7, Bench.at(-DAY));
    assertThat(bench.restored().positions(0, 1000, HELD).level()).isEqualTo(Level.BREACH);
  }
}
