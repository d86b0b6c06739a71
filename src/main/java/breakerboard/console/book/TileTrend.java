package breakerboard.console.book;

import breakerboard.console.SampleRing;
import breakerboard.domain.Times;
import java.util.List;
import javafx.scene.Node;

/** A tile's sparkline, hatched from where data is missing. */
final class TileTrend {
  /** A trend that is narrower says nothing. */
  private static final double LEAST_WIDTH = 40;

  private final Sparkline line;
  private final Hatch hatch = new Hatch(false);
  private long hatchFrom = Times.NEVER;
  private boolean unfed;
  private boolean old;

  TileTrend(SampleRing rows) {
    line = new Sparkline(rows);
  }

  List<Node> nodes() {
    return List.of(line, hatch);
  }

  /**
   * @param neverFed nothing is known
   * @param stale nothing is known since the last input
   */
  void show(boolean neverFed, boolean stale, long lastInput) {
    unfed = neverFed;
    old = stale;
    hatchFrom = lastInput;
  }

  /** Draws what the ring holds at that time; answers whether the hatching moves with it. */
  boolean draw(SampleRing rows, long clock) {
    line.show(rows, clock);
    return unfed || old;
  }

  /**
   * @param end where the value's line ends
   */
  void layout(TileGeometry geometry, double end, double right) {
    double x =
        geometry.trendBelow()
            ? geometry.left()
            : Math.max(geometry.leastTrendX(), end + TileGeometry.GAP);
    double width = Math.max(0, right - x);
    boolean room = width >= LEAST_WIDTH;
    line.setVisible(room && !unfed);
    hatch.setVisible(room && (unfed || old));
    double top = geometry.trend().top();
    double height = geometry.trend().height();
    line.resizeRelocate(x, top, width, height);
    double from = hatchFrom == Times.NEVER || unfed ? 0 : line.share(hatchFrom);
    double start = Math.rint(from * width);
    hatch.resizeRelocate(x + start, top, Math.max(0, width - start), height);
  }

  /** The same places are drawn at another size. */
  void redraw() {
    line.requestLayout();
    hatch.requestLayout();
  }
}
