package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Unit;
import breakerboard.stats.Clustering;
import breakerboard.stats.MeasuredWindow;
import breakerboard.stats.SampleWindow;
import breakerboard.stats.Sampling;

/**
 * The market's volatility over its time window, fractions, and what is worked out whenever a sample
 * is taken and holds until the next: how fast it grows, (last - first) / n over the last n samples,
 * and how far the newest sample lies outside the range of the older ones, in their deviations.
 */
final class VolatilityHistory {
  private static final int SHORT_RUN = 5;
  private static final int LEAST_FOR_BREAKOUT = 20;

  private final MeasuredWindow window = new MeasuredWindow();
  private final Sampling sampling = new Sampling();
  private long windowNanos;
  private int minHistory;
  private double newest = Double.NaN;
  private double growth = Double.NaN;
  private double shortGrowth = Double.NaN;
  private double runFirst = Double.NaN;
  private int runLength;
  private double deviations = Double.NaN;
  private double olderMean;
  private double olderDeviation;

  /**
   * Takes new sizes and keeps its samples.
   *
   * @param reach how far back the window goes, nanoseconds
   * @param bound the most samples in it
   * @param interval between two samples, nanoseconds
   * @param least samples over which growth is measured
   */
  void reconfigure(long reach, int bound, long interval, int least) {
    windowNanos = reach;
    minHistory = least;
    sampling.every(interval);
    window.bound(bound);
  }

  /** Takes the volatility of an observation, if it is the first of its sampling interval. */
  void take(long time, double volatility) {
    if (!sampling.take(time)) {
      return;
    }
    window.removeUpTo(time - windowNanos);
    window.makeRoom();
    olderMean = window.mean();
    olderDeviation = window.deviation();
    window.add(time, volatility);
    newest = volatility;
    SampleWindow samples = window.samples();
    boolean enough = samples.size() >= minHistory;
    growth = enough ? samples.stepOver(minHistory) : Double.NaN;
    runFirst = enough ? samples.fromEnd(minHistory - 1) : Double.NaN;
    runLength = minHistory;
    shortGrowth = enough && samples.size() >= SHORT_RUN ? samples.stepOver(SHORT_RUN) : Double.NaN;
    deviations =
        samples.size() >= LEAST_FOR_BREAKOUT && olderDeviation > 0
            ? (volatility - olderMean) / olderDeviation
            : Double.NaN;
  }

  /** The newest sample, NaN before the first. */
  double newest() {
    return newest;
  }

  /** Growth in one sample over the run, NaN while there are too few. */
  double growth() {
    return growth;
  }

  /** The same over the last five samples; NaN where {@link #growth} is. */
  double shortGrowth() {
    return shortGrowth;
  }

  /** The sample with which the run began, NaN while there are too few. */
  double runFirst() {
    return runFirst;
  }

  /** Samples in the run when the newest was taken. */
  int runLength() {
    return runLength;
  }

  /**
   * How many deviations of the older samples the newest lies above their mean; NaN with fewer than
   * twenty samples or where the older do not deviate.
   */
  double deviations() {
    return deviations;
  }

  /** Mean of the samples before the newest, 0 of none. */
  double olderMean() {
    return olderMean;
  }

  /** Their population deviation, 0 of fewer than two. */
  double olderDeviation() {
    return olderDeviation;
  }

  /**
   * Statistics of the window.
   *
   * @param warning the volatility above which a sample counts as high
   */
  void statistics(StatisticsSink sink, double warning) {
    SampleWindow samples = window.samples();
    sink.number("mean_volatility", samples.size() >= 2 ? window.mean() : 0, Unit.FRACTION);
    sink.number("volatility_std", window.deviation(), Unit.FRACTION);
    sink.number("volatility_trend", samples.stepOver(SHORT_RUN), Unit.FRACTION);
    sink.number("time_above_threshold", shareAbove(samples, warning), Unit.FRACTION);
    sink.number("volatility_clustering", Clustering.of(samples), Unit.NUMBER);
  }

  private static double shareAbove(SampleWindow samples, double warning) {
    int above = 0;
    for (int i = 0; i < samples.size(); i++) {
      above += samples.value(i) > warning ? 1 : 0;
    }
    return samples.size() == 0 ? 0 : (double) above / samples.size();
  }

  void save(StateWriter out) {
    Windows.save(out, "samples", window);
    out.integer("bucket", sampling.newest());
    out.number("acceleration", growth);
    out.number("shortAcceleration", shortGrowth);
    out.number("deviations", deviations);
    out.number("sampled", newest);
    out.number("runFirst", runFirst);
    out.integer("runLength", runLength);
    out.number("olderMean", olderMean);
    out.number("olderDeviation", olderDeviation);
  }

  void restore(StateReader in) {
    Windows.restore(in, "samples", window);
    sampling.restore(in.integer("bucket"));
    growth = in.number("acceleration");
    shortGrowth = in.number("shortAcceleration");
    deviations = in.number("deviations");
    newest = in.number("sampled");
    runFirst = in.number("runFirst");
    runLength = (int) in.integer("runLength");
    olderMean = in.number("olderMean");
    olderDeviation = in.number("olderDeviation");
  }
}
