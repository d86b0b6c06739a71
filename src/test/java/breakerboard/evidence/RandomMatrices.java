package breakerboard.evidence;

import breakerboard.evidence.Extras.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Correlations of eight symbols that move together, now and then against each other, with symbols
 * that come and go, and some matrices that are none.
 */
final class RandomMatrices {
  private static final int SYMBOLS = 8;
  private static final double TOGETHER = 0.8;

  private final Random random;
  private int size = SYMBOLS;
  private int against;

  RandomMatrices(Random random) {
    this.random = random;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  Matrix next() {
    if (chance(0.02)) {
      size = SYMBOLS - 2 + random.nextInt(5);
    }
    int first = chance(0.01) ? SYMBOLS : 0;
    List<String> symbols =
        new ArrayList<>(IntStream.range(first, first + size).mapToObj("M%02d"::formatted).toList());
    if (chance(0.2)) {
      Collections.shuffle(symbols, random);
    }
    against = against > 0 ? against - 1 : chance(0.03) ? 5 : 0;
    double[][] rows = correlations(symbols);
    double kind = random.nextDouble();
    if (kind < 0.01) {
      rows[size - 1][0] = Double.NaN;
    } else if (kind < 0.02) {
      rows[size - 1][0] += 0.25;
    } else if (kind < 0.03) {
      rows[size - 1] = new double[size - 1];
    } else if (kind < 0.04) {
      rows = Arrays.copyOf(rows, size - 1);
    }
    return new Matrix(symbols, rows);
  }

  private double[][] correlations(List<String> symbols) {
    double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      rows[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double value = sign(symbols.get(i)) * sign(symbols.get(j)) * TOGETHER + noise();
        rows[i][j] = value;
        rows[j][i] = value;
      }
    }
    return rows;
  }

  private double noise() {
    return random.nextDouble(-0.15, 0.15);
  }

  /** Half of the symbols turn against the others. */
  private int sign(String symbol) {
    return against > 0 && symbol.hashCode() % 2 == 0 ? -1 : 1;
  }
}
