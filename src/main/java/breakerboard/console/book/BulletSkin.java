package breakerboard.console.book;

import eu.hansolo.tilesfx.Tile;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/**
 * A linear bullet: every limit mark stands at 80 % of the width, one straight line down each column
 * of tiles.
 */
final class BulletSkin extends LimitSkin {
  private static final double TRACK_SHARE = 0.62;
  private static final double WARN_WIDTH = 2;
  private static final double LIMIT_WIDTH = 3;

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
  protected void handleCurrentValue(double value) {
    bar.setWidth(Math.rint(share(value) * width));
  }

  @Override
  void showBeyond(boolean isBeyond) {
    beyond.setVisible(isBeyond);
  }

  @Override
  void place() {
    double trackHeight = Math.rint(height * TRACK_SHARE);
    double top = Math.rint((height - trackHeight) / 2);
    double barHeight = Math.max(4, Math.rint(trackHeight / 2));
    double limitX = Math.rint(limit() * width);
    double warnX = Math.rint(warning() * width);
    place(track, 0, top, width, trackHeight);
    place(warnZone, warnX, top, limitX - warnX, trackHeight);
    place(overZone, limitX, top, width - limitX, trackHeight);
    place(bar, 0, Math.rint((height - barHeight) / 2), bar.getWidth(), barHeight);
    place(warnMark, warnX - WARN_WIDTH / 2, top, WARN_WIDTH, trackHeight);
    place(limitMark, Math.rint(limitX - LIMIT_WIDTH / 2), 0, LIMIT_WIDTH, height);
    double middle = height / 2;
    beyond
        .getPoints()
        .setAll(
            width - middle, middle - barHeight, width, middle, width - middle, middle + barHeight);
  }

  private static void place(Rectangle rectangle, double x, double y, double width, double height) {
    rectangle.setX(x);
    rectangle.setY(y);
    rectangle.setWidth(Math.max(0, width));
    rectangle.setHeight(height);
  }

  @Override
  void colour() {
    track.setFill(tile.getBarBackgroundColor());
    warnZone.setFill(warnZoneInk());
    overZone.setFill(overZoneInk());
    bar.setFill(tile.getBarColor());
    beyond.setFill(tile.getBarColor());
    warnMark.setFill(tile.getLowerThresholdColor());
    warnMark.setVisible(warned());
    limitMark.setFill(tile.getThresholdColor());
  }
}
