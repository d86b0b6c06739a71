package breakerboard.engine;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Trend;
import breakerboard.stats.Sampling;

/**
 * The last ten samples of a breaker's utilisation: its direction and when it would reach the limit.
 */
final class TrendWindow {
  private static final int SIZE = 10;
  private static final int LEAST = 5;
  private static final double STEADY_WITHIN = 0.02;

  private final long[] times = new long[SIZE];
  private final double[] values = new double[SIZE];
  private final Sampling sampling = new Sampling();
  private int count;
  private int next;

  /** Takes the first value of each sampling interval. */
  void sample(long time, long intervalNanos, double utilisation) {
    sampling.every(intervalNanos);
    if (Double.isNaN(utilisation) || !sampling.take(time)) {
      return;
    }
    times[next] = time;
    values[next] = utilisation;
    next = (next + 1) % SIZE;
    count = Math.min(count + 1, SIZE);
  }

  Trend trend() {
    double change = slope() * span();
    if (count < LEAST || Math.abs(change) <= STEADY_WITHIN) {
      return Trend.STEADY;
    }
    return change > 0 ? Trend.RISING : Trend.FALLING;
  }

  /** Seconds until the limit on the straight line, NaN unless rising and still under it. */
  double timeToBreach(double utilisation) {
    return trend() == Trend.RISING && utilisation < 1 ? (1 - utilisation) / slope() : Double.NaN;
  }

  void save(StateWriter out) {
    out.version(1);
    out.integers("times", times, SIZE);
    out.numbers("values", values, SIZE);
    out.integer("count", count);
    out.integer("next", next);
    out.integer("bucket", sampling.newest());
  }

  void restore(StateReader in) {
    System.arraycopy(in.integers("times"), 0, times, 0, SIZE);
    System.arraycopy(in.numbers("values"), 0, values, 0, SIZE);
    count = (int) in.integer("count");
    next = (int) in.integer("next");
    sampling.restore(in.integer("bucket"));
  }

  private double span() {
    return count == 0 ? 0 : seconds(newest()) - seconds(oldest());
  }

  private double slope() {
    double meanTime = 0;
    double meanValue = 0;
    for (int i = 0; i < count; i++) {
      meanTime += seconds(i) / count;
      meanValue += values[i] / count;
    }
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < count; i++) {
      double distance = seconds(i) - meanTime;
      covariance += distance * (values[i] - meanValue);
      variance += distance * distance;
    }
    return variance == 0 ? 0 : covariance / variance;
  }

  /** Seconds since the oldest sample, so that no precision is lost. */
  private double seconds(int index) {
    return Times.toSeconds(times[index] - times[oldest()]);
  }

  private int oldest() {
    return count < SIZE ? 0 : next;
  }

  private int newest() {
    return (next + SIZE - 1) % SIZE;
  }
}
