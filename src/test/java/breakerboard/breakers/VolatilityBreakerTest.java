package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.config.BookKeys;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import org.junit.jupiter.api.Test;

class VolatilityBreakerTest {
  private static final double EXACT = 1e-12;

  private final Bench bench = new Bench(VolatilityBreaker.TYPE);

  @Test
  void breachesAboveTheThresholdAndNotAtIt() {
    assertThat(bench.volatility(0, 0.05).level("spot")).isEqualTo(Level.WARN);
    assertThat(bench.volatility(1, Math.nextUp(0.05)).level("spot")).isEqualTo(Level.BREACH);
  }

  @Test
  void warnsAboveFourFifthsOfTheThreshold() {
    assertThat(bench.volatility(0, 0.8 * 0.05).level("spot")).isEqualTo(Level.CLEAR);
    assertThat(bench.volatility(1, 0.0401).level("spot")).isEqualTo(Level.WARN);
  }

  @Test
  void aWarningThresholdOfItsOwnGoesBeforeFourFifths() {
    bench.set(VolatilityBreaker.WARNING, 0.02);
    assertThat(bench.volatility(0, 0.021).level("spot")).isEqualTo(Level.WARN);
  }

  @Test
  void everyObservationCountsForSpotAlsoWithinOneSample() {
    bench.volatility(0, 0.01);
    assertThat(bench.volatility(0.4, 0.06).level("spot")).isEqualTo(Level.BREACH);
  }

  @Test
  void accelerationNeedsTenSamples() {
    for (int i = 0; i < 9; i++) {
      bench.volatility(i, 0.001 * i);
    }
    assertThat(bench.level("acceleration")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("acceleration")).isNaN();

    bench.volatility(9, 0.0401);
    assertThat(bench.value("acceleration")).isEqualTo(0.0401 / 10, within(EXACT));
    assertThat(bench.level("acceleration")).isEqualTo(Level.BREACH);
  }

  @Test
  void accelerationWarnsByTheLastFiveSamplesAlone() {
    for (int i = 0; i < 9; i++) {
      bench.volatility(i, 0.01);
    }
    bench.volatility(9, 0.0163);
    assertThat(bench.value("acceleration")).isEqualTo(0.0063 / 10, within(EXACT));
    assertThat(bench.level("acceleration")).isEqualTo(Level.WARN);
  }

  @Test
  void accelerationHoldsBetweenTwoSamples() {
    for (int i = 0; i < 10; i++) {
      bench.volatility(i, 0.004 * i);
    }
    double held = bench.value("acceleration");
    assertThat(bench.volatility(9.5, 0.001).value("acceleration")).isEqualTo(held);
  }

  @Test
  void breakoutComparesTheNewestWithNineteenOlderSamples() {
    for (int i = 0; i < 18; i++) {
      bench.volatility(i, i % 2 == 0 ? 0.009 : 0.011);
    }
    assertThat(bench.volatility(18, 0.010).value("breakout")).isNaN();
    bench.volatility(19, 0.045);
    double deviation = 0.001 * Math.sqrt(18.0 / 19);
    assertThat(bench.value("breakout")).isEqualTo(0.035 / deviation, within(1e-9));
    assertThat(bench.level("breakout")).isEqualTo(Level.BREACH);
  }

  @Test
  void aSampleThatLeavesAFullWindowIsNotAmongTheOlderOnes() {
    bench.set(BookKeys.MAX_HISTORY, 20).volatility(0, 5);
    for (int i = 1; i < 20; i++) {
      bench.volatility(i, i % 2 == 0 ? 0.009 : 0.011);
    }
    bench.volatility(20, 0.045);
    double high = 10.0 / 19;
    double mean = 0.009 + 0.002 * high;
    double deviation = 0.002 * Math.sqrt(high * (1 - high));
    assertThat(bench.value("breakout")).isEqualTo((0.045 - mean) / deviation, within(1e-9));
  }

  @Test
  void aBreakoutUnderItsFloorOnlyWarns() {
    for (int i = 0; i < 20; i++) {
      bench.volatility(i, i % 2 == 0 ? 0.009 : 0.011);
    }
    assertThat(bench.volatility(20, 0.03).level("breakout")).isEqualTo(Level.WARN);
    assertThat(bench.utilisation("breakout")).isEqualTo(0.03 / 0.04, within(EXACT));
  }

