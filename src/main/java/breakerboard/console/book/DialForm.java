package breakerboard.console.book;

import javafx.geometry.Point2D;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Shape;

/**
 * The half ring of a dial in the room that it has, px; the scale runs over the top from the left
 * end, 0, to the right end, 1.
 *
 * @param radius of the ring's outer edge
 * @param thickness of the ring
 */
record DialForm(double centreX, double centreY, double radius, double thickness) {
  /** How far the limit mark stands out over the ring. */
  static final double OVER = 3;

  private static final double THICKNESS_SHARE = 0.26;
  private static final double LEAST_THICKNESS = 8;
  private static final double HALF_TURN = 180;

  static DialForm in(double width, double height) {
    double radius = Math.max(0, Math.min(width / 2, height) - OVER);
    double centreY = Math.rint((height + radius + OVER) / 2);
    double thickness = Math.max(LEAST_THICKNESS, Math.rint(radius * THICKNESS_SHARE));
    return new DialForm(width / 2, Math.min(height, centreY), radius, Math.min(radius, thickness));
  }

  /** Radius of the inner edge. */
  double bowl() {
    return radius - thickness;
  }

  /** How wide words of that height may stand at the bottom of the bowl. */
  double room(double high) {
    return 2 * Math.sqrt(Math.max(0, bowl() * bowl() - high * high));
  }

  /** Where a place of the scale is, at that distance from the centre. */
  Point2D at(double share, double distance) {
    double angle = Math.PI * (1 - share);
    return new Point2D(centreX + distance * Math.cos(angle), centreY - distance * Math.sin(angle));
  }

  /** Bends the arc from one place of the scale to another; a stroke draws it. */
  void bend(Arc arc, double from, double to, double wide) {
    double middle = radius - thickness / 2;
    arc.setCenterX(centreX);
    arc.setCenterY(centreY);
    arc.setRadiusX(middle);
    arc.setRadiusY(middle);
    arc.setStartAngle(HALF_TURN * (1 - from));
    arc.setLength(-HALF_TURN * Math.max(0, to - from));
    arc.setStrokeWidth(wide);
  }

  /** The ring as an area. */
  Shape ring() {
    return Shape.subtract(half(radius), half(bowl()));
  }

  private Arc half(double size) {
    Arc half = new Arc(centreX, centreY, size, size, 0, HALF_TURN);
    half.setType(ArcType.CHORD);
    return half;
  }
}
