package breakerboard.console.book;

/**
 * Where the parts of a tile stand, in px from its top left corner.
 *
 * @param limitBelow the limit has a line of its own under the value
 * @param leastTrendX where the trend starts at the earliest
 */
record TileGeometry(
    double height,
    double head,
    double figures,
    double figuresHeight,
    boolean limitBelow,
    double limitHeight,
    double trendTop,
    double trendHeight,
    double leastTrendX,
    double gaugeTop,
    double gaugeHeight,
    double footTop,
    double footHeight) {
  static final TileGeometry NORMAL =
      new TileGeometry(138, 32, 33, 32, true, 20, 39, 44, 130, 89, 18, 111, 22);
  static final TileGeometry SMALL =
      new TileGeometry(108, 28, 29, 28, false, 0, 32, 24, 150, 61, 14, 79, 22);
}
