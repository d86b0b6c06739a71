package breakerboard.console.book;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;

/** Draws the columns of a series as one line that breaks where values are missing. */
final class LinePen implements PixelColumns.Pen {
  private static final double HALF = 0.5;

  private final GraphicsContext g;
  private final DoubleUnaryOperator y;
  private boolean drawing;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;

  /**
   * @param y where a value stands
   */
  LinePen(GraphicsContext g, DoubleUnaryOperator y) {
    this.g = g;
    this.y = y;
  }

  @Override
  public void column(double x, double low, double high, double last) {
    double bottom = y.applyAsDouble(low);
    lastX = x + HALF;
    lastY = Double.isNaN(last) ? Double.NaN : y.applyAsDouble(last);
    if (drawing) {
      g.lineTo(lastX, bottom);
    } else {
      g.moveTo(lastX, bottom);
    }
    drawing = true;
    if (high > low) {
      g.lineTo(lastX, y.applyAsDouble(high));
      if (!Double.isNaN(last)) {
        g.lineTo(lastX, lastY);
      }
    }
  }

  @Override
  public void gap() {
    drawing = false;
    lastY = Double.NaN;
  }

  /** Whether the line reaches the newest row. */
  boolean reachesTheEnd() {
    return drawing && !Double.isNaN(lastY);
  }

  double lastX() {
    return lastX;
  }

  double lastY() {
    return lastY;
  }
}
