package breakerboard.console.book;

/**
 * Where the parts of a tile stand, in px from its top left corner. Three layouts: small with the
 * limit on the value's line, normal with the trend beside the value, and tall with a larger value
 * and the trend under it over the whole width; what height is left over goes to the trend.
 *
 * @param head height of the head
 * @param left where value and limit begin
 * @param limitBelow the limit has a line of its own under the value
 * @param trendBelow the trend has all the width from the left on, under the limit
 * @param leastTrendX where a trend beside the value starts at the earliest
 * @param gaugeWidth of a dial; a bullet has all the width there is
 */
record TileGeometry(
    Layout layout,
    double height,
    double head,
    double left,
    Band figures,
    boolean limitBelow,
    Band limit,
    boolean trendBelow,
    Band trend,
    double leastTrendX,
    Band gauge,
    double gaugeWidth,
    Band foot) {
  /** How much room the tile has. */
  enum Layout {
    SMALL,
    NORMAL,
    TALL
  }

  /** A part over the width of the tile. */
  record Band(double top, double height) {
    double bottom() {
      return top + height;
    }

    double middle() {
      return top + height / 2;
    }
  }

  /** Padding at the left. */
  static final double LEFT = 12;

  /** Padding at the right. */
  static final double RIGHT = 10;

  /** Between what stands side by side. */
  static final double GAP = 12;

  /** The lowest tile that there is. */
  static final double SMALL_HEIGHT = 100;

  private static final double LOW_HEIGHT = 108;

  /** From here on the limit has a line of its own, a little tight. */
  static final double TIGHT_HEIGHT = 130;

  static final double NORMAL_HEIGHT = 138;

  /** From here on the trend has a line of its own. */
  static final double TALL_HEIGHT = 204;

  /** A tile has no use for more, however much room there is. */
  static final double MOST_HEIGHT = 260;

  /** From here on a dial stands over its value, not beside it. */
  private static final double DIAL_ABOVE_HEIGHT = 270;

  private static final double DIAL_SHARE = 0.42;
  private static final double DIAL_ABOVE_SHARE = 0.42;

  /** Width of a dial to its height, at most. */
  private static final double DIAL_FORM = 1.9;

  private static final double DIAL_INSET = 3;
  private static final double LIMIT_LINE = 20;

  static final TileGeometry NORMAL = of(NORMAL_HEIGHT);

  /** With a bullet or another bar over the whole width. */
  static TileGeometry of(double height) {
    if (height >= TALL_HEIGHT) {
      return tall(height);
    }
    return height >= TIGHT_HEIGHT ? normal(height) : small(height);
  }

  private static TileGeometry tall(double height) {
    return new TileGeometry(
        Layout.TALL,
        height,
        36,
        LEFT,
        new Band(40, 44),
        true,
        new Band(84, 22),
        true,
        new Band(112, height - 174),
        0,
        new Band(height - 56, 20),
        0,
        new Band(height - 31, 24));
  }

  private static TileGeometry normal(double height) {
    double less = height < NORMAL_HEIGHT ? 2 : 0;
    return new TileGeometry(
        Layout.NORMAL,
        height,
        32 - less,
        LEFT,
        new Band(33 - less, 32 - less),
        true,
        new Band(65 - 2 * less, LIMIT_LINE - less / 2),
        false,
        new Band(39 - less, height - 94 + 2 * less),
        130,
        new Band(height - 49 + less, 18 - less),
        0,
        new Band(height - 27, 22));
  }

  private static TileGeometry small(double height) {
    double less = height < LOW_HEIGHT ? 2 : 0;
    Band figures = new Band(29 - 2 * less, 28 - less / 2);
    return new TileGeometry(
        Layout.SMALL,
        height,
        28 - less,
        LEFT,
        figures,
        false,
        new Band(figures.bottom(), 0),
        false,
        new Band(32 - 2 * less, height - 84 + 3 * less),
        150,
        new Band(height - 47 + less, 14 - less),
        0,
        new Band(height - 29 + less / 2, 22));
  }

  /**
   * The same with a dial: at the left of the value over all the height between head and foot, in a
   * high tile over it; the trend takes the place of the bullet.
   *
   * @param width of the tile
   * @param value width of the value, which is shown whole whatever is left for the dial
   */
  TileGeometry withDial(double width, double value) {
    return height >= DIAL_ABOVE_HEIGHT ? dialAbove(width) : dialBeside(width, value);
  }

  private TileGeometry dialBeside(double width, double value) {
    double free = foot.top() - head - 2 * DIAL_INSET;
    double most = Math.min(width * DIAL_SHARE - LEFT, width - LEFT - GAP - value - RIGHT);
    double wide = Math.max(0, Math.rint(Math.min(free * DIAL_FORM, most)));
    Band below = new Band(figures.bottom(), limitBelow ? limit.height() : LIMIT_LINE - 1);
    double under = below.bottom() + DIAL_INSET;
    boolean room = layout != Layout.SMALL;
    return new TileGeometry(
        layout,
        height,
        head,
        LEFT + wide + GAP,
        figures,
        true,
        below,
        room,
        room
            ? new Band(under, foot.top() - under - DIAL_INSET)
            : new Band(figures.top() + DIAL_INSET, free - DIAL_INSET),
        LEFT + wide + GAP,
        new Band(head + DIAL_INSET, free),
        wide,
        foot);
  }

  private TileGeometry dialAbove(double width) {
    double inner = width - LEFT - RIGHT;
    double high = Math.rint(Math.min(height * DIAL_ABOVE_SHARE, inner / DIAL_FORM + GAP));
    double shift = head + high + GAP - figures.top();
    Band below = new Band(limit.top() + shift, limit.height());
    double under = below.bottom() + GAP / 2;
    return new TileGeometry(
        layout,
        height,
        head,
        LEFT,
        new Band(figures.top() + shift, figures.height()),
        true,
        below,
        true,
        new Band(under, foot.top() - under - GAP / 2),
        0,
        new Band(head + GAP / 2, high),
        inner,
        foot);
  }

  boolean small() {
    return layout == Layout.SMALL;
  }

  boolean tall() {
    return layout == Layout.TALL;
  }
}
