package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquidationRequiredBreakerTest {
  private static final double QUARTER = 0.25;

  private final Bench bench = new Bench(LiquidationRequiredBreaker.TYPE);

  /** A quarter is a limit that doubles hold exactly. */
  private Bench quarter() {
    return bench
        .set(LiquidationRequiredBreaker.THRESHOLD, QUARTER)
        .set(LiquidationRequiredBreaker.DRAWDOWN_LIMIT, QUARTER);
  }

  @ParameterizedTest
  @CsvSource({"810, CLEAR", "799, WARN", "750, WARN", "749, BREACH"})
  void aLossOverTheWindowBreachesAboveItsLimit(double nav, Level level) {
    quarter().nav(0, 1000);

    assertThat(bench.nav(1, nav).level("rapid_loss")).isEqualTo(level);
    assertThat(bench.level("drawdown")).isEqualTo(level);
  }

  @Test
  void fifteenPercentIsTheLimitOfBoth() {
    bench.nav(0, 1000).nav(1, 849);
    assertThat(bench.level("rapid_loss")).isEqualTo(Level.BREACH);
    assertThat(bench.limit("rapid_loss")).isEqualTo(0.15);
    assertThat(bench.limit("drawdown")).isEqualTo(0.15);
  }

  @Test
  void aSlowFallIsADrawdownAndNoRapidLoss() {
    quarter();
    for (int minute = 0; minute <= 30; minute++) {
      bench.nav(60 * minute, 1000 - 10 * minute);
    }

    assertThat(bench.level("drawdown")).isEqualTo(Level.BREACH);
    assertThat(bench.value("drawdown")).isEqualTo(0.3);
    assertThat(bench.level("rapid_loss")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("rapid_loss"))
        .as("740 four minutes ago is the oldest in five minutes")
        .isEqualTo(40.0 / 740);
  }

  @Test
  void theWindowIsTheOneOfTheLossRate() {
    bench.set(LossRateBreaker.WINDOW_MINUTES, 2.0);

    assertThat(bench.breaker().windowSeconds(0)).isEqualTo(120);
    assertThat(bench.breaker().windowSeconds(1)).isNaN();
  }

  @Test
  void moneyTakenOutIsNoLoss() {
    bench.nav(0, 1000).observe(1, o -> o.nav(500).cashFlow(-500));

    assertThat(bench.level()).isEqualTo(Level.CLEAR);
    assertThat(bench.value("drawdown")).isZero();
  }

  @Test
  void aGainIsNoLoss() {
    assertThat(bench.nav(0, 1000).nav(1, 1100).value("rapid_loss")).isZero();
  }

  @Test
  void isUnfedWithoutNavAndWhenItWentStale() {
    assertThat(bench.tick(0).level()).isEqualTo(Level.UNFED);
    assertThat(bench.nav(1, 1000).tick(61).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.tick(61.1).level()).isEqualTo(Level.UNFED);
  }

  @Test
  void tellsHowMuchMoreMayBeLost() {
    quarter().nav(0, 1000).nav(400, 900);

    assertThat(bench.statistic("current_drawdown")).isEqualTo(0.1);
    assertThat(bench.statistic("current_loss")).isZero();
    assertThat(bench.statistic("loss_to_liquidation")).isEqualTo(150);
    assertThat(bench.nav(401, 700).statistic("loss_to_liquidation")).isZero();
  }
}
