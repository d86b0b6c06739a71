package breakerboard.console.limits;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A scroll pane that is as high as its lines, up to a height. */
final class LinesScroll {
  /** Two lines of text, whatever the window is like. */
  private static final double LEAST = 72;

  private final ScrollPane scroll;
  private final Region lines;
  private double most = Double.MAX_VALUE;

  LinesScroll(ScrollPane scroll, Region lines) {
    this.scroll = scroll;
    this.lines = lines;
    lines.heightProperty().subscribe(this::fit);
  }

  /**
   * @param height in pixels
   */
  void setMost(double height) {
    most = Math.max(LEAST, height);
    fit();
  }

  private void fit() {
    double height = Math.min(lines.getHeight(), most);
    scroll.setMinHeight(height);
    scroll.setPrefHeight(height);
  }
}
