package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import org.junit.jupiter.api.Test;

class DataFeedIntegrityBreakerTest {
  private static final double EXACT = 1e-12;

  private final Bench bench = new Bench(DataFeedIntegrityBreaker.TYPE);

  @Test
  void poorQualityBreachesUnderNinetyFive() {
    assertThat(bench.field(0, InputField.DATA_QUALITY_SCORE, 96).level("quality"))
        .isEqualTo(Level.CLEAR);
    assertThat(bench.field(1, InputField.DATA_QUALITY_SCORE, 95.5).level("quality"))
        .isEqualTo(Level.WARN);
    assertThat(bench.field(2, InputField.DATA_QUALITY_SCORE, 95).level("quality"))
        .isEqualTo(Level.WARN);
    assertThat(bench.field(3, InputField.DATA_QUALITY_SCORE, 94.9).level("quality"))
        .isEqualTo(Level.BREACH);
    assertThat(bench.utilisation("quality")).isEqualTo(5.1 / 5, within(EXACT));
  }

  @Test
  void missingDataAndLatencyBreachAboveTheirLimits() {
    bench.observe(
        0,
        o ->
            o.field(InputField.MISSING_DATA_PCT, 4.5).field(InputField.DATA_FEED_LATENCY_MS, 1001));
    assertThat(bench.level("missing")).isEqualTo(Level.WARN);
    assertThat(bench.level("latency")).isEqualTo(Level.BREACH);
  }

  @Test
  void fieldsThatNeverCameAreListedAndNotRanked() {
    bench.nav(0, 1000);
    assertThat(bench.level("quality")).isEqualTo(Level.UNFED);
    assertThat(bench.listed("quality")).isTrue();
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
  }

  @Test
  void aFieldThatWentStaleIsUnfed() {
    bench.field(0, InputField.DATA_QUALITY_SCORE, 99);
    for (int i = 1; i <= 61; i++) {
      bench.nav(i, 1000);
    }
    assertThat(bench.level()).isEqualTo(Level.UNFED);
  }

  @Test
  void isUnfedBeforeTheFirstObservation() {
    assertThat(bench.tick(0).level()).isEqualTo(Level.UNFED);
  }

  @Test
  void tenSecondsOfSilenceBreachAtLeast() {
    bench.nav(0, 1000).nav(1, 1000);
    assertThat(bench.tick(9).level("silence")).isEqualTo(Level.CLEAR);
    assertThat(bench.tick(9.1).level("silence")).isEqualTo(Level.WARN);
    assertThat(bench.tick(11).level("silence")).isEqualTo(Level.WARN);
    assertThat(bench.tick(11.001).level("silence")).isEqualTo(Level.BREACH);
    assertThat(bench.nav(12, 1000).level("silence")).isEqualTo(Level.CLEAR);
  }

  @Test
  void aSlowFeedMayBeSilentForFiveOfItsMedianGaps() {
    bench.nav(0, 1000).nav(4, 1000).nav(8, 1000).nav(20, 1000);
    assertThat(bench.limit("silence")).isEqualTo(20);
  }

  @Test
  void theNightBetweenTwoSessionsIsNoUsualGap() {
    bench.set(TimeBasedBreaker.TYPE.common().enabled(), true);
    int nextMorning = 24 * 60 * 60 + 1;
    bench.nav(0, 1000).nav(nextMorning, 1000);
    assertThat(bench.limit("silence")).isEqualTo(10);
  }

  @Test
  void aSilenceThatIsSetGoesBeforeTheMedian() {
    bench.set(DataFeedIntegrityBreaker.SILENCE, 3.0);
    bench.nav(0, 1000).nav(60, 1000);
    assertThat(bench.tick(63.1).level("silence")).isEqualTo(Level.BREACH);
  }

  @Test
  void tellsWhenSilenceWillWarnAndBreach() {
    bench.nav(0, 1000);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(8) + 1);
    bench.tick(8.5);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(10) + 1);
    bench.tick(10.5);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Times.NEVER);
  }

  @Test
  void anySequenceGapWarnsAndMoreThanTenOfTheLastThousandBreach() {
    long sequence = 0;
    for (int i = 0; i < 12; i++) {
      long next = sequence;
      bench.observe(i, o -> o.sequence(next));
      assertThat(bench.level("sequence"))
          .isEqualTo(i == 0 ? Level.CLEAR : i <= 10 ? Level.WARN : Level.BREACH);
      sequence += 5;
    }
  }

  @Test
  void aGapIsForgottenAfterAThousandObservations() {
    bench.observe(0, o -> o.sequence(1)).observe(1, o -> o.sequence(3));
    for (int i = 1; i < 1000; i++) {
      long next = 3 + i;
      bench.observe(1 + i, o -> o.sequence(next));
    }
    assertThat(bench.level("sequence")).isEqualTo(Level.WARN);
    assertThat(bench.observe(1001, o -> o.sequence(1003)).level("sequence")).isEqualTo(Level.CLEAR);
  }

  @Test
  void refusedLinesCountOnceAHundredLinesAreKnown() {
    FeedLines lines = new FeedLines();
    bench.facts().feedLines(lines);
    for (int i = 0; i < 99; i++) {
      lines.line(i < 2);
    }
    assertThat(bench.nav(0, 1000).level("rejects")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("rejects")).isNaN();

    lines.line(false);
    bench.nav(1, 1000);
    assertThat(bench.value("rejects")).isEqualTo(2);
    assertThat(bench.level("rejects")).isEqualTo(Level.BREACH);
  }

  @Test
  void anUnusableNavBreachesOnlyInABookThatHadOne() {
    bench.observe(0, o -> o.navUnusable());
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
    bench.nav(1, 1000).observe(2, o -> o.navUnusable());
    assertThat(bench.level("nav")).isEqualTo(Level.BREACH);
    assertThat(bench.field(3, InputField.VOLATILITY, 0.01).level("nav")).isEqualTo(Level.BREACH);
    assertThat(bench.nav(4, 1000).level("nav")).isEqualTo(Level.CLEAR);
  }
}
