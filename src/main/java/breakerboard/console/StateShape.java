package breakerboard.console;

import javafx.beans.NamedArg;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * The shape of a state at a given size; its colour comes from the style class {@code state-shape}
 * and the state's pseudo-class, which it carries itself.
 */
public final class StateShape extends Region {
  /** Edge of the square in which the paths are drawn. */
  public static final double BOX = 16;

  private final double size;
  private final SVGPath path = new SVGPath();

  /**
   * @param size its edge in px
   */
  public StateShape(@NamedArg("size") double size) {
    this.size = size;
    path.setFillRule(FillRule.EVEN_ODD);
    path.getStyleClass().add("state-path");
    path.getTransforms().add(new Scale(size / BOX, size / BOX));
    path.setManaged(false);
    getStyleClass().add("state-shape");
    getChildren().add(path);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    show(ScreenState.ACTIVE);
  }

  public StateShape(double size, ScreenState state) {
    this(size);
    show(state);
  }

  /** Takes the shape and the colour of the state. */
  public void show(ScreenState state) {
    path.setContent(state.path());
    state.dress(this);
  }

  /**
   * Draws the shape of a state where there is no room for a node each.
   *
   * @param x left edge, px
   * @param y top, px
   * @param size edge in px
   */
  public static void paint(
      GraphicsContext g, ScreenState state, Color ink, double x, double y, double size) {
    g.save();
    g.translate(Math.rint(x), Math.rint(y));
    g.scale(size / BOX, size / BOX);
    g.setFill(ink);
    g.setFillRule(FillRule.EVEN_ODD);
    g.beginPath();
    g.appendSVGPath(state.path());
    g.fill();
    g.restore();
  }

  @Override
  protected void layoutChildren() {
    path.relocate(0, 0);
    path.setLayoutX(0);
    path.setLayoutY(0);
  }

  /** Its edge in px. */
  public double size() {
    return size;
  }
}
