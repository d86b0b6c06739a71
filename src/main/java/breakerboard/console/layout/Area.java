package breakerboard.console.layout;

/** A rectangle on the screens, pixels; screens to the left of the first begin below zero. */
public record Area(double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double size() {
    return Math.max(0, width) * Math.max(0, height);
  }

  /** What both cover; of no size where they do not meet. */
  Area meet(Area other) {
    double left = Math.max(x, other.x);
    double top = Math.max(y, other.y);
    return new Area(
        left,
        top,
        Math.max(0, Math.min(right(), other.right()) - left),
        Math.max(0, Math.min(bottom(), other.bottom()) - top));
  }
}
