package breakerboard.console.wall;

import breakerboard.domain.GaugeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of the wall stand, in px from the left: book, state, risk, one for each
 * breaker, end. Rows and head take them from here, so that they agree at every width. Where there
 * is little room, breakers that are on or off and nothing between give way to those that measure.
 *
 * @param edges left edges of the breakers' columns, and of the last one behind them
 * @param ends width of the last column
 * @param narrow whether the columns are too narrow for names that stand upright
 */
record WallColumns(
    double book, double state, double risk, List<Double> edges, double ends, boolean narrow) {
  private static final double USUAL_BOOK = 100;
  private static final double LEAST_BOOK = 88;
  private static final double STATE = 94;
  private static final double RISK = 34;
  private static final double LEAST_UPRIGHT = 64;
  private static final double LEAST_CELL = 36;
  private static final double LEAST_ON_OFF = 22;
  private static final double ON_OFF_SHARE = 0.5;
  private static final double MOST_ON_OFF = 110;
  private static final double MOST_CELL = 240;
  private static final double ENDS = 80;

  WallColumns {
    edges = List.copyOf(edges);
  }

  /**
   * What there is, shared out: breakers take it, each up to a width, so that a book's name stands
   * beside its state on the widest screen, too; what is left is the name's.
   */
  static WallColumns in(double width, List<GaugeKind> breakers) {
    double most = width - LEAST_BOOK - STATE - RISK - ENDS;
    boolean narrow = most / Math.max(1, breakers.size()) < LEAST_UPRIGHT;
    double least = narrow ? LEAST_BOOK : USUAL_BOOK;
    double free = width - least - STATE - RISK - ENDS;
    int measuring = (int) breakers.stream().filter(WallColumns::measures).count();
    double equal = Math.floor(free / Math.max(1, breakers.size()));
    double onOff =
        narrow
            ? Math.max(LEAST_ON_OFF, Math.floor(equal * ON_OFF_SHARE))
            : Math.min(equal, MOST_ON_OFF);
    double rest = free - onOff * (breakers.size() - measuring);
    double cell = Math.clamp(Math.floor(rest / Math.max(1, measuring)), LEAST_CELL, MOST_CELL);
    double taken = cell * measuring + onOff * (breakers.size() - measuring);
    double book = least + Math.max(0, free - taken);
    List<Double> edges = new ArrayList<>();
    double x = book + STATE + RISK;
    for (GaugeKind breaker : breakers) {
      edges.add(x);
      x += measures(breaker) ? cell : onOff;
    }
    edges.add(x);
    return new WallColumns(book, STATE, RISK, edges, ENDS, narrow);
  }

  private static boolean measures(GaugeKind breaker) {
    return breaker == GaugeKind.BULLET;
  }

  double stateX() {
    return book;
  }

  double riskX() {
    return book + state;
  }

  /** Left edge of a breaker's column. */
  double cellX(int breaker) {
    return edges.get(breaker);
  }

  /** Width of a breaker's column. */
  double cell(int breaker) {
    return edges.get(breaker + 1) - edges.get(breaker);
  }

  double endsX() {
    return edges.getLast();
  }

  double width() {
    return endsX() + ends;
  }

  /** The breaker at that place, −1 for none. */
  int breakerAt(double x) {
    int at = edges.size() - 1;
    while (at >= 0 && edges.get(at) > x) {
      at--;
    }
    return at < edges.size() - 1 ? at : -1;
  }
}
