package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of two symbols with correlation a and then b the distance is 1 - (1 + ab) / sqrt((1 + a²)(1 +
 * b²)): 0.4 for 0.5 and -0.5, 1 for 1 and -1.
 */
class CorrelationBreakerTest {
  private static final double EXACT = 1e-12;
  private static final double FAR = -1;

  private final Bench bench = new Bench(CorrelationBreaker.TYPE);

  private Bench matrix(double second, List<String> symbols, double[]... rows) {
    return bench.observe(second, o -> o.correlation(new CorrelationMatrix(symbols, List.of(rows))));
  }

  private Bench pair(double second, double correlation) {
    return matrix(
        second, List.of("A", "B"), new double[] {1, correlation}, new double[] {correlation, 1});
  }

  /** Symbols that all correlate equally. */
  private Bench equal(double second, double correlation, String... symbols) {
    double[][] rows = new double[symbols.length][symbols.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        rows[i][j] = i == j ? 1 : correlation;
      }
    }
    return matrix(second, List.of(symbols), rows);
  }

  private String why() {
    return bench.breaker().unfedBecause(0, bench.facts());
  }

  @ParameterizedTest
  @CsvSource({"0.55, CLEAR", "0.57, WARN", "0.7, WARN", "0.71, BREACH"})
  void aScoreThatIsFedBreachesAboveItsLimit(double score, Level level) {
    bench.field(0, InputField.CORRELATION_BREAKDOWN_SCORE, score);

    assertThat(bench.level()).isEqualTo(level);
    assertThat(bench.value("breakdown")).isEqualTo(score);
  }

  @Test
  void theFirstMatrixHasNothingToBeComparedWith() {
    assertThat(pair(0, 0.5).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.value("breakdown")).isNaN();
  }

  @Test
  void theSameMatrixIsAtDistanceZero() {
    pair(0, 0.3);
    assertThat(pair(1, 0.3).value("breakdown")).isZero();
  }

  @Test
  void theDistanceIsHerdins() {
    pair(0, 0.5);
    assertThat(pair(1, -0.5).value("breakdown")).isEqualTo(0.4, within(EXACT));
  }

  @ParameterizedTest
  @CsvSource({"1, WARN", "0.999, BREACH"})
  void aDistanceAtItsLimitWarnsAndAboveItBreaches(double limit, Level level) {
    bench.set(CorrelationBreaker.THRESHOLD, limit);
    pair(0, 1);

    assertThat(pair(1, FAR).value("breakdown")).isEqualTo(1);
    assertThat(bench.level()).isEqualTo(level);
  }

  @Test
  void aMatrixGoesBeforeAScore() {
    pair(0, 0.5);
    bench.field(1, InputField.CORRELATION_BREAKDOWN_SCORE, 0.9);
    assertThat(bench.level()).isEqualTo(Level.CLEAR);

    bench.field(61, InputField.CORRELATION_BREAKDOWN_SCORE, 0.9);
    assertThat(bench.level()).as("the matrix went stale").isEqualTo(Level.BREACH);
  }

  @Test
  void theBaselineFollowsByItsHalfLife() {
    bench.set(CorrelationBreaker.HALF_LIFE, 1.0);
    pair(0, 1);
    pair(1, 0);
    assertThat(pair(2, -0.5).value("breakdown"))
        .as("half of 1 and half of 0 is 0.5")
        .isEqualTo(0.4, within(EXACT));
  }

  @Test
  void theBaselineTakesOneMatrixASecond() {
    bench.set(CorrelationBreaker.HALF_LIFE, 1.0);
    pair(0, 0.5);
    pair(0.4, 0);
    assertThat(pair(0.8, -0.5).value("breakdown")).isEqualTo(0.4, within(EXACT));
    assertThat(bench.statistic("baseline_samples")).isEqualTo(1);
  }

  @Test
  void theBaselineIsFrozenInBreach() {
    bench.set(CorrelationBreaker.HALF_LIFE, 1.0);
    pair(0, 1);
    for (int second = 1; second < 20; second++) {
      assertThat(pair(second, FAR).value("breakdown")).isEqualTo(1);
    }
    assertThat(pair(20, 1).value("breakdown")).isZero();
  }

  @Test
  void onlyCommonSymbolsAreComparedWhateverTheirOrder() {
    equal(0, 0.5, "A", "B");
    matrix(
        1,
        List.of("C", "B", "A"),
        new double[] {1, 0.9, 0.8},
        new double[] {0.9, 1, -0.5},
        new double[] {0.8, -0.5, 1});

    assertThat(bench.value("breakdown")).isEqualTo(0.4, within(EXACT));
    assertThat(bench.statistic("common_symbols")).isEqualTo(2);
    assertThat(bench.statistic("symbol_count")).isEqualTo(3);
    assertThat(bench.statistic("mean_correlation")).isEqualTo(0.4, within(EXACT));
  }

  @Test
  void aSymbolThatJoinsBelongsToTheBaselineFromThenOn() {
    bench.set(CorrelationBreaker.HALF_LIFE, 1.0);
    equal(0, 0.5, "A", "B");
    equal(1, 0.5, "B", "A", "C");

    assertThat(equal(2, 0.5, "A", "B", "C").value("breakdown")).isEqualTo(0, within(EXACT));
    assertThat(bench.statistic("common_symbols")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 0.5 | 0.4 1 | The correlation of B and A is 0.4 and 0.5: it is not symmetric.",
        "1 NaN | NaN 1 | The correlation of B and A is NaN, allowed is -1 to 1.",
        "1 0.5 | Infinity 1 | The correlation of B and A is Infinity, allowed is -1 to 1.",
        "1 NaN | 0.5 1 | The correlation of B and A is 0.5 and NaN: it is not symmetric.",
        "1 1.01 | 1.01 1 | The correlation of B and A is 1.01, allowed is -1 to 1.",
        "1 -1.01 | -1.01 1 | The correlation of B and A is -1.01, allowed is -1 to 1.",
        "0 0.5 | 0.5 1 | The correlation of A and A is 0.0, a symbol's with itself is 1.",
        "1 0.5 0 | 0.5 1 | The correlation matrix is not square: row A has 3 values for 2 symbols.",
        "1 0.5 | 0.5 | The correlation matrix is not square: row B has 1 values for 2 symbols."
      })
  void anUnfitMatrixIsUnfedAndSaysWhy(String first, String second, String sentence) {
    pair(0, 0.5);

    matrix(1, List.of("A", "B"), row(first), row(second));

    assertThat(bench.level()).isEqualTo(Level.UNFED);
    assertThat(bench.value("breakdown")).isNaN();
    assertThat(why()).isEqualTo(sentence);
  }

  private static double[] row(String values) {
    return List.of(values.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void moreOrFewerRowsThanSymbolsAreUnfed() {
    matrix(0, List.of("A", "B"), new double[] {1, 0});
    assertThat(bench.level()).isEqualTo(Level.UNFED);
    assertThat(why()).isEqualTo("The correlation matrix is not square: 1 rows for 2 symbols.");
  }

  @Test
  void valuesWithoutSymbolsAreUnfed() {
    matrix(0, List.of(), new double[] {1, 0}, new double[] {0, 1});
    assertThat(bench.level()).isEqualTo(Level.UNFED);
    assertThat(why()).isEqualTo("The correlation matrix names 0 symbols: send at least two.");
  }

  @Test
  void aSymbolThatIsNamedTwiceIsUnfed() {
    equal(0, 0.5, "A", "B", "A");
    assertThat(bench.level()).isEqualTo(Level.UNFED);
    assertThat(why()).isEqualTo("The correlation matrix names A twice.");
  }

  @Test
  void fewerSymbolsThanBeforeAreUnfedUntilTheOldMatrixIsStale() {
    equal(0, 0.5, "A", "B", "C");
    equal(1, 0.5, "A", "B");
    assertThat(bench.level()).isEqualTo(Level.UNFED);
    assertThat(why())
        .isEqualTo("The correlation matrix names 2 symbols, before it were 3: send all of them.");
    assertThat(equal(60, 0.5, "A", "B").level()).isEqualTo(Level.UNFED);

    assertThat(equal(61, -0.5, "A", "B").value("breakdown")).isEqualTo(0.4, within(EXACT));
    assertThat(why()).isEmpty();
  }

  @Test
  void aMatrixOfOtherSymbolsIsUnfedUntilTheOldOneIsStale() {
    equal(0, 0.5, "A", "B");
    equal(1, 0.5, "B", "C");
    assertThat(bench.level()).isEqualTo(Level.UNFED);
    assertThat(why())
        .isEqualTo(
            "The correlation matrix has 1 symbols in common with the usual one: two are needed.");

    assertThat(equal(61, 0.5, "B", "C").level()).isEqualTo(Level.CLEAR);
    assertThat(bench.value("breakdown")).isNaN();
    assertThat(equal(62, -0.5, "B", "C").value("breakdown")).isEqualTo(0.4, within(EXACT));
  }

  @Test
  void theNextFitMatrixIsComparedAgain() {
    pair(0, 0.5);
    pair(1, 7);
    assertThat(pair(2, -0.5).value("breakdown")).isEqualTo(0.4, within(EXACT));
  }

  @Test
  void aMatrixThatWentStaleIsUnfed() {
    pair(0, 0.5);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(60) + 1);
    assertThat(bench.nav(60, 1000).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.nav(60.1, 1000).level()).isEqualTo(Level.UNFED);
  }

  @Test
  void isUnfedBeforeAnythingCame() {
    assertThat(bench.nav(0, 1000).level()).isEqualTo(Level.UNFED);
    assertThat(bench.statistics()).isEmpty();
  }

  @Test
  void explainsTheDistanceOrTheScore() {
    pair(0, 1);
    pair(1, FAR);
    assertThat(bench.breaker().explain(0, bench.facts()))
        .extracting("name")
        .containsExactly("distance", "common symbols", "matrices in the baseline");

    bench.field(70, InputField.CORRELATION_BREAKDOWN_SCORE, 0.8);
    assertThat(bench.breaker().explain(0, bench.facts())).extracting("value").containsExactly(0.8);
  }
}
