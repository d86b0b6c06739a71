package breakerboard.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * One session of the S&P 500: published figures, and the reconstructed points between them.
 *
 * @param priorClose the index's close of the day before
 * @param haltFrom seconds after 09:30 at which trading halts for 15 minutes, negative for none
 * @param points the path: the published open, high, low and close, the level 1 crossing at its
 *     published time, and reconstructed points between them
 */
record MarketDay(
    LocalDate date,
    double priorClose,
    double high,
    double low,
    double priorVix,
    double vix,
    int haltFrom,
    List<Point> points) {

  static final int SESSION_SECONDS = 390 * 60;
  static final int NO_HALT = -1;
  private static final double LEVEL_1 = 0.93;

  MarketDay {
    points = List.copyOf(points);
  }

  /** A point of the path, in seconds after 09:30. */
  record Point(int second, double index) {
    static Point at(double minute, double index) {
      return new Point((int) Math.round(minute * 60), index);
    }
  }

  /** 93 % of the prior close, rounded half up to cents. */
  double levelOne() {
    return Math.floor(LEVEL_1 * priorClose * 100 + 0.5) / 100;
  }
}
