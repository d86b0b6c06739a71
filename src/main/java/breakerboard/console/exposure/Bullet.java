package breakerboard.console.exposure;

import breakerboard.console.Painted;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * A bullet in a list or a table, on the scale of the tiles: 0 to 125 % of the limit, so that the
 * limits of a column stand under one another. Colours as those of the tiles' bullets.
 */
final class Bullet extends Painted {
  private static final StyleablePropertyFactory<Bullet> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double SCALE = 1.25;
  private static final double TRACK = 0.62;
  private static final double TO_WARN = 0.14;
  private static final double TO_OVER = 0.20;
  private static final double WARN_WIDTH = 2;
  private static final double LIMIT_WIDTH = 3;

  private final StyleableProperty<Color> bar = ink(FACTORY, this, "-bb-bar-ink", b -> b.bar);
  private final StyleableProperty<Color> track = ink(FACTORY, this, "-bb-track-ink", b -> b.track);
  private final StyleableProperty<Color> warn = ink(FACTORY, this, "-bb-warn-ink", b -> b.warn);
  private final StyleableProperty<Color> limit = ink(FACTORY, this, "-bb-limit-ink", b -> b.limit);
  private double used = Double.NaN;
  private double warned = Double.NaN;

  /**
   * @param height in px
   */
  Bullet(double height) {
    getStyleClass().add("bullet");
    setMouseTransparent(true);
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  void show(Gauged now) {
    double share = now.limit() > 0 ? now.warn() / now.limit() : Double.NaN;
    if (Double.compare(used, now.used()) != 0 || Double.compare(warned, share) != 0) {
      used = now.used();
      warned = share;
      repaint();
    }
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    double high = Math.rint(height * TRACK);
    double top = Math.rint((height - high) / 2);
    double limitX = Math.rint(width / SCALE);
    Color base = track.getValue();
    fill(g, base, 0, top, width, high);
    if (!Double.isNaN(used)) {
      fill(g, base.interpolate(limit.getValue(), TO_OVER), limitX, top, width - limitX, high);
      if (warned > 0 && warned < 1) {
        double warnX = Math.rint(warned * limitX);
        fill(g, base.interpolate(warn.getValue(), TO_WARN), warnX, top, limitX - warnX, high);
        fill(g, warn.getValue(), warnX - WARN_WIDTH / 2, top, WARN_WIDTH, high);
      }
      double thick = Math.max(4, Math.rint(high / 2));
      double length = Math.rint(Math.clamp(used / SCALE, 0, 1) * width);
      fill(g, bar.getValue(), 0, Math.rint((height - thick) / 2), length, thick);
      fill(g, limit.getValue(), limitX - LIMIT_WIDTH / 2, 0, LIMIT_WIDTH, height);
    }
  }

  private static void fill(
      GraphicsContext g, Color ink, double x, double y, double width, double height) {
    g.setFill(ink);
    g.fillRect(x, y, width, height);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
