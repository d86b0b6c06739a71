package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.console.AxisSteps;
import breakerboard.console.Figures;
import breakerboard.console.Lettering;
import breakerboard.console.limits.SweepCurve.Point;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Words;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * One figure of a sweep against the limit.
 *
 * @param of the limit
 * @param points by rising values, at least one
 * @param now the value in force, NaN where it is no number
 * @param axis whether the limit stands below it
 */
record SweepPlot(
    Place place,
    Key<?> of,
    List<Point> points,
    double now,
    ToDoubleFunction<Point> figure,
    boolean axis) {
  private static final double LEFT = 56;
  private static final double RIGHT = 20;
  private static final double TITLE = 20;
  static final double AXIS = 40;
  private static final double BELOW = 4;
  private static final double LINE = 17;
  private static final double POINT = 6;
  private static final double CURSOR = 11;
  private static final double GAP = 6;
  private static final double HALF = 0.5;
  private static final double DASH = 4;
  private static final double LABEL_WIDTH = 74;
  private static final double LINE_HEIGHT = 24;
  private static final int LEAST_LABELS = 2;
  private static final double MARGIN = 1.08;
  private static final double ROUNDING = 1e-6;

  /** Where it stands, in px. */
  record Place(double left, double top, double width, double height) {
    boolean holds(double x, double y) {
      return x >= left && x < left + width && y >= top && y < top + height;
    }
  }

  /** The colours of the theme. */
  record Ink(Color text, Color strong, Color ground, Color grid, Color line) {}

  private double from() {
    return place.left() + LEFT;
  }

  private double width() {
    return place.width() - LEFT - RIGHT;
  }

  private double top() {
    return place.top() + TITLE;
  }

  private double height() {
    return place.height() - TITLE - (axis ? AXIS : GAP);
  }

  private double low() {
    return points.getFirst().value();
  }

  private double span() {
    double span = points.getLast().value() - low();
    return span > 0 ? span : 1;
  }

  private double most() {
    return MARGIN * Math.max(1, points.stream().mapToDouble(figure).max().orElse(1));
  }

  private double x(double value) {
    return from() + width() * (value - low()) / span();
  }

  private double y(Point point) {
    return y(figure.applyAsDouble(point));
  }

  private double y(double value) {
    return top() + height() * (1 - value / most());
  }

  /** The place of the point that is nearest to where somebody points. */
  int nearest(double x) {
    int best = 0;
    for (int i = 1; i < points.size(); i++) {
      if (Math.abs(x(points.get(i).value()) - x) < Math.abs(x(points.get(best).value()) - x)) {
        best = i;
      }
    }
    return best;
  }

  /**
   * Draws it.
   *
   * @param cursor the place of the point that is looked at
   * @param edge how thick its frame is, px
   */
  void paint(GraphicsContext g, Ink ink, String title, int cursor, double edge) {
    g.setFont(Lettering.LABEL);
    g.setFill(ink.ground());
    g.fillRect(from(), top(), width(), height());
    g.setFill(ink.text());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(title, from(), place.top() + TITLE / 2);
    values(g, ink);
    if (axis) {
      limits(g, ink);
    }
    inForce(g, ink, title);
    curve(g, ink);
    Point at = points.get(cursor);
    g.setStroke(ink.strong());
    g.setLineWidth(edge);
    g.strokeRect(x(at.value()) - CURSOR / 2, y(at) - CURSOR / 2, CURSOR, CURSOR);
  }

  private void values(GraphicsContext g, Ink ink) {
    int labels = (int) Math.max(LEAST_LABELS, height() / LINE_HEIGHT);
    double step = Math.max(1, AxisSteps.numbers(most(), labels));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setStroke(ink.grid());
    g.setLineWidth(1);
    for (double at = 0; at <= most(); at += step) {
      double y = Math.floor(y(at)) + HALF;
      g.strokeLine(from(), y, from() + width(), y);
      g.fillText(Words.number(at, 0), from() - GAP, y);
    }
  }

  private void limits(GraphicsContext g, Ink ink) {
    double step = AxisSteps.numbers(span(), (int) Math.max(1, width() / LABEL_WIDTH));
    double y = top() + height() + BELOW;
    g.setFill(ink.text());
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    double to = low() + span() + ROUNDING * step;
    for (double at = Math.ceil(low() / step - ROUNDING) * step; at <= to; at += step) {
      g.fillText(Figures.tick(at, step, of.unit()), x(at), y);
    }
    g.fillText(of.name(), from() + width() / 2, y + LINE);
  }

  private void inForce(GraphicsContext g, Ink ink, String title) {
    if (now >= low() && now <= low() + span()) {
      double x = Math.floor(x(now)) + HALF;
      g.setStroke(ink.strong());
      g.setLineWidth(1);
      g.setLineDashes(DASH, DASH);
      g.strokeLine(x, top(), x, top() + height());
      g.setLineDashes();
      g.setFill(ink.strong());
      g.setTextBaseline(VPos.CENTER);
      g.setTextAlign(TextAlignment.CENTER);
      String words = "now " + of.words(ConfigNode.Numeric.of(now));
      double half = Lettering.wide(words, Lettering.LABEL) / 2;
      double least = from() + Lettering.wide(title, Lettering.LABEL) + 2 * GAP + half;
      g.fillText(
          words,
          Math.clamp(x, least, Math.max(least, from() + width() + RIGHT - half)),
          place.top() + TITLE / 2);
    }
  }

  private void curve(GraphicsContext g, Ink ink) {
    g.setStroke(ink.line());
    g.setFill(ink.line());
    g.setLineWidth(2);
    g.strokePolyline(
        points.stream().mapToDouble(point -> x(point.value())).toArray(),
        points.stream().mapToDouble(this::y).toArray(),
        points.size());
    for (Point point : points) {
      g.fillRect(x(point.value()) - POINT / 2, y(point) - POINT / 2, POINT, POINT);
    }
  }
}
