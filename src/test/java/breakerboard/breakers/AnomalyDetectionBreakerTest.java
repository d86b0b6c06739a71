package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.config.BookKeys;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnomalyDetectionBreakerTest {
  private static final double CLOSE = 1e-6;
  private static final double STEP = 0.001;

  /** Deviation of returns that are as often +0.1 % as -0.1 %. */
  private static final double DEVIATION = 1.4826 * STEP;

  private static final int DAY = 24 * 60 * 60;

  private final Bench bench = new Bench(AnomalyDetectionBreaker.TYPE);
  private double nav = 1_000_000;
  private int second;

  /** Returns of +0.1 % and -0.1 % in turn. */
  private void steady(int returns) {
    bench.nav(second, nav);
    for (int i = 0; i < returns; i++) {
      moves(i % 2 == 0 ? STEP : -STEP);
    }
  }

  private Bench moves(double change) {
    nav *= 1 + change;
    return bench.nav(++second, nav);
  }

  @ParameterizedTest
  @CsvSource({"2.4, CLEAR", "-2.41, WARN", "3, WARN", "-3.01, BREACH", "3.01, BREACH"})
  void theSizeOfAScoreCounts(double score, Level level) {
    bench.observe(0, o -> o.nav(1000).field(InputField.PRICE_ANOMALY_SCORE, score));
    assertThat(bench.level()).isEqualTo(level);
    assertThat(bench.value("price")).isEqualTo(Math.abs(score));

    bench.observe(
        1,
        o ->
            o.nav(1000)
                .field(InputField.PRICE_ANOMALY_SCORE, 0)
                .field(InputField.VOLUME_ANOMALY_SCORE, score));
    assertThat(bench.level("volume")).isEqualTo(level);
  }

  @Test
  void aReturnIsMeasuredAgainstTheOlderOnesOnceThereAreThirty() {
    steady(29);
    assertThat(moves(0.02).level("returns")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("returns")).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0059, CLEAR",
    "0.006, WARN",
    "0.0074, WARN",
    "0.00742, BREACH",
    "-0.00742, BREACH"
  })
  void aReturnBreachesMoreThanFiveDeviationsFromTheMedian(double change, Level level) {
    steady(30);

    assertThat(moves(change).level("returns")).isEqualTo(level);
    assertThat(bench.value("returns")).isEqualTo(Math.abs(change) / DEVIATION, within(CLOSE));
    assertThat(bench.limit("returns")).isEqualTo(5);
  }

  @Test
  void equalReturnsHaveNoDeviationAndNeverBreach() {
    for (int i = 0; i < 40; i++) {
      moves(0);
    }

    assertThat(moves(-0.5).level("returns")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("returns")).isNaN();
  }

  @Test
  void theReturnHoldsUntilTheNextSample() {
    steady(30);
    moves(0.01);

    bench.nav(second + 0.5, nav * 1.5);

    assertThat(bench.value("returns")).isEqualTo(0.01 / DEVIATION, within(CLOSE));
  }

  @Test
  void moneyPutInIsNoReturn() {
    steady(30);
    double grown = nav * 1.003;
    bench.observe(++second, o -> o.nav(grown + 500_000).cashFlow(500_000));

    assertThat(bench.level("returns")).isEqualTo(Level.CLEAR);
    assertThat(bench.statistic("current_return"))
        .isEqualTo(0.003 * nav / (nav + 500_000), within(CLOSE));
  }

  @Test
  void aNewExchangeDateBeginsAnew() {
    steady(40);
    second += DAY;
    assertThat(moves(0.3).level("returns")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("returns")).isNaN();
    assertThat(bench.statistic("older_returns")).isZero();

    steady(30);
    assertThat(moves(0.01).level("returns")).isEqualTo(Level.BREACH);
  }

  @Test
  void noMoreReturnsAreRememberedThanTheHistoryMayHold() {
    bench.set(BookKeys.MAX_HISTORY, 35);
    steady(60);

    assertThat(bench.statistic("older_returns")).isEqualTo(35);
  }

  @Test
  void anAbsurdNavHardlyMovesTheMeasure() {
    steady(40);
    nav *= 1e12;
    bench.nav(++second, nav);
    assertThat(bench.level("returns")).isEqualTo(Level.BREACH);
    nav /= 1e12;
    bench.nav(++second, nav);

    assertThat(moves(STEP).level("returns")).isEqualTo(Level.CLEAR);
    assertThat(bench.value("returns")).isEqualTo(STEP / DEVIATION, within(CLOSE));
  }

  @Test
  void aChangeOfRegimeWarnsWithoutBeingNearAnyLimit() {
    bench.observe(0, o -> o.nav(1000).field(InputField.MARKET_REGIME_CHANGE, 1));
    assertThat(bench.level()).isEqualTo(Level.WARN);
    assertThat(bench.utilisation("regime")).isNaN();

    bench.observe(1, o -> o.nav(1000).field(InputField.MARKET_REGIME_CHANGE, 0));
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
  }

  @ParameterizedTest
  @CsvSource({"5.99, NONE", "6, ANOMALY", "-6, ANOMALY"})
  void aScoreOfTwiceItsLimitAsksForTheKillSwitch(double score, KillSource source) {
    bench.field(0, InputField.VOLUME_ANOMALY_SCORE, score);

    assertThat(bench.breaker().kills(bench.reading())).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({"0.0147, NONE", "0.0149, ANOMALY"})
  void soDoesAReturnOfTwiceItsLimit(double change, KillSource source) {
    steady(30);
    moves(change);

    assertThat(bench.breaker().kills(bench.reading())).isEqualTo(source);
  }

  @Test
  void isUnfedWithoutNavAndWithAScoreThatWentStale() {
    assertThat(bench.tick(0).level()).isEqualTo(Level.UNFED);
    assertThat(bench.nav(1, 1000).level()).isEqualTo(Level.CLEAR);
    bench.observe(2, o -> o.nav(1000).field(InputField.PRICE_ANOMALY_SCORE, 1));
    assertThat(bench.nav(62, 1000).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.nav(62.1, 1000).level()).isEqualTo(Level.UNFED);
  }

  @Test
  void explainsAReturnByMedianAndDeviation() {
    steady(30);
    moves(0.01);

    assertThat(bench.breaker().explain(2, bench.facts()))
        .extracting("name")
        .containsExactly("return", "median", "deviation (1.4826 x MAD)", "older returns");
    assertThat(bench.statistic("return_deviation")).isEqualTo(DEVIATION, within(CLOSE));
    assertThat(bench.statistic("median_return")).isEqualTo(0, within(CLOSE));
  }

  @Test
  void agreesWithSortingAllOlderReturnsEachTime() {
    Random random = new Random(7);
    List<Double> returns = new ArrayList<>();
    double before = Double.NaN;
    for (int i = 0; i < 2_000; i++) {
      double now = 1_000_000 + 300 * random.nextGaussian();
      bench.nav(i, random.nextInt(200) == 0 ? 1e12 : now);
      double newest = bench.facts().nav() / before - 1;
      before = bench.facts().nav();
      List<Double> older = returns.subList(Math.max(0, returns.size() - 100), returns.size());
      if (older.size() >= 30) {
        double median = median(older);
        double mad = median(older.stream().map(value -> Math.abs(value - median)).toList());
        double expected = Math.abs(newest - median) / (1.4826 * mad);
        assertThat(bench.value("returns")).isEqualTo(expected, within(CLOSE * expected));
      }
      if (i > 0) {
        returns.add(newest);
      }
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
