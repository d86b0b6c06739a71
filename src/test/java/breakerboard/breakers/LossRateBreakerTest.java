package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Statistic;
import org.junit.jupiter.api.Test;

class LossRateBreakerTest {
  private static final double EXACT = 1e-12;

  private final Bench bench = new Bench(LossRateBreaker.TYPE);

  @Test
  void breachesWhenMoreThanThreePercentWereLostWithinFiveMinutes() {
    bench.nav(0, 1000).nav(100, 970);
    assertThat(bench.level("limit")).isEqualTo(Level.WARN);
    bench.nav(101, 969);
    assertThat(bench.value("limit")).isEqualTo(0.031, within(EXACT));
    assertThat(bench.level("limit")).isEqualTo(Level.BREACH);
    assertThat(bench.reading().referenceValue(0)).isEqualTo(1000);
  }

  @Test
  void aSampleExactlyFiveMinutesOldNoLongerCounts() {
    bench.nav(0, 1000).nav(1, 950).nav(299.999, 950);
    assertThat(bench.value("limit")).isEqualTo(0.05, within(EXACT));
    bench.nav(300, 950);
    assertThat(bench.value("limit")).isZero();
  }

  @Test
  void theWindowMovesAlsoWithObservationsThatBringNoNav() {
    bench.nav(250, 1000).nav(251, 950).nav(549, 950).field(551, InputField.VIX_LEVEL, 20);
    assertThat(bench.value("limit")).isZero();
  }

  @Test
  void everyNavCountsAlsoWithinOneSample() {
    bench.nav(0, 1000).nav(0.5, 960);
    assertThat(bench.level("limit")).isEqualTo(Level.BREACH);
  }

  @Test
  void aGainIsNoLoss() {
    assertThat(bench.nav(0, 1000).nav(1, 1100).value("limit")).isZero();
  }

  @Test
  void aSevereLossTakesThePlaceOfTheLimitAsDriver() {
    bench.nav(0, 1000).nav(1, 950);
    assertThat(bench.driver()).isEqualTo("limit");
    bench.nav(2, 939);
    assertThat(bench.level("severe")).isEqualTo(Level.BREACH);
    assertThat(bench.driver()).isEqualTo("severe");
    assertThat(bench.reading().utilisation()).isEqualTo(0.061 / 0.03, within(EXACT));
  }

  @Test
  void fiveFallingMinutesInARowBreach() {
    double[] closes = {1000, 998, 996, 994, 992, 991};
    for (int minute = 0; minute < closes.length; minute++) {
      bench.nav(60 * minute + 30, closes[minute]);
    }
    assertThat(bench.value("consecutive")).isEqualTo(4);
    assertThat(bench.level("consecutive")).isEqualTo(Level.WARN);

    bench.nav(360, 991);
    assertThat(bench.value("consecutive")).isEqualTo(5);
    assertThat(bench.level("consecutive")).isEqualTo(Level.BREACH);
  }

  @Test
  void fiveSmallFallsInARowOnlyWarn() {
    for (int minute = 0; minute <= 6; minute++) {
      bench.nav(60 * minute, 1000 - minute);
    }
    assertThat(bench.value("consecutive")).isEqualTo(5);
    assertThat(bench.level("consecutive")).isEqualTo(Level.WARN);
    assertThat(bench.utilisation("consecutive")).isEqualTo(0.005 / 0.0075, within(EXACT));
  }

  @Test
  void aPeriodClosesOnTheLastNavSeenInIt() {
    bench.nav(0, 1000).nav(59.2, 990).nav(59.4, 1001);
    bench.nav(61, 1001).nav(119, 1000).nav(120, 1000);
    assertThat(bench.value("consecutive")).isEqualTo(1);
  }

  @Test
  void emptyPeriodsAreSkipped() {
    bench.nav(0, 1000).nav(60, 999).nav(600, 998).nav(660, 998);
    assertThat(bench.value("consecutive")).isEqualTo(2);
  }

  @Test
  void aRunEndsWithAPeriodThatDoesNotFall() {
    bench.nav(0, 1000).nav(60, 999).nav(120, 999).nav(180, 998).nav(240, 998);
    assertThat(bench.value("consecutive")).isEqualTo(1);
  }

  @Test
  void periodZeroComparesEverySample() {
    bench.set(LossRateBreaker.PERIOD_SECONDS, 0.0);
    for (int i = 0; i <= 5; i++) {
      bench.nav(i, 1000 - 2 * i);
    }
    assertThat(bench.value("consecutive")).isEqualTo(5);
    assertThat(bench.level("consecutive")).isEqualTo(Level.BREACH);
  }

  @Test
  void aSampleWithNoneBeforeItInTheWindowKeepsTheCountButDoesNotBreach() {
    bench.set(LossRateBreaker.PERIOD_SECONDS, 0.0);
    for (int i = 0; i <= 5; i++) {
      bench.nav(i, 1000 - 2 * i);
    }
    bench.nav(400, 900);
    assertThat(bench.value("consecutive")).isEqualTo(5);
    assertThat(bench.level("consecutive")).isEqualTo(Level.WARN);
  }

