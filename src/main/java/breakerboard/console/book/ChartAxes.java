package breakerboard.console.book;

import breakerboard.console.AxisSteps;
import breakerboard.console.Figures;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The ground of a chart: plot, lines and labels of the values, labels of the times. */
final class ChartAxes {
  private static final double BELOW = 5;

  /** Labels of values that are nearer to each other touch. */
  private static final double LEAST_TICK_HEIGHT = 16;

  private final ChartFrame frame;
  private final GraphicsContext g;

  ChartAxes(ChartFrame frame) {
    this.frame = frame;
    this.g = frame.g();
  }

  void draw() {
    g.setFill(frame.ink().plot());
    g.fillRect(frame.left(), ChartFrame.TOP, frame.width(), frame.height());
    drawValues();
    drawTimes();
  }

  private void drawValues() {
    ChartScale scale = frame.scale();
    double step = scale.sparseStep(frame.height() / LEAST_TICK_HEIGHT);
    g.setLineWidth(1);
    for (double at = scale.firstLabel(step); at <= scale.high(); at += step) {
      double y = Math.floor(frame.y(at)) + ChartFrame.HALF;
      g.setStroke(frame.ink().grid());
      g.strokeLine(frame.left(), y, frame.end(), y);
      g.setFill(frame.ink().text());
      frame.write(
          Figures.tick(at, step, frame.data().unit()),
          frame.left() - ChartMargins.GAP,
          y,
          TextAlignment.RIGHT,
          VPos.CENTER);
    }
  }

  private void drawTimes() {
    ChartWindow window = frame.window();
    long step = AxisSteps.times(window.span(), frame.width());
    g.setFill(frame.ink().text());
    for (long at = Math.ceilDiv(window.from(), step) * step; at <= window.to(); at += step) {
      frame.write(
          frame.format().brief(at, window.to()),
          frame.x(at),
          frame.floor() + BELOW,
          TextAlignment.CENTER,
          VPos.TOP);
    }
  }
}
