package breakerboard.console.book;

import breakerboard.console.Hatching;
import breakerboard.console.Lettering;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Hatches what a chart has no values of, and says why. */
final class ChartGaps {
  private static final double ROOM = 12;

  private final ChartFrame frame;
  private final GraphicsContext g;

  ChartGaps(ChartFrame frame) {
    this.frame = frame;
    this.g = frame.g();
  }

  void draw() {
    frame.data().gaps().stream()
        .filter(gap -> gap.to() > frame.window().from() && gap.from() < frame.window().to())
        .forEach(this::draw);
  }

  private void draw(ChartGap gap) {
    double x = frame.x(gap.from());
    double width = Math.max(1, frame.x(gap.to()) - x);
    g.save();
    Hatching.paint(g, frame.ink().grid(), x, ChartFrame.TOP, width, frame.height());
    g.restore();
    double words = Lettering.wide(gap.words(), Lettering.LABEL) + ROOM;
    if (words < width) {
      double middle = x + width / 2;
      double y = ChartFrame.TOP + frame.height() / 2;
      g.setFill(frame.ink().plot());
      g.fillRect(middle - words / 2, y - ROOM, words, 2 * ROOM);
      g.setFill(frame.ink().text());
      frame.write(gap.words(), middle, y, TextAlignment.CENTER, VPos.CENTER);
    }
  }
}
