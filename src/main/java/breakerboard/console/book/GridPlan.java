package breakerboard.console.book;

/**
 * Where tiles stand in the room of their view, px: in three columns, in order, at every width. They
 * share the height that there is, and where there is more of both than they need they are drawn
 * larger. An enlarged tile stands at the right of all others, or above them where that leaves the
 * columns too narrow: they keep their columns and rows.
 *
 * @param column width of a column
 * @param row height of a row
 * @param scale how much larger than usual the tiles are drawn
 * @param top where the first row begins
 * @param large where the enlarged tile stands; of no size where there is none
 * @param height of all of it
 */
record GridPlan(double column, double row, double scale, double top, Box large, double height) {
  static final int COLUMNS = 3;
  static final double GAP = 8;

  /** Room for the rings of focus and selection. */
  static final double MARGIN = 3;

  static final double LEAST_WIDTH = 240;
  private static final double LARGE_SHARE = 0.42;
  private static final double LEAST_BESIDE = 360;
  private static final double LEAST_ABOVE = 204;

  /** A tile of this width has room for all its words. */
  private static final double USUAL_WIDTH = 330;

  private static final double MOST_SCALE = 2.5;
  private static final double MOST_LARGE_SCALE = 4;
  private static final double STEPS = 20;

  /** A rectangle in the grid. */
  record Box(double x, double y, double width, double height) {
    private static final Box NONE = new Box(0, 0, 0, 0);
  }

  /**
   * @param room height that is seen without scrolling, 0 while it is not known
   */
  static GridPlan of(double width, double room, int tiles, boolean enlarged) {
    double all = Math.max(0, width - 2 * MARGIN);
    double columns = COLUMNS * LEAST_WIDTH + (COLUMNS - 1) * GAP;
    if (!enlarged) {
      return under(all, room - 2 * MARGIN, tiles, MARGIN, Box.NONE);
    }
    if (all - columns - GAP < LEAST_BESIDE) {
      double high = Math.max(LEAST_ABOVE, Math.floor(room * LARGE_SHARE));
      double top = MARGIN + high + GAP;
      return under(all, room - top - MARGIN, tiles, top, new Box(MARGIN, MARGIN, all, high));
    }
    double large = Math.floor(Math.clamp(all * LARGE_SHARE, LEAST_BESIDE, all - columns - GAP));
    double rest = all - large - GAP;
    double high = Math.max(LEAST_ABOVE, room - 2 * MARGIN);
    return under(
        rest, room - 2 * MARGIN, tiles, MARGIN, new Box(MARGIN + rest + GAP, MARGIN, large, high));
  }

  /** The columns in that much width and height. */
  private static GridPlan under(double width, double room, int tiles, double top, Box large) {
    double column = Math.max(0, Math.floor((width - (COLUMNS - 1) * GAP) / COLUMNS));
    int rows = (tiles + COLUMNS - 1) / COLUMNS;
    double share =
        room <= 0 || rows == 0 ? TileGeometry.NORMAL_HEIGHT : Math.floor((room + GAP) / rows) - GAP;
    double most = TileGeometry.MOST_HEIGHT * scale(column, share, MOST_SCALE);
    double row = Math.clamp(share, TileGeometry.SMALL_HEIGHT, most);
    double end = top + Math.max(0, rows * (row + GAP) - GAP);
    return new GridPlan(
        column,
        row,
        scale(column, row, MOST_SCALE),
        top,
        large,
        Math.max(end, large.y() + large.height()) + MARGIN);
  }

  /** In steps, so that a window that is drawn wider does not set all type anew at each pixel. */
  private static double scale(double width, double height, double most) {
    double fits = Math.min(width / USUAL_WIDTH, height / TileGeometry.NORMAL_HEIGHT);
    return Math.clamp(Math.floor(fits * STEPS) / STEPS, 1, most);
  }

  double largeScale() {
    return scale(large.width(), large.height(), MOST_LARGE_SCALE);
  }

  /** The place of a tile in their order. */
  Box place(int at) {
    double x = MARGIN + at % COLUMNS * (column + GAP);
    double y = top + at / COLUMNS * (row + GAP);
    return new Box(x, y, column, row);
  }

  /** Where the parts of a tile stand before it is drawn larger. */
  TileGeometry geometry() {
    return TileGeometry.of(row / scale);
  }

  /** The same of the enlarged one. */
  TileGeometry largeGeometry() {
    return TileGeometry.of(large.height() / largeScale());
  }
}
