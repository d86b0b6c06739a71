package breakerboard.stats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A correlation matrix that was found fit for use: its symbols and its lower triangle, row by row
 * with the diagonal. Reusable: taking another matrix of the same symbols allocates nothing.
 */
public final class CorrelationTriangle {
  /** What rounding may add to a value. */
  private static final double ROUNDING = 1e-9;

  private static final int FEWEST = 2;

  private String[] symbols = {};
  private double[] values = {};
  private double mean = Double.NaN;

  /**
   * Takes a matrix, or keeps what it has.
   *
   * @return a sentence why the matrix is unfit; empty when it was taken
   */
  public String take(List<String> names, List<double[]> rows) {
    String trouble = shape(names, rows);
    boolean same = trouble.isEmpty() && sameSymbols(names);
    if (trouble.isEmpty() && !same) {
      trouble = repeated(names);
    }
    if (trouble.isEmpty()) {
      trouble = content(names, rows);
    }
    if (!trouble.isEmpty()) {
      return trouble;
    }
    if (!same) {
      symbols = names.toArray(String[]::new);
      values = new double[index(names.size(), 0)];
    }
    fill(rows);
    return "";
  }

  private static String shape(List<String> names, List<double[]> rows) {
    int size = names.size();
    if (size < FEWEST) {
      return "The correlation matrix names " + size + " symbols: send at least two.";
    }
    if (rows.size() != size) {
      return "The correlation matrix is not square: %s rows for %s symbols."
          .formatted(rows.size(), size);
    }
    for (int i = 0; i < size; i++) {
      if (rows.get(i).length != size) {
        return "The correlation matrix is not square: row %s has %s values for %s symbols."
            .formatted(names.get(i), rows.get(i).length, size);
      }
    }
    return "";
  }

  private boolean sameSymbols(List<String> names) {
    if (names.size() != symbols.length) {
      return false;
    }
    for (int i = 0; i < symbols.length; i++) {
      if (!symbols[i].equals(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String repeated(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        return "The correlation matrix names " + name + " twice.";
      }
    }
    return "";
  }

  private static String content(List<String> names, List<double[]> rows) {
    for (int i = 0; i < names.size(); i++) {
      double[] row = rows.get(i);
      for (int j = 0; j < i; j++) {
        double value = row[j];
        if (!(Math.abs(value) <= 1 + ROUNDING)) {
          return unfit(names, i, j, "is %s, allowed is -1 to 1", value);
        }
        double mirrored = rows.get(j)[i];
        if (!(Math.abs(value - mirrored) <= ROUNDING)) {
          return unfit(names, i, j, "is %s and %s: it is not symmetric", value, mirrored);
        }
      }
      if (!(Math.abs(row[i] - 1) <= ROUNDING)) {
        return unfit(names, i, i, "is %s, a symbol's with itself is 1", row[i]);
      }
    }
    return "";
  }

  private static String unfit(
      List<String> names, int row, int column, String what, Object... values) {
    return "The correlation of %s and %s ".formatted(names.get(row), names.get(column))
        + what.formatted(values)
        + ".";
  }

  private void fill(List<double[]> rows) {
    int next = 0;
    double sum = 0;
    for (int i = 0; i < symbols.length; i++) {
      double[] row = rows.get(i);
      System.arraycopy(row, 0, values, next, i + 1);
      for (int j = 0; j < i; j++) {
        sum += row[j];
      }
      next += i + 1;
    }
    mean = sum / index(symbols.length - 1, 0);
  }

  /** Where the value of a row and a column not above it stands in the triangle. */
  static int index(int row, int column) {
    return row * (row + 1) / 2 + column;
  }

  /** How many symbols, 0 before the first matrix. */
  public int size() {
    return symbols.length;
  }

  /** Mean correlation of two different symbols, NaN before the first matrix. */
  public double mean() {
    return mean;
  }

  /** Read only. */
  String[] symbols() {
    return symbols;
  }

  /** Read only. */
  double[] values() {
    return values;
  }
}
