package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationBaselineTest {
  private static final double CLOSE = 1e-12;
  private static final int SYMBOLS = 12;

  private final Random random = new Random(5);

  private static List<String> symbols(int first, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("S" + (first + i));
    }
    return names;
  }

  private List<double[]> matrix(int size) {
    double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      rows[i][i] = 1;
      for (int j = 0; j < i; j++) {
        rows[i][j] = 2 * random.nextDouble() - 1;
        rows[j][i] = rows[i][j];
      }
    }
    return List.of(rows);
  }

  private static CorrelationTriangle taken(List<String> names, List<double[]> rows) {
    CorrelationTriangle triangle = new CorrelationTriangle();
    assertThat(triangle.take(names, rows)).isEmpty();
    return triangle;
  }

  /** 1 - tr(AB) / (|A| |B|) by the book, over {@code count} symbols from two places on. */
  private static double herdin(
      List<double[]> a, int fromA, List<double[]> b, int fromB, int count) {
    double trace = 0;
    double squaresOfA = 0;
    double squaresOfB = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double inA = a.get(fromA + i)[fromA + j];
        trace += inA * b.get(fromB + j)[fromB + i];
        squaresOfA += inA * inA;
        squaresOfB += Math.pow(b.get(fromB + i)[fromB + j], 2);
      }
    }
    return 1 - trace / (Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB));
  }

  @Test
  void theDistanceIsTheOneOfTheFormula() {
    List<double[]> usual = matrix(SYMBOLS);
    CorrelationBaseline baseline = new CorrelationBaseline();
    baseline.learn(taken(symbols(0, SYMBOLS), usual), 0.1);
    for (int i = 0; i < 20; i++) {
      List<double[]> other = matrix(SYMBOLS);
      assertThat(baseline.distance(taken(symbols(0, SYMBOLS), other)))
          .isEqualTo(herdin(usual, 0, other, 0, SYMBOLS), within(CLOSE));
    }
  }

  @Test
  void ofOtherSymbolsOnlyTheCommonOnesCount() {
    List<double[]> usual = matrix(SYMBOLS);
    CorrelationBaseline baseline = new CorrelationBaseline();
    baseline.learn(taken(symbols(0, SYMBOLS), usual), 0.1);
    List<double[]> other = matrix(SYMBOLS);

    double distance = baseline.distance(taken(symbols(4, SYMBOLS), other));

    assertThat(baseline.common()).isEqualTo(8);
    assertThat(distance).isEqualTo(herdin(usual, 4, other, 0, 8), within(CLOSE));
  }

  @Test
  void everySampleWeighsLessByTheHalfLife() {
    double weight = CorrelationBaseline.weight(10);
    CorrelationBaseline baseline = new CorrelationBaseline();
    baseline.learn(taken(symbols(0, 2), pair(1)), weight);
    for (int i = 0; i < 10; i++) {
      baseline.learn(taken(symbols(0, 2), pair(0)), weight);
    }

    assertThat(baseline.values()[1]).isEqualTo(0.5, within(CLOSE));
    assertThat(baseline.samples()).isEqualTo(11);
  }

  private static List<double[]> pair(double correlation) {
    return List.of(new double[] {1, correlation}, new double[] {correlation, 1});
  }

  @Test
  void aTriangleThatRefusesAMatrixKeepsTheOneBefore() {
    CorrelationTriangle triangle = taken(symbols(0, 2), pair(0.25));

    assertThat(triangle.take(symbols(0, 2), pair(2))).isNotEmpty();

    assertThat(triangle.mean()).isEqualTo(0.25);
  }

  @Test
  void whatRoundingAddsIsForgiven() {
    double above = Math.nextUp(1.0);
    assertThat(
            new CorrelationTriangle()
                .take(symbols(0, 2), List.of(new double[] {above, above}, new double[] {1, above})))
        .isEmpty();
  }
}
