package breakerboard.console;

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

  private static void uncache(Node viewport) {
    viewport.setCache(false);
  }
}