  @Test
  void afterASampleAloneOtherPeriodsMayBreachAgain() {
    bench.set(LossRateBreaker.PERIOD_SECONDS, 0.0).nav(0, 1000);
    bench.set(LossRateBreaker.PERIOD_SECONDS, 60.0);
    for (int minute = 1; minute <= 7; minute++) {
      bench.nav(60 * minute, 1000 - 3 * minute);
    }
    assertThat(bench.level("consecutive")).isEqualTo(Level.BREACH);
  }

  @Test
  void acceleratesWhenTheLastThirdLosesMoreThanTheFirst() {
    double[] samples = {1000, 999, 998, 997, 996};
    for (int i = 0; i < samples.length; i++) {
      bench.nav(i, samples[i]);
    }
    assertThat(bench.value("acceleration")).isNaN();

    bench.nav(5, 988);
    assertThat(bench.value("acceleration")).isEqualTo(8.0 / 996, within(EXACT));
    assertThat(bench.limit("acceleration")).isEqualTo(0.0075, within(EXACT));
    assertThat(bench.level("acceleration")).isEqualTo(Level.BREACH);
  }

  @Test
  void aFastFirstThirdRaisesTheLimitOfTheLast() {
    double[] samples = {1000, 980, 980, 980, 980, 960};
    for (int i = 0; i < samples.length; i++) {
      bench.nav(i, samples[i]);
    }
    assertThat(bench.limit("acceleration")).isEqualTo(1.5 * 0.02, within(EXACT));
    assertThat(bench.level("acceleration")).isEqualTo(Level.CLEAR);
  }

  @Test
  void aWithdrawalIsNotALoss() {
    bench.nav(0, 1000).nav(60, 999).observe(61, o -> o.cashFlow(-499.5).nav(499.5));
    bench.nav(120, 499.5).nav(180, 499.5);
    assertThat(bench.value("limit")).isEqualTo(0.001, within(EXACT));
    assertThat(bench.value("consecutive")).isZero();
  }

  @Test
  void aFlowWithoutNavWaitsForTheNextNav() {
    bench.nav(0, 1000).observe(1, o -> o.cashFlow(1000));
    assertThat(bench.facts().nav()).isEqualTo(1000);
    assertThat(bench.nav(2, 2000).value("limit")).isZero();
    assertThat(bench.facts().peak()).isEqualTo(2000);
  }

  @Test
  void theLargestLossIsRememberedSinceTheStart() {
    bench.nav(0, 1000).nav(1, 980).nav(2, 1000).nav(1000, 1000);
    assertThat(bench.statistic("max_loss_rate")).isEqualTo(0.02, within(EXACT));
    assertThat(bench.statistic("current_loss_rate")).isZero();
  }

  @Test
  void hoursSinceProfitCountFromTheFirstSampleUntilThereWasOne() {
    bench.nav(0, 1000).nav(36, 999);
    assertThat(bench.statistic("time_since_profit_hours")).isEqualTo(0.01, within(EXACT));
    bench.nav(40, 1000).nav(76, 999);
    assertThat(bench.statistic("time_since_profit_hours")).isEqualTo(0.01, within(EXACT));
  }

  @Test
  void statisticsOfFallsAreFractionsOfTheSampleBefore() {
    bench.nav(0, 1000).nav(1, 990).nav(2, 995).nav(3, 975.1);
    assertThat(bench.statistic("loss_frequency")).isEqualTo(0.5);
    assertThat(bench.statistic("avg_loss_magnitude")).isEqualTo(0.015, within(EXACT));
    assertThat(bench.statistic("loss_volatility")).isEqualTo(0.005, within(EXACT));
  }

  @Test
  void theTrendComparesTheLastFiveFallsWithTheFiveBefore() {
    double nav = 1000;
    bench.nav(0, nav);
    for (int i = 1; i <= 10; i++) {
      nav *= i <= 5 ? 0.999 : 0.998;
      assertThat(trend()).isEqualTo("stable");
      bench.nav(i, nav);
    }
    assertThat(trend()).isEqualTo("worsening");
    for (int i = 11; i <= 15; i++) {
      nav *= 0.999;
      bench.nav(i, nav);
    }
    assertThat(trend()).isEqualTo("improving");
  }

  private String trend() {
    return bench.statistics().get("loss_trend") instanceof Statistic.Text(String text) ? text : "";
  }

  @Test
  void statisticsComeInTheOrderOfTheSpecification() {
    assertThat(bench.nav(0, 100).statistics().keySet())
        .containsExactly(
            "current_loss_rate",
            "max_loss_rate",
            "consecutive_losses",
            "time_since_profit_hours",
            "loss_frequency",
            "avg_loss_magnitude",
            "loss_volatility",
            "loss_trend");
  }
}
