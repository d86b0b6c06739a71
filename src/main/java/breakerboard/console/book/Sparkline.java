package breakerboard.console.book;

import breakerboard.console.Painted;
import breakerboard.console.SampleRing;
import breakerboard.domain.Times;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * The trend of a utilisation on the scale of the gauge, 0 to 125 % of the limit, with a dashed line
 * at the limit and a dot at now: a calm trend is low and flat. Colours: {@code -bb-line-ink} and
 * {@code -bb-limit-ink}.
 */
final class Sparkline extends Painted {
  private static final StyleablePropertyFactory<Sparkline> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double SCALE = 1.25;
  private static final double LINE = 1.6;
  private static final double DOT = 2.5;
  private static final double HALF = 0.5;
  private static final double[] DASHES = {3, 3};
  private static final long SPAN = 600 * Times.NANOS_PER_SECOND;
  private static final int LEAST_ROWS = 120;

  private final StyleableProperty<Color> line = ink(FACTORY, this, "-bb-line-ink", s -> s.line);
  private final StyleableProperty<Color> limit = ink(FACTORY, this, "-bb-limit-ink", s -> s.limit);
  private SampleRing rows;
  private long from;
  private long to;

  Sparkline(SampleRing rows) {
    this.rows = rows;
    getStyleClass().add("sparkline");
    setMouseTransparent(true);
  }

  /**
   * Shows what the ring holds at {@code now}: ten minutes, or 120 rows where those reach further
   * back.
   */
  void show(SampleRing newRows, long now) {
    rows = newRows;
    to = now;
    from = now - SPAN;
    if (rows.size() > 0) {
      from = Math.min(from, rows.time(Math.max(0, rows.size() - LEAST_ROWS)));
      to = Math.max(now, rows.newest());
    }
    repaint();
  }

  /** Where a time stands, 0 at the left end and 1 at now. */
  double share(long time) {
    return to == from ? 1 : Math.clamp((time - from) / (double) (to - from), 0, 1);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    double right = width - DOT - 1;
    paintLimit(g, width, height);
    g.setStroke(line.getValue());
    g.setFill(line.getValue());
    g.setLineWidth(LINE);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.beginPath();
    LinePen pen = new LinePen(g, value -> y(value, height));
    PixelColumns.walk(rows, 0, rows.from(from), Long.MAX_VALUE, time -> share(time) * right, pen);
    g.stroke();
    if (pen.reachesTheEnd()) {
      g.fillOval(pen.lastX() - DOT, pen.lastY() - DOT, 2 * DOT, 2 * DOT);
    }
  }

  private void paintLimit(GraphicsContext g, double width, double height) {
    g.setStroke(limit.getValue());
    g.setLineWidth(1);
    g.setLineDashes(DASHES);
    double y = Math.floor(y(1, height)) + HALF;
    g.strokeLine(0, y, width, y);
    g.setLineDashes();
  }

  private static double y(double utilisation, double height) {
    double inner = height - 2 * DOT;
    return DOT + inner * (1 - Math.clamp(utilisation, 0, SCALE) / SCALE);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
