package breakerboard.console;

import breakerboard.domain.Times;

/** Round steps between the labels of an axis. */
public final class AxisSteps {
  private static final double LEAST_TICK_WIDTH = 74;
  private static final long[] TICK_SECONDS = {
    1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400
  };
  private static final double TEN = 10;
  private static final double[] ROUND = {1, 2, 5, 10};

  private AxisSteps() {}

  /** The narrowest step whose labels do not touch, in nanoseconds. */
  public static long times(long span, double width) {
    double most = Math.max(1, Math.floor(width / LEAST_TICK_WIDTH));
    for (long seconds : TICK_SECONDS) {
      long step = seconds * Times.NANOS_PER_SECOND;
      if (span / (double) step <= most) {
        return step;
      }
    }
    long day = TICK_SECONDS[TICK_SECONDS.length - 1] * Times.NANOS_PER_SECOND;
    return day * Math.max(1, (long) Math.ceil(span / (double) day / most));
  }

  /** The smallest of 1, 2 and 5 times a power of ten that divides a span into so many at most. */
  public static double numbers(double span, int most) {
    double power = Math.pow(TEN, Math.floor(Math.log10(span / most)));
    for (double round : ROUND) {
      if (span / (round * power) <= most) {
        return round * power;
      }
    }
    return TEN * power;
  }
}
