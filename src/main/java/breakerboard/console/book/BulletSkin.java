package breakerboard.console.book;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.TileSkin;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/**
 * A linear bullet: track, bar, warning and limit mark. The scale ends at 125 % of the limit, so
 * every limit mark stands at 80 % of the width, one straight line down each column of tiles.
 */
final class BulletSkin extends TileSkin {
  private static final double TRACK_SHARE = 0.62;
  private static final double TO_WARN = 0.14;
  private static final double TO_OVER = 0.20;
  private static final double WARN_WIDTH = 2;
  private static final double LIMIT_WIDTH = 3;
  private static final double LEAST_HEIGHT = 8;

  private final Rectangle track;
  private final Rectangle warnZone;
  private final Rectangle overZone;
  private final Rectangle bar;
  private final Rectangle warnMark;
  private final Rectangle limitMark;
  private final Polygon beyond;

  /** The fields come first: the constructor above already draws. */
  BulletSkin(Tile tile) {
    track = rectangle();
    warnZone = rectangle();
    overZone = rectangle();
    bar = rectangle();
    warnMark = rectangle();
    limitMark = rectangle();
    beyond = new Polygon();
    super(tile);
    beyond.setVisible(false);
  }

  private static Rectangle rectangle() {
    Rectangle rectangle = new Rectangle();
    rectangle.setSmooth(false);
    return rectangle;
  }

  @Override
  protected void initGraphics() {
    super.initGraphics();
    getPane().getChildren().addAll(track, warnZone, overZone, bar, warnMark, limitMark, beyond);
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return LEAST_HEIGHT;
  }

  @Override
  protected void handleCurrentValue(double value) {
    bar.setWidth(Math.rint(x(value)));
  }

  /** Shows the arrow head of a value beyond the end of the scale. */
  void showBeyond(boolean isBeyond) {
    beyond.setVisible(isBeyond);
  }

  private double x(double value) {
    return Math.clamp(value / tile.getMaxValue(), 0, 1) * width;
  }

  @Override
  protected void resize() {
    super.resize();
    double trackHeight = Math.rint(height * TRACK_SHARE);
    double top = Math.rint((height - trackHeight) / 2);
    double barHeight = Math.max(4, Math.rint(trackHeight / 2));
    double limitX = Math.rint(x(tile.getThreshold()));
    double warnX = Math.rint(x(tile.getLowerThreshold()));
    boolean warned = tile.isLowerThresholdVisible();
    place(track, 0, top, width, trackHeight);
    place(warnZone, warned ? warnX : limitX, top, warned ? limitX - warnX : 0, trackHeight);
    place(overZone, limitX, top, width - limitX, trackHeight);
    place(bar, 0, Math.rint((height - barHeight) / 2), bar.getWidth(), barHeight);
    place(warnMark, warnX - WARN_WIDTH / 2, top, WARN_WIDTH, trackHeight);
    place(limitMark, Math.rint(limitX - LIMIT_WIDTH / 2), 0, LIMIT_WIDTH, height);
    double middle = height / 2;
    beyond
        .getPoints()
        .setAll(
            width - middle, middle - barHeight, width, middle, width - middle, middle + barHeight);
    handleCurrentValue(tile.getCurrentValue());
  }

  private static void place(Rectangle rectangle, double x, double y, double width, double height) {
    rectangle.setX(x);
    rectangle.setY(y);
    rectangle.setWidth(Math.max(0, width));
    rectangle.setHeight(height);
  }

  @Override
  protected void redraw() {
    super.redraw();
    Color base = tile.getBarBackgroundColor();
    track.setFill(base);
    warnZone.setFill(base.interpolate(tile.getLowerThresholdColor(), TO_WARN));
    overZone.setFill(base.interpolate(tile.getThresholdColor(), TO_OVER));
    bar.setFill(tile.getBarColor());
    beyond.setFill(tile.getBarColor());
    warnMark.setFill(tile.getLowerThresholdColor());
    warnMark.setVisible(tile.isLowerThresholdVisible());
    limitMark.setFill(tile.getThresholdColor());
  }
}
