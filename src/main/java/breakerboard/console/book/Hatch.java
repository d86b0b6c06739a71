package breakerboard.console.book;

import breakerboard.console.Hatching;
import breakerboard.console.Painted;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Slanted lines where data is missing: they work without colour. Colour: {@code -bb-hatch}. */
final class Hatch extends Painted {
  private static final StyleablePropertyFactory<Hatch> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double HALF = 0.5;
  private static final double[] DASHES = {4, 3};

  private final StyleableProperty<Color> colour = ink(FACTORY, this, "-bb-hatch", h -> h.colour);
  private final boolean edged;

  /**
   * @param edged with a dashed edge
   */
  Hatch(boolean edged) {
    this.edged = edged;
    getStyleClass().add("hatch");
    setMouseTransparent(true);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Hatching.paint(g, colour.getValue(), 0, 0, width, height);
    if (edged) {
      g.setLineDashes(DASHES);
      g.strokeRect(HALF, HALF, width - 1, height - 1);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
