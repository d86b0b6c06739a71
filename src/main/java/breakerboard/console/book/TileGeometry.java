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
  static final double SMALL_HEIGHT = 100;

  private static final double LOW_HEIGHT = 108;

  /** From here on the limit has a line of its own, a little tight. */
  static final double TIGHT_HEIGHT = 130;

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
    return height >= TIGHT_HEIGHT ? normal(height) : small(height);
  }

  private static TileGeometry normal(double height) {
    double less = height < NORMAL_HEIGHT ? 2 : 0;
    return new TileGeometry(
        Layout.NORMAL,
        height,
        32 - less,
        33 - less,
        32 - less,
        true,
        20 - less / 2,
        false,
        39 - less,
        height - 94 + 2 * less,
        130,
        height - 49 + less,
        18 - less,
        height - 27,
        22);
  }

  private static TileGeometry small(double height) {
    boolean tight = height < LOW_HEIGHT;
    double less = tight ? 2 : 0;
    return new TileGeometry(
        Layout.SMALL,
        height,
        28 - less,
        29 - 2 * less,
        28 - less / 2,
        false,
        0,
        false,
        32 - 2 * less,
        height - 84 + 3 * less,
        150,
        height - 47 + less,
        14 - less,
        height - 29 + less / 2,
        22);
  }

  boolean small() {
    return layout == Layout.SMALL;
  }

  boolean tall() {
    return layout == Layout.TALL;
  }
}