  @Test
  void withoutDeviationThereIsNoBreakout() {
    for (int i = 0; i < 30; i++) {
      bench.volatility(i, 0.01);
    }
    bench.volatility(30, 0.049);
    assertThat(bench.level("breakout")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("breakout")).isNaN();
  }

  @Test
  void isUnfedBeforeTheFirstVolatilityAndAfterAMinuteWithoutOne() {
    assertThat(bench.nav(0, 100).level()).isEqualTo(Level.UNFED);
    assertThat(bench.volatility(1, 0.01).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.tick(61).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.tick(61.001).level()).isEqualTo(Level.UNFED);
    assertThat(bench.reading().utilisation()).isNaN();
    assertThat(bench.driver()).isEmpty();
  }

  @Test
  void atNoUtilisationTheDriverIsTheFirstTriggerOfTheTable() {
    assertThat(bench.volatility(0, 0).driver()).isEqualTo("spot");
  }

  @Test
  void theWindowForgetsWhatIsExactlyThirtyMinutesOld() {
    bench.volatility(0, 0.04).volatility(1, 0.02);
    bench.volatility(1800, 0.02);
    assertThat(bench.statistic("mean_volatility")).isEqualTo(0.02, within(EXACT));
  }

  @Test
  void aSetMaxHistoryCapsTheWindow() {
    bench.set(BookKeys.MAX_HISTORY, 2);
    bench.volatility(0, 0.03).volatility(1, 0.01).volatility(2, 0.02);
    assertThat(bench.statistic("mean_volatility")).isEqualTo(0.015, within(EXACT));
  }

  @Test
  void aHugeValueThatLeftLeavesTheStatisticsClean() {
    bench.set(BookKeys.MAX_HISTORY, 3);
    bench.volatility(0, 1e12).volatility(1, 0.01).volatility(2, 0.02).volatility(3, 0.03);
    assertThat(bench.statistic("mean_volatility")).isEqualTo(0.02, within(EXACT));
    assertThat(bench.statistic("volatility_std")).isEqualTo(Math.sqrt(0.0002 / 3), within(EXACT));
  }

  @Test
  void oneSampleHasNeitherMeanNorDeviation() {
    bench.volatility(0, 0.01);
    assertThat(bench.statistic("current_volatility")).isEqualTo(0.01);
    assertThat(bench.statistic("mean_volatility")).isZero();
    assertThat(bench.statistic("volatility_std")).isZero();
    assertThat(bench.statistic("volatility_trend")).isZero();
  }

  @Test
  void theShareAboveTheWarningCountsSamples() {
    bench.volatility(0, 0.01).volatility(1, 0.045).volatility(2, 0.06).volatility(3, 0.02);
    assertThat(bench.statistic("time_above_threshold")).isEqualTo(0.5);
  }

  @Test
  void statisticsComeInTheOrderOfTheSpecification() {
    bench.volatility(0, 0.01);
    assertThat(bench.statistics().keySet())
        .containsExactly(
            "current_volatility",
            "mean_volatility",
            "volatility_std",
            "volatility_trend",
            "time_above_threshold",
            "volatility_clustering");
  }

  @Test
  void newSettingsKeepTheWindow() {
    for (int i = 0; i < 10; i++) {
      bench.volatility(i, 0.002 * i);
    }
    bench.set(VolatilityBreaker.THRESHOLD, 0.02).field(9.5, InputField.VIX_LEVEL, 20);
    assertThat(bench.limit("acceleration")).isEqualTo(0.001);
    assertThat(bench.level("acceleration")).isEqualTo(Level.BREACH);
  }

  @Test
  void explainsAHeldAccelerationAlsoWhenItsLengthWasChangedSince() {
    for (int i = 0; i < 10; i++) {
      bench.volatility(i, 0.25 + 0.125 * i);
    }
    bench.set(VolatilityBreaker.MIN_HISTORY, 500);
    assertThat(bench.breaker().explain(1, bench.facts()))
        .extracting(v -> v.name() + " " + v.value())
        .containsExactly("last 1.375", "first 0.25", "n 10.0");
  }
}
