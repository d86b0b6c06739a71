package breakerboard.console;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What is scrolled. */
public final class Viewports {
  private Viewports() {}

  /**
   * Lets a scroll pane repaint only what changed. Its skin keeps a picture of the whole content,
   * for quick scrolling; where something changes all the time, each change would draw all of it
   * anew.
   */
  public static void repaintChangesOnly(ScrollPane pane) {
    pane.skinProperty().subscribe(_ -> pane.lookupAll(".viewport").forEach(Viewports::uncache));
  }

  /** Scrolls up or down as far as is needed to see a child of the content whole. */
  public static void reveal(ScrollPane pane, Node child) {
    double seen = pane.getViewportBounds().getHeight();
    double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    Bounds wanted = child.getBoundsInParent();
    double top = pane.getVvalue() * hidden;
    double nearest =
        Math.min(wanted.getMinY(), Math.max(top, Math.min(wanted.getMaxY() - seen, hidden)));
    pane.setVvalue(Math.clamp(nearest / hidden, 0, 1));
  }

  private static void uncache(Node viewport) {
    viewport.setCache(false);
  }
}
