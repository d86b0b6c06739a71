package breakerboard.console.book;

import breakerboard.console.SampleRing;
import java.util.function.LongToDoubleFunction;

/**
 * Decimates a series to what a screen can show: the lowest, the highest and the last value of each
 * column of pixels, so that no peak is lost however many rows there are.
 */
final class PixelColumns {
  private PixelColumns() {}

  /** Takes the columns from left to right. */
  interface Pen {
    /**
     * A column with values.
     *
     * @param x left edge of the column, a whole number
     * @param last NaN when the values ended within the column
     */
    void column(double x, double low, double high, double last);

    /** A column without a value: the line ends here. */
    void gap();
  }

  /**
   * Walks the rows from {@code first} up to the first one after {@code until}.
   *
   * @param column of the ring
   * @param x where a time stands
   */
  static void walk(
      SampleRing rows, int column, int first, long until, LongToDoubleFunction x, Pen pen) {
    int row = first;
    while (row < rows.size()) {
      double at = Math.floor(x.applyAsDouble(rows.time(row)));
      double low = Double.NaN;
      double high = Double.NaN;
      double last = Double.NaN;
      while (row < rows.size() && Math.floor(x.applyAsDouble(rows.time(row))) == at) {
        last = rows.value(row, column);
        low = Double.isNaN(last) || low < last ? low : last;
        high = Double.isNaN(last) || high > last ? high : last;
        row++;
      }
      if (Double.isNaN(high)) {
        pen.gap();
      } else {
        pen.column(at, low, high, last);
      }
      if (row < rows.size() && rows.time(row) > until) {
        return;
      }
    }
  }
}
