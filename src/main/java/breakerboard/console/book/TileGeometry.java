package breakerboard.console.book;

/**
 * Where the parts of a tile stand, in px from its top left corner. Three layouts: small with the
 * limit on the value's line, normal with the trend beside the value, and tall with a larger value
 * and the trend under it over the whole width; what height is left over goes to the trend.
 *
 * @param limitBelow the limit has a line of its own under the value
 * @param trendBelow the trend has the whole width under the limit
 * @param leastTrendX where a trend beside the value starts at the earliest
 */
record TileGeometry(
    Layout layout,
    double height,
    double head,
    double figures,
    double figuresHeight,
    boolean limitBelow,
    double limitHeight,
    boolean trendBelow,
    double trendTop,
    double trendHeight,
    double leastTrendX,
    double gaugeTop,
    double gaugeHeight,
    double footTop,
    double footHeight) {
  /** How much room the tile has. */
  enum Layout {
    SMALL,
    NORMAL,
    TALL
  }

  /** The lowest tile that there is. */
  static final double SMALL_HEIGHT = 108;

  /** From here on the limit has a line of its own. */
  static final double NORMAL_HEIGHT = 138;

  /** From here on the trend has a line of its own. */
  static final double TALL_HEIGHT = 204;

  /** A tile does not grow beyond this, however much room there is. */
  static final double MOST_HEIGHT = 260;

  static final TileGeometry NORMAL = of(NORMAL_HEIGHT);

  static TileGeometry of(double height) {
    if (height >= TALL_HEIGHT) {
      return new TileGeometry(
          Layout.TALL,
          height,
          36,
          40,
          44,
          true,
          22,
          true,
          112,
          height - 174,
          0,
          height - 56,
          20,
          height - 31,
          24);
    }
    if (height >= NORMAL_HEIGHT) {
      return new TileGeometry(
          Layout.NORMAL,
          height,
          32,
          33,
          32,
          true,
          20,
          false,
          39,
          height - 94,
          130,
          height - 49,
          18,
          height - 27,
          22);
    }
    return new TileGeometry(
        Layout.SMALL,
        height,
        28,
        29,
        28,
        false,
        0,
        false,
        32,
        height - 84,
        150,
        height - 47,
        14,
        height - 29,
        22);
  }

  boolean small() {
    return layout == Layout.SMALL;
  }

  boolean tall() {
    return layout == Layout.TALL;
  }
}
