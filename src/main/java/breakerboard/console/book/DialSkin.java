package breakerboard.console.book;

import eu.hansolo.tilesfx.Tile;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineCap;

/** A half ring: every limit mark stands at the same angle, at two o'clock. */
final class DialSkin extends LimitSkin {
  private static final double WARN_WIDTH = 2;
  private static final double LIMIT_WIDTH = 3;
  private static final double BAR_SHARE = 0.5;

  private final Arc track;
  private final Arc warnZone;
  private final Arc overZone;
  private final Arc bar;
  private final Line warnMark;
  private final Line limitMark;
  private final Polygon beyond;
  private DialForm form;

  /** The fields come first: the constructor above already draws. */
  DialSkin(Tile tile) {
    track = arc();
    warnZone = arc();
    overZone = arc();
    bar = arc();
    warnMark = mark(WARN_WIDTH);
    limitMark = mark(LIMIT_WIDTH);
    beyond = new Polygon();
    form = DialForm.in(0, 0);
    super(tile);
    beyond.setVisible(false);
  }

  private static Arc arc() {
    Arc arc = new Arc();
    arc.setType(ArcType.OPEN);
    arc.setFill(Color.TRANSPARENT);
    arc.setStrokeLineCap(StrokeLineCap.BUTT);
    return arc;
  }

  private static Line mark(double wide) {
    Line line = new Line();
    line.setStrokeWidth(wide);
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    return line;
  }

  @Override
  protected void initGraphics() {
    super.initGraphics();
    getPane().getChildren().addAll(track, warnZone, overZone, bar, warnMark, limitMark, beyond);
  }

  @Override
  protected void handleCurrentValue(double value) {
    form.bend(bar, 0, share(value), Math.rint(form.thickness() * BAR_SHARE));
  }

  @Override
  void showBeyond(boolean isBeyond) {
    beyond.setVisible(isBeyond);
  }

  @Override
  void place() {
    form = DialForm.in(width, height);
    form.bend(track, 0, 1, form.thickness());
    form.bend(warnZone, warning(), limit(), form.thickness());
    form.bend(overZone, limit(), 1, form.thickness());
    place(warnMark, warning(), form.radius());
    place(limitMark, limit(), form.radius() + DialForm.OVER);
    double middle = form.radius() - form.thickness() / 2;
    Point2D end = form.at(1, middle);
    double half = form.thickness() / 2;
    beyond
        .getPoints()
        .setAll(
            end.getX() - half,
            end.getY() - half,
            end.getX() + half,
            end.getY() - half,
            end.getX(),
            end.getY());
  }

  private void place(Line mark, double share, double outer) {
    Point2D from = form.at(share, form.bowl());
    Point2D to = form.at(share, outer);
    mark.setStartX(from.getX());
    mark.setStartY(from.getY());
    mark.setEndX(to.getX());
    mark.setEndY(to.getY());
  }

  @Override
  void colour() {
    track.setStroke(tile.getBarBackgroundColor());
    warnZone.setStroke(warnZoneInk());
    overZone.setStroke(overZoneInk());
    bar.setStroke(tile.getBarColor());
    beyond.setFill(tile.getBarColor());
    warnMark.setStroke(tile.getLowerThresholdColor());
    warnMark.setVisible(warned());
    limitMark.setStroke(tile.getThresholdColor());
  }
}
