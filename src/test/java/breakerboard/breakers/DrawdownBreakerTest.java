package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.config.BookKeys;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import org.junit.jupiter.api.Test;

class DrawdownBreakerTest {
  private static final double EXACT = 1e-12;
  private static final double DAY = 86_400;
  private static final double HOUR = 3600;

  private final Bench bench = new Bench(DrawdownBreaker.TYPE);

  @Test
  void breachesWhenNavIsNinePercentUnderItsPeak() {
    bench.nav(0, 100).nav(1, 120).nav(2, 109.2);
    assertThat(bench.value("limit")).isEqualTo(0.09, within(EXACT));
    assertThat(bench.level("limit")).isEqualTo(Level.BREACH);
    assertThat(bench.reading().referenceValue(0)).isEqualTo(120);
    assertThat(bench.reading().referenceTime(0)).isEqualTo(Bench.at(1));
  }

  @Test
  void warnsAboveFourFifthsOfTheLimit() {
    assertThat(bench.nav(0, 1000).nav(1, 935).level("limit")).isEqualTo(Level.WARN);
    assertThat(bench.nav(2, 937).level("limit")).isEqualTo(Level.CLEAR);
  }

  @Test
  void thePeaksTimeIsWhenNavWasLastAtIt() {
    bench.nav(0, 100).nav(10, 100).nav(20, 99);
    assertThat(bench.reading().referenceTime(0)).isEqualTo(Bench.at(10));
  }

  @Test
  void acceleratesWhenFiveSamplesFallByMoreThanATwentiethOfTheLimitEach() {
    bench.nav(0, 1000).nav(1, 995).nav(2, 990).nav(3, 985);
    assertThat(bench.value("acceleration")).isNaN();
    bench.nav(4, 979);
    assertThat(bench.value("acceleration")).isEqualTo(0.021 / 5, within(EXACT));
    assertThat(bench.level("acceleration")).isEqualTo(Level.BREACH);
  }

  @Test
  void accelerationWarnsAboveHalfItsLimit() {
    bench.nav(0, 1000).nav(1, 1000).nav(2, 1000).nav(3, 1000).nav(4, 989);
    assertThat(bench.level("acceleration")).isEqualTo(Level.WARN);
  }

  @Test
  void isUnderWaterAfterMoreThanADayAndMoreThanFivePercentDown() {
    bench.nav(0, 1000).nav(DAY, 940);
    assertThat(bench.level("underwater")).isEqualTo(Level.CLEAR);
    bench.nav(DAY + 1, 951);
    assertThat(bench.level("underwater")).isEqualTo(Level.CLEAR);
    bench.nav(DAY + 2, 949);
    assertThat(bench.level("underwater")).isEqualTo(Level.BREACH);
    assertThat(bench.value("underwater")).isEqualTo((DAY + 2) / HOUR, within(EXACT));
  }

  @Test
  void underWaterIsAsNearAsTheFartherOfItsTwoConditions() {
    bench.nav(0, 1000).nav(12 * HOUR, 950);
    assertThat(bench.utilisation("underwater")).isEqualTo(0.5, within(EXACT));
    bench.nav(48 * HOUR, 975);
    assertThat(bench.utilisation("underwater")).isEqualTo(0.5, within(EXACT));
  }

  @Test
  void aRebaseMakesTheCurrentNavThePeak() {
    bench.nav(0, 100).nav(5, 90);
    bench.facts().rebase();
    bench.nav(6, 89.1);
    assertThat(bench.value("limit")).isEqualTo(0.01, within(EXACT));
    assertThat(bench.reading().referenceTime(0)).isEqualTo(Bench.at(5));
  }

  @Test
  void withoutADailyResetThePeakLastsOverNight() {
    bench.nav(0, 100).nav(5, 90).nav(DAY, 89.1);
    assertThat(bench.value("limit")).isEqualTo(0.109, within(EXACT));
  }

