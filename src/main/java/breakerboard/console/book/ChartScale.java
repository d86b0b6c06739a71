package breakerboard.console.book;

import breakerboard.console.AxisSteps;
import breakerboard.console.BreakerHistory;
import breakerboard.console.SampleRing;

/**
 * The range of values that a chart shows, and round steps for its labels.
 *
 * @param step between two labels; a round number of 1, 2 or 5
 */
record ChartScale(double low, double high, double step) {
  private static final double MARGIN = 0.08;
  private static final int MOST_STEPS = 6;

  /** Covers value, limit and warning limit of those rows, the last included. */
  static ChartScale of(SampleRing rows, int first, int last) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = first; row <= last; row++) {
      for (int column = BreakerHistory.VALUE; column <= BreakerHistory.WARN; column++) {
        double value = rows.value(row, column);
        if (!Double.isNaN(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (high < low) {
      return new ChartScale(0, 1, 0.5);
    }
    double span = high - low > 0 ? high - low : Math.max(Math.abs(high), 1e-6);
    double bottom = low >= 0 ? Math.max(0, low - MARGIN * span) : low - MARGIN * span;
    double top = high + MARGIN * span;
    return new ChartScale(bottom, top, AxisSteps.numbers(top - bottom, MOST_STEPS));
  }

  /** The step between labels where there is room for so many of them at most. */
  double sparseStep(double room) {
    return Math.max(step, AxisSteps.numbers(high - low, Math.max(1, (int) room)));
  }

  /** The lowest label of those with a step between them. */
  double firstLabel(double between) {
    return Math.ceil(low / between) * between;
  }

  /** Height of a value, 0 at the low end and 1 at the high one. */
  double share(double value) {
    return (value - low) / (high - low);
  }
}
