package breakerboard.console.book;

import breakerboard.console.BreakerHistory;
import breakerboard.console.SampleRing;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * What a chart shows within its plot: halted spans, the limits as they were at each moment, and the
 * value, in the colour of a trip while the breaker was tripped.
 */
final class ChartLines {
  private static final double[] DASHES = {6, 4};
  private static final double VALUE_WIDTH = 1.5;
  private static final double LIMIT_WIDTH = 2;
  private static final double BEYOND = 4;

  private final ChartFrame frame;
  private final GraphicsContext g;
  private final SampleRing rows;
  private final ChartWindow window;

  ChartLines(ChartFrame frame) {
    this.frame = frame;
    this.g = frame.g();
    this.rows = frame.rows();
    this.window = frame.window();
  }

  void draw() {
    shadeHalts();
    g.save();
    g.beginPath();
    g.rect(frame.left(), ChartFrame.TOP, frame.width() + BEYOND, frame.height());
    g.clip();
    drawSteps(BreakerHistory.WARN, frame.ink().warn(), 1, DASHES);
    drawSteps(BreakerHistory.LIMIT, frame.ink().limit(), LIMIT_WIDTH);
    drawValue();
    g.restore();
  }

  private void shadeHalts() {
    g.setFill(frame.ink().halted());
    frame.data().halts().forEach(halt -> shade(halt.from(), halt.to()));
  }

  private void shade(long begin, long end) {
    if (end > window.from() && begin < window.to()) {
      g.fillRect(frame.x(begin), ChartFrame.TOP, frame.x(end) - frame.x(begin), frame.height());
    }
  }

  private void drawSteps(int column, Color colour, double width, double... dashes) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.setLineDashes(dashes);
    g.beginPath();
    double last = Double.NaN;
    for (int row = frame.firstRow(); row <= frame.lastRow(); row++) {
      double value = rows.value(row, column);
      double x = frame.x(rows.time(row));
      if (Double.isNaN(value)) {
        if (!Double.isNaN(last)) {
          g.lineTo(x, snap(last));
        }
      } else if (Double.isNaN(last)) {
        g.moveTo(x, snap(value));
      } else if (value != last) {
        g.lineTo(x, snap(last));
        g.lineTo(x, snap(value));
      }
      last = value;
    }
    if (!Double.isNaN(last)) {
      g.lineTo(frame.end(), snap(last));
    }
    g.stroke();
    g.setLineDashes();
  }

  private double snap(double value) {
    return Math.rint(frame.y(value));
  }

  private void drawValue() {
    long from = window.from();
    boolean tripped = frame.data().trippedAt(from);
    for (ChartMark each : frame.data().marks()) {
      if (each.kind().turns() && each.at() > from && each.at() < window.to()) {
        drawValue(from, each.at(), tripped);
        from = each.at();
        tripped = each.kind() == ChartMark.Kind.TRIP;
      }
    }
    drawValue(from, window.to(), tripped);
  }

  private void drawValue(long from, long to, boolean tripped) {
    g.setStroke(tripped ? frame.ink().trip() : frame.ink().line());
    g.setLineWidth(VALUE_WIDTH);
    g.beginPath();
    int first = Math.max(frame.firstRow(), rows.from(from) - 1);
    LinePen pen = new LinePen(g, frame::y);
    PixelColumns.walk(rows, BreakerHistory.VALUE, first, to, frame::x, pen);
    g.stroke();
  }
}
