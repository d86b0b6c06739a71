package breakerboard.console.replay;

import breakerboard.console.Hatching;
import breakerboard.console.Painted;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A hatched band across the top and a hatched edge round what is not the live desk. */
final class ReplayHatch extends Painted {
  static final double BAND = 30;
  static final double EDGE = 6;

  private static final StyleablePropertyFactory<ReplayHatch> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());

  private final StyleableProperty<Color> line =
      ink(FACTORY, this, "-bb-replay-line", hatch -> hatch.line);
  private final StyleableProperty<Color> fill =
      ink(FACTORY, this, "-bb-replay-fill", hatch -> hatch.fill);

  ReplayHatch() {
    getStyleClass().add("replay-hatch");
    setMouseTransparent(true);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    double sides = height - BAND - EDGE;
    paint(g, 0, 0, width, BAND);
    paint(g, 0, BAND, EDGE, sides);
    paint(g, width - EDGE, BAND, EDGE, sides);
    paint(g, 0, height - EDGE, width, EDGE);
  }

  private void paint(GraphicsContext g, double left, double top, double width, double height) {
    g.setFill(fill.getValue());
    g.fillRect(left, top, width, height);
    Hatching.paint(g, line.getValue(), left, top, width, height);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
