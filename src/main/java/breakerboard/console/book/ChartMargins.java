package breakerboard.console.book;

import breakerboard.console.BreakerHistory;
import breakerboard.console.Figures;
import breakerboard.console.Lettering;
import breakerboard.console.SampleRing;
import java.util.Optional;

/**
 * Room at both sides of a chart's plot, so that the widest label at either side stands whole: a
 * label that lost its first digit would be another number.
 *
 * @param left in px
 * @param right in px
 */
record ChartMargins(double left, double right) {
  /** Between an axis and its labels. */
  static final double GAP = 8;

  private static final double EDGE = 2;
  private static final double LEAST_LEFT = 52;
  private static final double LEAST_RIGHT = 76;

  /** What a chart without values has. */
  static final ChartMargins LEAST = new ChartMargins(LEAST_LEFT, LEAST_RIGHT);

  static ChartMargins of(ChartData data, ChartScale scale) {
    return new ChartMargins(left(data, scale), right(data));
  }

  private static double left(ChartData data, ChartScale scale) {
    double widest = 0;
    for (double at = scale.firstLabel(scale.step()); at <= scale.high(); at += scale.step()) {
      widest =
          Math.max(
              widest, Lettering.wide(Figures.tick(at, scale.step(), data.unit()), Lettering.LABEL));
    }
    return Math.max(LEAST_LEFT, Math.ceil(EDGE + widest + GAP));
  }

  private static double right(ChartData data) {
    double widest =
        Math.max(
            Lettering.wide(limit(data), Lettering.STRONG),
            Lettering.wide(warning(data), Lettering.LABEL));
    widest = Math.max(widest, Lettering.wide(value(data), Lettering.STRONG));
    return Math.max(LEAST_RIGHT, Math.ceil(GAP + widest + EDGE));
  }

  /** The newest value that is shown, as it stands right of the plot; empty when there is none. */
  static String value(ChartData data) {
    return newest(data, BreakerHistory.VALUE)
        .map(value -> Figures.roundedCell(value, data.unit(), data.scaleLimit()))
        .orElse("");
  }

  /** {@code limit 8.00}. */
  static String limit(ChartData data) {
    return bound("limit ", data, BreakerHistory.LIMIT);
  }

  /** {@code warn 6.40}. */
  static String warning(ChartData data) {
    return bound("warn ", data, BreakerHistory.WARN);
  }

  private static String bound(String name, ChartData data, int column) {
    return newest(data, column)
        .map(value -> name + Figures.rounded(value, data.unit(), data.scaleLimit()))
        .orElse("");
  }

  private static Optional<Double> newest(ChartData data, int column) {
    SampleRing rows = data.rows();
    return rows.size() == 0
        ? Optional.empty()
        : Optional.of(rows.value(data.lastRow(), column)).filter(value -> !Double.isNaN(value));
  }
}
