package breakerboard.console.limits;

/** How much of the Limits view has its place at a width of the view, in pixels. */
enum Room {
  /** What is allowed stands with the meaning; what is staged stands below the keys. */
  NARROW,
  /** What is staged stands below the keys, the chain of layers is one line. */
  MEDIUM,
  /** Everything side by side. */
  WIDE;

  private static final double MEDIUM_FROM = 1060;
  private static final double WIDE_FROM = 1460;

  static Room at(double width) {
    return width < MEDIUM_FROM ? NARROW : width < WIDE_FROM ? MEDIUM : WIDE;
  }
}
