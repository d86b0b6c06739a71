package breakerboard.console;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Slanted lines over the place of data that is missing. */
public final class Hatching {
  private static final double STEP = 6;
  private static final double FAINT = 0.55;

  private Hatching() {}

  /** Draws them within that rectangle. */
  public static void paint(
      GraphicsContext g, Color ink, double left, double top, double width, double height) {
    g.save();
    g.beginPath();
    g.rect(left, top, width, height);
    g.clip();
    g.setStroke(ink);
    g.setLineWidth(1);
    g.setLineDashes();
    g.setGlobalAlpha(FAINT);
    for (double x = left - height; x < left + width; x += STEP) {
      g.strokeLine(x, top + height, x + height, top);
    }
    g.restore();
  }
}
