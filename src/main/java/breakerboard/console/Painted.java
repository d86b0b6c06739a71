package breakerboard.console;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/** A region that draws itself on a canvas, once in a pulse and only after something changed. */
public abstract class Painted extends Region {
  /** What of a size is noise of its computation. */
  private static final double EXACT = 1000;

  private final Canvas canvas = new Canvas();

  protected Painted() {
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  /** A colour that the style sheets set as {@code css}; a change draws anew. */
  protected static <P extends Painted> StyleableProperty<Color> ink(
      StyleablePropertyFactory<P> factory,
      P owner,
      String css,
      Function<P, StyleableProperty<Color>> getter) {
    StyleableProperty<Color> ink =
        factory.createStyleableColorProperty(owner, css, css, getter, Color.GRAY);
    if (ink instanceof ObservableValue<?> observable) {
      observable.subscribe(owner::repaint);
    }
    return ink;
  }

  /** Draws everything anew on a clear canvas of that size. */
  protected abstract void paint(GraphicsContext g, double width, double height);

  /** What it shows changed: it is drawn again with the next pulse. */
  protected final void repaint() {
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    double zoom = zoom();
    if (canvas.getWidth() != width * zoom || canvas.getHeight() != height * zoom) {
      canvas.setWidth(width * zoom);
      canvas.setHeight(height * zoom);
      canvas.getTransforms().setAll(new Scale(1 / zoom, 1 / zoom));
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width * zoom, height * zoom);
    if (width > 0 && height > 0) {
      g.save();
      g.scale(zoom, zoom);
      paint(g, width, height);
      g.restore();
    }
  }

  /** As fine as it is drawn, with all that it stands in. */
  private double zoom() {
    return Math.rint(localToScene(1, 0).distance(localToScene(0, 0)) * EXACT) / EXACT;
  }
}
