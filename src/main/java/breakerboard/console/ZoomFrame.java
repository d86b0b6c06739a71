package breakerboard.console;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.transform.Scale;

/**
 * The root of a window, drawn larger or smaller with all that stands in it: it takes the size that
 * it is given, and lays out in what of it is left once everything is drawn that large.
 */
public final class ZoomFrame extends BorderPane {
  private final Scale scale = new Scale(1, 1, 0, 0);

  public ZoomFrame() {
    getTransforms().add(scale);
  }

  /** How much larger than usual it is drawn. */
  double zoom() {
    return scale.getX();
  }

  /** Draws everything that many times as large as usual. */
  void zoom(double factor) {
    if (factor == zoom()) {
      return;
    }
    scale.setX(factor);
    scale.setY(factor);
    Scene scene = getScene();
    if (scene != null) {
      resize(scene.getWidth(), scene.getHeight());
    }
    layAgain(this);
  }

  @Override
  public void resize(double width, double height) {
    super.resize(width / zoom(), height / zoom());
  }

  /** What is drawn on a canvas keeps no picture that is too coarse now. */
  private static void layAgain(Parent parent) {
    parent.requestLayout();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Parent inner) {
        layAgain(inner);
      }
    }
  }
}
