package breakerboard.scenario;

import breakerboard.scenario.MarketDay.Point;
import java.util.Random;

/**
 * A day's index second by second: straight between its points, with a little life that is gone at
 * each point.
 */
final class IndexPath {
  private static final double LIFE = 0.0016;
  private static final int WAVES = 5;
  private static final double FIRST_PERIOD_SECONDS = 1700;
  private static final double CENT = 0.01;

  private final MarketDay day;
  private final double[] phases = new double[WAVES];

  IndexPath(MarketDay day, Random random) {
    this.day = day;
    for (int i = 0; i < WAVES; i++) {
      phases[i] = random.nextDouble() * 2 * Math.PI;
    }
  }

  /**
   * The index at a second after 09:30; before it the open, after the close the close.
   *
   * @param since the second of the value before: no point between the two is leapt over
   */
  double at(double second, double since) {
    for (Point point : day.points().reversed()) {
      if (point.second() <= second && point.second() > since) {
        return point.index();
      }
    }
    return at(second);
  }

  private double at(double second) {
    Point from = day.points().getFirst();
    if (second <= from.second()) {
      return from.index();
    }
    for (Point to : day.points()) {
      if (second <= to.second()) {
        return between(from, to, second);
      }
      from = to;
    }
    return from.index();
  }

  private double between(Point from, Point to, double second) {
    if (to.second() == from.second() || from.index() == to.index()) {
      return to.index();
    }
    double share = (second - from.second()) / (to.second() - from.second());
    double straight = from.index() + share * (to.index() - from.index());
    double alive = straight * (1 + LIFE * 4 * share * (1 - share) * wave(second));
    double lowest = day.low();
    boolean beforeHalt = day.haltFrom() > 0 && second < day.haltFrom();
    if (beforeHalt) {
      lowest = Math.max(lowest, day.levelOne() + CENT);
    }
    return Math.clamp(alive, Math.min(lowest, straight), Math.max(day.high(), straight));
  }

  private double wave(double second) {
    double sum = 0;
    for (int i = 0; i < WAVES; i++) {
      sum +=
          StrictMath.sin(second * 2 * Math.PI * (i * i + 1) / FIRST_PERIOD_SECONDS + phases[i])
              / (i + 1);
    }
    return sum;
  }
}
