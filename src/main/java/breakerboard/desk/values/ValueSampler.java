package breakerboard.desk.values;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * Keeps of a trigger's values what a chart shows: of each column the first and the last, the lowest
 * and the highest, and those of its limits, each at its own time. No peak is lost however many
 * values there are.
 */
final class ValueSampler {
  /** So few of a column are kept as they are. */
  private static final int FEW = 12;

  /** So many are thinned out; what is kept of them stays through the next thinning. */
  private static final int MANY = 512;

  private final long from;
  private final double step;
  private final ValueRows kept = new ValueRows();
  private final ValueRows column = new ValueRows();
  private final ValueRows thinned = new ValueRows();
  private final ValueRows before = new ValueRows();
  private long at = Long.MIN_VALUE;
  private boolean whole = true;

  /**
   * @param from where the first column begins; of what was before only the last is kept
   * @param step length of a column, above 0
   */
  ValueSampler(long from, double step) {
    this.from = from;
    this.step = step;
  }

  /** Takes what was measured; not before what it took last. */
  void add(long time, double value, double limit, double warning) {
    if (time < from) {
      before.clear();
      before.add(time, value, limit, warning);
      return;
    }
    long now = (long) ((time - from) / step);
    if (now != at) {
      endColumn();
      at = now;
    } else if (column.size() == MANY) {
      thin();
    }
    column.add(time, value, limit, warning);
  }

  /** Nothing is known from then on; not before what it took last. */
  void gap(long time) {
    ValueRows last = column.size() > 0 ? column : kept.size() > 0 ? kept : before;
    boolean open = last.size() > 0 && !isGap(last, last.size() - 1);
    if (open) {
      add(time, Double.NaN, Double.NaN, Double.NaN);
    }
  }

  private static boolean isGap(ValueRows rows, int row) {
    return Double.isNaN(rows.value(row))
        && Double.isNaN(rows.limit(row))
        && Double.isNaN(rows.warning(row));
  }

  private void endColumn() {
    thin();
    for (int row = 0; row < column.size(); row++) {
      keep(column, row);
    }
    column.clear();
  }

  private void keep(ValueRows rows, int row) {
    if (kept.size() == 0 && before.size() > 0) {
      kept.add(before, 0);
    }
    kept.add(rows, row);
  }

  private void thin() {
    if (column.size() <= FEW) {
      return;
    }
    whole = false;
    BitSet shown = new BitSet(column.size());
    shown.set(0);
    shown.set(column.size() - 1);
    extremes(column::value, shown);
    extremes(column::limit, shown);
    extremes(column::warning, shown);
    thinned.clear();
    shown.stream().forEach(row -> thinned.add(column, row));
    column.clear();
    for (int row = 0; row < thinned.size(); row++) {
      column.add(thinned, row);
    }
  }

  /** The first of the lowest and of the highest, and where numbers begin to be missing. */
  private void extremes(IntToDoubleFunction number, BitSet shown) {
    int low = -1;
    int high = -1;
    int missing = -1;
    for (int row = 0; row < column.size(); row++) {
      double now = number.applyAsDouble(row);
      if (Double.isNaN(now)) {
        missing = missing < 0 ? row : missing;
      } else {
        low = low < 0 || now < number.applyAsDouble(low) ? row : low;
        high = high < 0 || now > number.applyAsDouble(high) ? row : high;
      }
    }
    for (int row : new int[] {low, high, missing}) {
      if (row >= 0) {
        shown.set(row);
      }
    }
  }

  /** All that is kept, asked for once, at the end. */
  ValueRows rows() {
    endColumn();
    if (kept.size() == 0 && before.size() > 0) {
      kept.add(before, 0);
    }
    return kept;
  }

  /** Whether that is everything it took. */
  boolean whole() {
    return whole;
  }
}
