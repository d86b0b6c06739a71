package breakerboard.stats;

import java.util.Arrays;

/**
 * What correlations usually are: an exponentially weighted mean of matrices, and how far another
 * matrix is from it.
 */
public final class CorrelationBaseline {
  private static final int NONE = -1;

  private String[] symbols = {};
  private double[] values = {};
  private long samples;

  /** For each symbol of the matrix last compared its place in the baseline, or {@link #NONE}. */
  private int[] places = {};

  private int common;
  private boolean aligned;

  /**
   * The correlation matrix distance 1 - tr(AB)/(|A| |B|) with Frobenius norms (Herdin et al. 2005)
   * over the symbols that both have: 0 for equal ones up to a factor, 1 at most for correlations.
   * NaN before the first sample and with fewer than two common symbols.
   */
  public double distance(CorrelationTriangle matrix) {
    align(matrix);
    if (common < 2) {
      return Double.NaN;
    }
    return aligned ? alignedDistance(matrix.values()) : mappedDistance(matrix.values());
  }

  private double alignedDistance(double[] other) {
    double products = 0;
    double own = 0;
    double others = 0;
    int next = 0;
    for (int row = 0; row < symbols.length; row++) {
      for (int column = 0; column < row; column++, next++) {
        products += 2 * values[next] * other[next];
        own += 2 * values[next] * values[next];
        others += 2 * other[next] * other[next];
      }
      products += values[next] * other[next];
      own += values[next] * values[next];
      others += other[next] * other[next];
      next++;
    }
    return distance(products, own, others);
  }

  private double mappedDistance(double[] other) {
    double products = 0;
    double own = 0;
    double others = 0;
    for (int row = 0; row < places.length; row++) {
      for (int column = 0; column <= row; column++) {
        if (places[row] != NONE && places[column] != NONE) {
          double weight = column == row ? 1 : 2;
          double a = values[place(row, column)];
          double b = other[CorrelationTriangle.index(row, column)];
          products += weight * a * b;
          own += weight * a * a;
          others += weight * b * b;
        }
      }
    }
    return distance(products, own, others);
  }

  private static double distance(double products, double own, double others) {
    return Math.max(0, 1 - products / Math.sqrt(own * others));
  }

  private int place(int row, int column) {
    int high = Math.max(places[row], places[column]);
    return CorrelationTriangle.index(high, Math.min(places[row], places[column]));
  }

  /**
   * Takes a matrix as a sample. Symbols that it does not have are forgotten, those that it alone
   * has begin with its values.
   *
   * @param weight of the matrix, above 0 to 1; the first sample is taken whole
   */
  public void learn(CorrelationTriangle matrix, double weight) {
    align(matrix);
    samples++;
    double[] other = matrix.values();
    if (aligned) {
      for (int i = 0; i < values.length; i++) {
        values[i] += weight * (other[i] - values[i]);
      }
      return;
    }
    double[] next = other.clone();
    for (int row = 0; row < places.length; row++) {
      for (int column = 0; column <= row; column++) {
        if (places[row] != NONE && places[column] != NONE) {
          double before = values[place(row, column)];
          int at = CorrelationTriangle.index(row, column);
          next[at] = before + weight * (other[at] - before);
        }
      }
    }
    symbols = matrix.symbols().clone();
    values = next;
  }

  private void align(CorrelationTriangle matrix) {
    String[] others = matrix.symbols();
    aligned = Arrays.equals(symbols, others);
    if (aligned) {
      common = symbols.length;
      return;
    }
    places = new int[others.length];
    common = 0;
    for (int i = 0; i < others.length; i++) {
      places[i] = Arrays.asList(symbols).indexOf(others[i]);
      common += places[i] == NONE ? 0 : 1;
    }
  }

  /** Weight of the newest sample so that one half-life of samples later half of it is left. */
  public static double weight(double halfLife) {
    return 1 - Math.pow(0.5, 1 / halfLife);
  }

  /** How many symbols it has in common with the matrix last compared. */
  public int common() {
    return common;
  }

  /** Matrices taken so far. */
  public long samples() {
    return samples;
  }

  /** A copy of its symbols, in the order of the triangle's rows. */
  public String[] symbols() {
    return symbols.clone();
  }

  /** A copy of its lower triangle, row by row. */
  public double[] values() {
    return values.clone();
  }

  /** Becomes what {@link #symbols}, {@link #values} and {@link #samples} told. */
  public void restore(String[] newSymbols, double[] newValues, long taken) {
    symbols = newSymbols.clone();
    values = newValues.clone();
    samples = taken;
  }
}
