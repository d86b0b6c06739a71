package breakerboard.console.book;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.TileSkin;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * What draws a value on the scale of its limit, which ends at 125 % of it: track, bar, warning and
 * limit mark, and an arrow head where the value is beyond the end.
 */
abstract class LimitSkin extends TileSkin {
  private static final double LEAST_HEIGHT = 8;
  private static final double TO_WARN = 0.14;
  private static final double TO_OVER = 0.20;

  LimitSkin(Tile tile) {
    super(tile);
  }

  /** Shows the arrow head of a value beyond the end of the scale. */
  abstract void showBeyond(boolean isBeyond);

  /** Places everything anew. */
  abstract void place();

  /** Takes the colours of the tile. */
  abstract void colour();

  @Override
  protected final void resize() {
    super.resize();
    place();
    handleCurrentValue(tile.getCurrentValue());
  }

  @Override
  protected final void redraw() {
    super.redraw();
    colour();
  }

  @Override
  protected final double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return LEAST_HEIGHT;
  }

  /** Where a value stands on the scale, 0 to 1. */
  final double share(double value) {
    return Math.clamp(value / tile.getMaxValue(), 0, 1);
  }

  /** Whether there is a warning to be marked. */
  final boolean warned() {
    return tile.isLowerThresholdVisible();
  }

  /** Where the zone over the warning begins; at the limit where nothing warns. */
  final double warning() {
    return share(warned() ? tile.getLowerThreshold() : tile.getThreshold());
  }

  final double limit() {
    return share(tile.getThreshold());
  }

  final Paint warnZoneInk() {
    Color base = tile.getBarBackgroundColor();
    return base.interpolate(tile.getLowerThresholdColor(), TO_WARN);
  }

  final Paint overZoneInk() {
    Color base = tile.getBarBackgroundColor();
    return base.interpolate(tile.getThresholdColor(), TO_OVER);
  }
}
