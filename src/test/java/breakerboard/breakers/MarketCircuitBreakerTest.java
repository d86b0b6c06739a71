package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.Times;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are New York's; Thursday, 5 March 2026, is an ordinary day. */
class MarketCircuitBreakerTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final String THURSDAY = "2026-03-05T";
  private static final double PRIOR = 1000;
  private static final double EXACT = 1e-9;

  private final Bench bench = new Bench(MarketCircuitBreaker.TYPE);

  private static long at(String local) {
    return Times.nanos(LocalDateTime.parse(local).atZone(NEW_YORK).toInstant());
  }

  private MarketCircuitBreakerTest index(String local, double index, double prior) {
    bench.observe(
        new Observation.Builder("main", at(local))
            .field(InputField.INDEX_LEVEL, index)
            .field(InputField.INDEX_PRIOR_CLOSE, prior)
            .build());
    return this;
  }

  private Level level(String trigger) {
    return bench.level(trigger);
  }

  @ParameterizedTest(name = "{0} of 1000: {1}, {2}, {3}")
  @CsvSource({
    "930.01, WARN,   CLEAR,  CLEAR",
    "930,    BREACH, WARN,   CLEAR",
    "870.01, BREACH, WARN,   CLEAR",
    "870,    CLEAR,  BREACH, WARN",
    "800.01, CLEAR,  BREACH, WARN",
    "800,    CLEAR,  CLEAR,  BREACH"
  })
  void theDeepestLevelReachedHaltsAndSpendsThoseAboveItTheNextOneWarns(
      double index, Level one, Level two, Level three) {
    index(THURSDAY + "11:00:00", index, PRIOR);
    assertThat(level("level_1")).isEqualTo(one);
    assertThat(level("level_2")).isEqualTo(two);
    assertThat(level("level_3")).isEqualTo(three);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-05T09:29:59.999999999, CLEAR",
    "2026-03-05T09:30:00, BREACH",
    "2026-03-05T15:25:00, BREACH",
    "2026-03-05T15:25:00.000000001, CLEAR",
    "2026-03-05T16:30:00, CLEAR",
    "2026-11-27T12:25:00, BREACH",
    "2026-11-27T12:25:00.000000001, CLEAR",
    "2026-03-09T09:29:59, CLEAR",
    "2026-03-09T09:30:00, BREACH",
    "2026-03-07T11:00:00, CLEAR",
    "2026-04-03T11:00:00, CLEAR"
  })
  void levelOneCountsFromTheOpenToThirtyFiveMinutesBeforeTheClose(String local, Level expected) {
    index(local, 920, PRIOR);
    assertThat(level("level_1")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-03-05T04:00:00",
    "2026-03-05T15:59:00",
    "2026-03-05T22:00:00",
    "2026-03-07T11:00:00"
  })
  void levelThreeCountsAtAnyTime(String local) {
    index(local, 800, PRIOR);
    assertThat(level("level_3")).isEqualTo(Level.BREACH);
  }

  /** 93 % of 100.50 is 93.465, of 3386.15 3149.1195; half a cent goes up. */
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "93.47, 100.50, BREACH",
    "93.48, 100.50, WARN",
    "930.47, 1000.50, BREACH",
    "3149.12, 3386.15, BREACH",
    "3149.13, 3386.15, WARN"
  })
  void theLimitIsRoundedHalfUpToCents(double index, double prior, Level expected) {
    index(THURSDAY + "11:00:00", index, prior);
    assertThat(level("level_1")).isEqualTo(expected);
  }

  @Test
  void aHaltLastsFifteenMinutesAndTheLevelIsSpentForTheDate() {
    index(THURSDAY + "11:00:00", 925, PRIOR);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(at(THURSDAY + "11:15:00"));
    index(THURSDAY + "11:14:59.999999999", 960, PRIOR);
    assertThat(level("level_1")).isEqualTo(Level.BREACH);
    bench.tickAt(at(THURSDAY + "11:15:00"));
    assertThat(level("level_1")).isEqualTo(Level.CLEAR);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Times.NEVER);
    index(THURSDAY + "13:00:00", 920, PRIOR);
    assertThat(level("level_1")).isEqualTo(Level.CLEAR);
    assertThat(bench.utilisation("level_1")).isNaN();
    index("2026-03-06T11:00:00", 925, PRIOR);
    assertThat(level("level_1")).isEqualTo(Level.BREACH);
  }

  @Test
  void levelTwoHaltsAfterLevelOneOnTheSameDay() {
    index(THURSDAY + "11:00:00", 925, PRIOR).index(THURSDAY + "11:16:00", 869, PRIOR);
    assertThat(level("level_2")).isEqualTo(Level.BREACH);
    index(THURSDAY + "11:32:00", 869, PRIOR);
    assertThat(level("level_2")).isEqualTo(Level.CLEAR);
    index(THURSDAY + "11:33:00", 920, PRIOR);
    assertThat(level("level_1")).isEqualTo(Level.CLEAR);
  }

  /** Friday before daylight saving starts: the next session opens on Monday at 09:30. */
  @Test
  void levelThreeHaltsUntilTheNextSession() {
    index("2026-03-06T10:00:00", 799, PRIOR);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(at("2026-03-09T09:30:00"));
    bench.tickAt(at("2026-03-09T09:29:59.999999999"));
    assertThat(level("level_3")).isEqualTo(Level.BREACH);
    bench.tickAt(at("2026-03-09T09:30:00"));
    assertThat(level("level_3")).isEqualTo(Level.UNFED);
    index("2026-03-09T09:30:01", 990, PRIOR);
    assertThat(level("level_3")).isEqualTo(Level.CLEAR);
  }

  @Test
  void yesterdaysFigureRepeatedAfterMidnightDoesNotHaltAnotherSession() {
    index(THURSDAY + "10:00:00", 799, PRIOR).index("2026-03-06T00:10:00", 799, PRIOR);
    index("2026-03-06T09:30:00", 990, PRIOR);
    assertThat(level("level_3")).isEqualTo(Level.CLEAR);
  }

  @Test
  void levelThreeBeforeTheOpenHaltsThatDaysSession() {
    index(THURSDAY + "08:00:00", 799, PRIOR).index(THURSDAY + "11:00:00", 850, PRIOR);
    assertThat(level("level_3")).isEqualTo(Level.BREACH);
    assertThat(level("level_2")).isEqualTo(Level.CLEAR);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"950.00, CLEAR", "949.99, WARN"})
  void anIndexMoreThanFivePercentDownWarns(double index, Level expected) {
    index(THURSDAY + "11:00:00", index, PRIOR);
    assertThat(bench.level()).isEqualTo(expected);
  }

  @Test
  void afterLevelOneIsSpentTheFallWarnsOfLevelTwo() {
    index(THURSDAY + "11:00:00", 925, PRIOR).index(THURSDAY + "11:20:00", 920, PRIOR);
    assertThat(level("level_2")).isEqualTo(Level.WARN);
    assertThat(bench.utilisation("level_2")).isEqualTo(80.0 / 130, within(EXACT));
  }

  @Test
  void nearnessIsMeasuredFromThePriorClose() {
    index(THURSDAY + "11:00:00", 965, PRIOR);
    assertThat(bench.utilisation("level_1")).isEqualTo(0.5, within(EXACT));
    assertThat(bench.driver()).isEqualTo("level_1");
    index(THURSDAY + "11:00:01", 1010, PRIOR);
    assertThat(bench.utilisation("level_1")).isZero();
  }

  @Test
  void anIndexWithoutPriorCloseIsUnfedAndSaysWhy() {
    bench.observe(
        new Observation.Builder("main", at(THURSDAY + "11:00:00"))
            .field(InputField.INDEX_LEVEL, 900)
            .field(InputField.VIX_LEVEL, 15)
            .build());
    assertThat(bench.level()).isEqualTo(Level.UNFED);
    assertThat(bench.unfedBecause("level_1")).isEqualTo("index_level without index_prior_close");
    assertThat(bench.unfedBecause("vix")).isEmpty();
  }

  @Test
  void thePriorCloseMayComeAfterTheIndex() {
    bench.observe(
        new Observation.Builder("main", at(THURSDAY + "11:00:00"))
            .field(InputField.INDEX_LEVEL, 900)
            .build());
    bench.observe(
        new Observation.Builder("main", at(THURSDAY + "11:00:10"))
            .field(InputField.INDEX_PRIOR_CLOSE, PRIOR)
            .build());
    assertThat(level("level_1")).isEqualTo(Level.BREACH);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(at(THURSDAY + "11:15:10"));
  }

  /** The crossing would be of a figure from before the open. */
  @Test
  void anIndexFromBeforeTheOpenCrossesNothingAfterIt() {
    index(THURSDAY + "09:29:50", 900, PRIOR);
    bench.observe(new Observation.Builder("main", at(THURSDAY + "09:30:05")).nav(1000).build());
    assertThat(level("level_1")).isEqualTo(Level.CLEAR);
    assertThat(bench.utilisation("level_1")).isNaN();
  }

  @Test
  void aStaleIndexIsUnfedButDoesNotEndAHalt() {
    index(THURSDAY + "11:00:00", 925, PRIOR);
    bench.tickAt(at(THURSDAY + "11:05:00"));
    assertThat(level("level_1")).isEqualTo(Level.BREACH);
    assertThat(level("level_2")).isEqualTo(Level.UNFED);
    bench.tickAt(at(THURSDAY + "11:15:00"));
    assertThat(bench.level()).isEqualTo(Level.UNFED);
  }

  @Test
  void itIsUnfedUntilSomethingOfItComes() {
    bench.observe(new Observation.Builder("main", at(THURSDAY + "11:00:00")).nav(1000).build());
    assertThat(bench.level()).isEqualTo(Level.UNFED);
  }

  @Test
  void inputsThatNeverCameAreListedAndNotRanked() {
    vix(15);
    assertThat(level("exchange")).isEqualTo(Level.UNFED);
    assertThat(level("level_1")).isEqualTo(Level.UNFED);
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
  }

  private void vix(double value) {
    bench.observe(
        new Observation.Builder("main", at(THURSDAY + "11:00:00"))
            .field(InputField.VIX_LEVEL, value)
            .build());
  }

  @ParameterizedTest(name = "VIX {0}, halts {1}: {2}")
  @CsvSource({
    "32, false, CLEAR",
    "32.01, false, WARN",
    "39.99, true, WARN",
    "40, true, BREACH",
    "40, false, WARN",
    "82.69, false, WARN",
    "82.69, true, BREACH"
  })
  void theVixWarnsAndHaltsOnlyWhereItShall(double value, boolean halts, Level expected) {
    bench.set(MarketCircuitBreaker.VIX_HALTS, halts);
    vix(value);
    assertThat(level("vix")).isEqualTo(expected);
  }

  @Test
  void aVixPastItsLimitThatHaltsNothingSaysSo() {
    vix(82.69);
    assertThat(bench.words("vix")).isEqualTo("vix 82.69 past 40.00, which only warns");
    vix(36);
    assertThat(bench.words("vix")).isEqualTo("vix 36.00 of 40.00");
  }

  /** Else a VIX over its limit would keep every other trip of this breaker from resetting. */
  @Test
  void aVixThatOnlyWarnsIsNeverNearerThanItsWarning() {
    vix(82.69);
    assertThat(bench.utilisation("vix")).isEqualTo(0.8, within(EXACT));
    bench.set(MarketCircuitBreaker.VIX_HALTS, true);
    vix(60);
    assertThat(bench.utilisation("vix")).isEqualTo(1.5, within(EXACT));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "NYSE_CIRCUIT_BREAKER, 1, BREACH",
    "NASDAQ_CIRCUIT_BREAKER, 1, BREACH",
    "NYSE_CIRCUIT_BREAKER, 0, CLEAR"
  })
  void anExchangesHaltBreachesWhileItIsReported(InputField flag, double value, Level expected) {
    bench.observe(
        new Observation.Builder("main", at(THURSDAY + "11:00:00")).field(flag, value).build());
    assertThat(level("exchange")).isEqualTo(expected);
    bench.tickAt(at(THURSDAY + "11:01:01"));
    assertThat(bench.level()).isEqualTo(Level.UNFED);
  }

  @Test
  void aTripIsToldWithIndexAndFall() {
    index(THURSDAY + "11:00:00", 925, PRIOR);
    assertThat(bench.words("level_1"))
        .isEqualTo("level_1 930.00 reached: index 925.00, 7.50 % down");
    index(THURSDAY + "11:20:00", 925, PRIOR);
    assertThat(bench.words("level_2")).isEqualTo("index 925.00, 7.50 % down, level_2 at 870.00");
  }

  @Test
  void itsDayGoesOnAfterARestart() {
    index(THURSDAY + "11:00:00", 925, PRIOR);
    Bench restored = bench.restored();
    restored.tickAt(at(THURSDAY + "11:14:00"));
    assertThat(restored.level("level_1")).isEqualTo(Level.BREACH);
    restored.observe(
        new Observation.Builder("main", at(THURSDAY + "12:00:00"))
            .field(InputField.INDEX_LEVEL, 925)
            .field(InputField.INDEX_PRIOR_CLOSE, PRIOR)
            .build());
    assertThat(restored.level("level_1")).isEqualTo(Level.CLEAR);
  }
}
