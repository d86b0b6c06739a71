package breakerboard.console.wall;

/**
 * Where the columns of the wall stand, in px from the left: book, state, risk, one for each
 * breaker, end. Rows and head take them from here, so that they agree at every width.
 *
 * @param cell width of a breaker's column
 * @param ends width of the last column
 */
record WallColumns(double book, double state, double risk, double cell, double ends, int breakers) {
  private static final double LEAST_BOOK = 88;
  private static final double STATE = 94;
  private static final double RISK = 38;
  private static final double LEAST_CELL = 52;
  private static final double MOST_CELL = 110;
  private static final double ENDS = 84;

  /** What there is, shared out: breakers take it up to a width, the book's name the rest. */
  static WallColumns in(double width, int breakers) {
    double fixed = LEAST_BOOK + STATE + RISK + ENDS;
    double cell =
        Math.clamp(Math.floor((width - fixed) / Math.max(1, breakers)), LEAST_CELL, MOST_CELL);
    double rest = Math.max(0, width - fixed - cell * breakers);
    return new WallColumns(LEAST_BOOK + rest, STATE, RISK, cell, ENDS, breakers);
  }

  double stateX() {
    return book;
  }

  double riskX() {
    return book + state;
  }

  /** Left edge of a breaker's column. */
  double cellX(int breaker) {
    return riskX() + risk + breaker * cell;
  }

  double endsX() {
    return cellX(breakers);
  }

  double width() {
    return endsX() + ends;
  }

  /** The breaker at that place, −1 for none. */
  int breakerAt(double x) {
    int at = (int) Math.floor((x - cellX(0)) / cell);
    return at >= 0 && at < breakers ? at : -1;
  }
}