  @Test
  void aDailyResetTakesTheLastNavOfTheDayBefore() {
    bench.set(DrawdownBreaker.PEAK_RESET, DrawdownBreaker.PeakReset.DAILY);
    bench.nav(0, 100).nav(5, 90).nav(DAY, 89.1);
    assertThat(bench.value("limit")).isEqualTo(0.01, within(EXACT));
    assertThat(bench.reading().referenceTime(0)).isEqualTo(Bench.at(5));
  }

  @Test
  void theDayChangesAtMidnightInNewYorkNotInGreenwich() {
    bench.set(DrawdownBreaker.PEAK_RESET, DrawdownBreaker.PeakReset.DAILY);
    double midnightInNewYork = 14.5 * HOUR; // 05:00 UTC
    bench.nav(0, 100).nav(5, 90).nav(midnightInNewYork - 1, 91);
    assertThat(bench.value("limit")).isEqualTo(0.09, within(EXACT));
    bench.nav(midnightInNewYork, 91);
    assertThat(bench.value("limit")).isZero();
  }

  @Test
  void aWithdrawalIsNotALoss() {
    bench.nav(0, 100).nav(1, 95).observe(2, o -> o.cashFlow(-47.5).nav(47.5));
    assertThat(bench.value("limit")).isEqualTo(0.05, within(EXACT));
    assertThat(bench.facts().peak()).isEqualTo(50, within(EXACT));
  }

  @Test
  void isUnfedAMinuteAfterTheLastNav() {
    bench.nav(0, 100).tick(61);
    assertThat(bench.level()).isEqualTo(Level.UNFED);
  }

  @Test
  void hoursUnderWaterGoOnWithObservationsThatBringNoNav() {
    bench.nav(0, 100).nav(1, 99).field(37, InputField.VOLATILITY, 0.01);
    assertThat(bench.value("underwater")).isEqualTo(37 / HOUR, within(EXACT));
  }

  @Test
  void statisticsTellOfTheHistoryOfDrawdowns() {
    bench.nav(0, 100).nav(1, 90).nav(2, 95).nav(3, 98).nav(4, 96).nav(5, 97);

    assertThat(bench.statistic("current_drawdown")).isEqualTo(0.03, within(EXACT));
    assertThat(bench.statistic("max_drawdown")).isEqualTo(0.10, within(EXACT));
    assertThat(bench.statistic("average_drawdown")).isEqualTo(0.24 / 6, within(EXACT));
    assertThat(bench.statistic("drawdown_trend")).isEqualTo((0.03 - 0.10) / 5, within(EXACT));
    assertThat(bench.statistic("underwater_duration_hours")).isEqualTo(5 / HOUR, within(EXACT));
    assertThat(bench.statistic("portfolio_peak")).isEqualTo(100);
    assertThat(bench.statistic("recovery_factor")).isEqualTo(1 / 0.97 - 1, within(EXACT));
    assertThat(bench.statistic("recovery_periods")).isEqualTo(2);
    assertThat(bench.statistic("avg_recovery_duration")).isEqualTo(1.5);
    assertThat(bench.statistic("avg_recovery_amount")).isEqualTo(0.045, within(EXACT));
    assertThat(bench.statistic("max_recovery_amount")).isEqualTo(0.08, within(EXACT));
  }

  @Test
  void theHistoryIsBoundedByMaxHistory() {
    bench.set(BookKeys.MAX_HISTORY, 2);
    bench.nav(0, 100).nav(1, 50).nav(2, 90).nav(3, 95);
    assertThat(bench.statistic("max_drawdown")).isEqualTo(0.10, within(EXACT));
  }

  @Test
  void statisticsComeInTheOrderOfTheSpecification() {
    assertThat(bench.nav(0, 100).statistics().keySet())
        .containsExactly(
            "current_drawdown",
            "max_drawdown",
            "average_drawdown",
            "drawdown_trend",
            "underwater_duration_hours",
            "portfolio_peak",
            "recovery_factor",
            "recovery_periods",
            "avg_recovery_duration",
            "avg_recovery_amount",
            "max_recovery_amount",
            "recovery_success_rate");
  }
}
