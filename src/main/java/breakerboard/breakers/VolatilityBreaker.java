package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Looser;
import breakerboard.config.Range;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.stats.Clustering;
import breakerboard.stats.SampleWindow;
import breakerboard.stats.WindowMoments;
import java.util.List;
import java.util.Optional;

/**
 * Halts when the market's volatility is too high, grows too fast, or breaks out of its own recent
 * range.
 */
public final class VolatilityBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("volatility");

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID, "volatility_threshold", Range.POSITIVE, 0.05, Unit.FRACTION, "highest volatility")
          .looser(Looser.HIGHER);
  static final Key<Double> WINDOW_MINUTES =
      Key.flat(
          ID,
          "volatility_window_minutes",
          Key.real(Range.MINUTES.withoutLeast()),
          30.0,
          Unit.MINUTES,
          "how far back acceleration, breakout and statistics look");
  static final Key<Double> WARNING =
      derived(
              "warning_threshold",
              Range.POSITIVE,
              "0.8 x volatility_threshold",
              Unit.FRACTION,
              "volatility that warns")
          .looser(Looser.HIGHER);
  static final Key<Double> ACCELERATION =
      derived(
              "acceleration_threshold",
              Range.POSITIVE,
              "volatility_threshold / 20",
              Unit.FRACTION,
              "fastest growth of volatility in one sample")
          .looser(Looser.HIGHER);
  static final Key<Integer> MIN_HISTORY =
      Key.custom(
          ID,
          "min_history_length",
          Key.whole(Range.between(2, 10_000)),
          10,
          Unit.COUNT,
          "samples over which growth is measured");
  static final Key<Double> BREAKOUT_SIGMA =
      Key.custom(
              ID,
              "breakout_sigma",
              Key.real(Range.POSITIVE),
              3.0,
              Unit.SIGMA,
              "deviations from its recent mean that are a breakout")
          .looser(Looser.HIGHER);
  static final Key<Double> BREAKOUT_FLOOR =
      derived(
              "breakout_floor",
              Range.NOT_NEGATIVE,
              "0.8 x volatility_threshold",
              Unit.FRACTION,
              "a breakout under this volatility does not trip")
          .looser(Looser.HIGHER);

  private static final int SPOT = 0;
  private static final int ACCELERATED = 1;
  private static final int BREAKOUT = 2;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("spot", "volatility", Unit.FRACTION, THRESHOLD)
              .reads(InputField.VOLATILITY),
          TriggerSpec.of(
                  "acceleration",
                  "(last - first) / n over the last n samples",
                  Unit.FRACTION,
                  ACCELERATION)
              .reads(InputField.VOLATILITY),
          TriggerSpec.of(
                  "breakout",
                  "(volatility - mean of the older) / deviation of the older",
                  Unit.SIGMA,
                  BREAKOUT_SIGMA)
              .reads(InputField.VOLATILITY));

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Volatility",
          "Vola\u00ADtility",
          "volatility of the market",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, true, Optional.empty(), OnTrip.HALT, OnUnfed.REDUCE_ONLY),
          List.of(
              WINDOW_MINUTES, WARNING, ACCELERATION, MIN_HISTORY, BREAKOUT_SIGMA, BREAKOUT_FLOOR),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          VolatilityBreaker::new,
          Drill.field(InputField.VOLATILITY, settings -> Drill.past(settings.get(THRESHOLD)), 0));

  private static final double WARN_SHARE = 0.8;
  private static final double STEPS_TO_THRESHOLD = 20;
  private static final int SHORT_RUN = 5;
  private static final int LEAST_FOR_BREAKOUT = 20;

  private final SampleWindow samples = new SampleWindow(1);
  private final WindowMoments moments = new WindowMoments();
  private double threshold;
  private double warning;
  private double accelerationLimit;
  private int minHistory;
  private double sigma;
  private double floor;
  private long windowNanos;
  private long sampleNanos;
  private long bucket = Long.MIN_VALUE;
  private double acceleration = Double.NaN;
  private double shortAcceleration = Double.NaN;
  private double runFirst = Double.NaN;
  private int runLength;
  private double deviations = Double.NaN;
  private double sampled = Double.NaN;
  private double olderMean;
  private double olderDeviation;

  private static Key<Double> derived(
      String name, Range range, String fallback, Unit unit, String meaning) {
    return Key.derived(ID, name, new KeyType.Real(range), fallback, unit, meaning);
  }

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    warning = settings.find(WARNING).orElse(WARN_SHARE * threshold);
    accelerationLimit = settings.find(ACCELERATION).orElse(threshold / STEPS_TO_THRESHOLD);
    minHistory = settings.get(MIN_HISTORY);
    sigma = settings.get(BREAKOUT_SIGMA);
    floor = settings.find(BREAKOUT_FLOOR).orElse(WARN_SHARE * threshold);
    windowNanos = Windows.nanos(settings.get(WINDOW_MINUTES));
    sampleNanos = Windows.sampleNanos(settings);
    samples.bound(Windows.bound(settings, settings.get(WINDOW_MINUTES)));
    while (moments.count() > samples.size()) {
      moments.removeFirst();
    }
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation && observation.has(InputField.VOLATILITY)) {
      sample(facts.lastUsed(), observation.value(InputField.VOLATILITY));
    }
    if (!facts.fresh(InputField.VOLATILITY)) {
      boolean ever = facts.everFed(InputField.VOLATILITY);
      reading.unfed(SPOT, threshold, ever);
      reading.unfed(ACCELERATED, accelerationLimit, ever);
      reading.unfed(BREAKOUT, sigma, ever);
      return;
    }
    reading.above(SPOT, facts.value(InputField.VOLATILITY), threshold, warning);
    writeAcceleration(reading);
    writeBreakout(reading);
  }

  private void sample(long time, double value) {
    long current = Math.floorDiv(time, sampleNanos);
    if (current == bucket) {
      return;
    }
    bucket = current;
    int left = samples.removeUpTo(time - windowNanos);
    if (samples.isFull()) {
      left++;
    }
    for (int i = 0; i < left; i++) {
      moments.removeFirst();
    }
    olderMean = moments.mean();
    olderDeviation = moments.deviation();
    samples.add(time, value);
    moments.add(value);
    sampled = value;
    boolean enough = samples.size() >= minHistory;
    acceleration = enough ? samples.stepOver(minHistory) : Double.NaN;
    runFirst = enough ? samples.fromEnd(minHistory - 1) : Double.NaN;
    runLength = minHistory;
    shortAcceleration =
        enough && samples.size() >= SHORT_RUN ? samples.stepOver(SHORT_RUN) : Double.NaN;
    deviations =
        samples.size() >= LEAST_FOR_BREAKOUT && olderDeviation > 0
            ? (value - olderMean) / olderDeviation
            : Double.NaN;
  }

  private void writeAcceleration(ReadingBuffer reading) {
    if (Double.isNaN(acceleration)) {
      reading.clear(ACCELERATED, accelerationLimit);
      return;
    }
    Level level =
        acceleration > accelerationLimit
            ? Level.BREACH
            : shortAcceleration > accelerationLimit / 2 ? Level.WARN : Level.CLEAR;
    reading.set(
        ACCELERATED,
        level,
        acceleration,
        accelerationLimit,
        Double.NaN,
        ReadingBuffer.ratio(acceleration, accelerationLimit),
        Double.NaN);
  }

  private void writeBreakout(ReadingBuffer reading) {
    if (Double.isNaN(deviations)) {
      reading.clear(BREAKOUT, sigma);
      return;
    }
    boolean out = deviations > sigma;
    Level level = out && sampled > floor ? Level.BREACH : out ? Level.WARN : Level.CLEAR;
    double nearness =
        Math.min(ReadingBuffer.ratio(deviations, sigma), ReadingBuffer.ratio(sampled, floor));
    reading.set(BREAKOUT, level, deviations, sigma, Double.NaN, nearness, Double.NaN);
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    if (!facts.everFed(InputField.VOLATILITY)) {
      return;
    }
    sink.number("current_volatility", facts.value(InputField.VOLATILITY), Unit.FRACTION);
    boolean enough = samples.size() >= 2;
    sink.number("mean_volatility", enough ? moments.mean() : 0, Unit.FRACTION);
    sink.number("volatility_std", moments.deviation(), Unit.FRACTION);
    sink.number("volatility_trend", samples.stepOver(SHORT_RUN), Unit.FRACTION);
    sink.number("time_above_threshold", shareAboveWarning(), Unit.FRACTION);
    sink.number("volatility_clustering", Clustering.of(samples), Unit.NUMBER);
  }

  private double shareAboveWarning() {
    int above = 0;
    for (int i = 0; i < samples.size(); i++) {
      above += samples.value(i) > warning ? 1 : 0;
    }
    return samples.size() == 0 ? 0 : (double) above / samples.size();
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    NamedValue now =
        new NamedValue("volatility", facts.value(InputField.VOLATILITY), Unit.FRACTION);
    return switch (trigger) {
      case ACCELERATED ->
          List.of(
              new NamedValue("last", sampled, Unit.FRACTION),
              new NamedValue("first", runFirst, Unit.FRACTION),
              new NamedValue("n", runLength, Unit.COUNT));
      case BREAKOUT ->
          List.of(
              now,
              new NamedValue("mean", olderMean, Unit.FRACTION),
              new NamedValue("deviation", olderDeviation, Unit.FRACTION),
              new NamedValue("floor", floor, Unit.FRACTION));
      default -> List.of(now);
    };
  }

  @Override
  public double windowSeconds(int trigger) {
    return trigger == BREAKOUT ? Times.toSeconds(windowNanos) : Double.NaN;
  }

  @Override
  public long lastFed(BookFacts facts) {
    return facts.fedAt(InputField.VOLATILITY);
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    Windows.save(out, "samples", samples);
    out.integer("turned", moments.turned());
    out.integer("bucket", bucket);
    out.number("acceleration", acceleration);
    out.number("shortAcceleration", shortAcceleration);
    out.number("deviations", deviations);
    out.number("sampled", sampled);
    out.number("runFirst", runFirst);
    out.integer("runLength", runLength);
    out.number("olderMean", olderMean);
    out.number("olderDeviation", olderDeviation);
  }

  @Override
  public void restore(StateReader in) {
    Windows.restore(in, "samples", samples);
    moments.restore(samples, (int) in.integer("turned"));
    bucket = in.integer("bucket");
    acceleration = in.number("acceleration");
    shortAcceleration = in.number("shortAcceleration");
    deviations = in.number("deviations");
    sampled = in.number("sampled");
    runFirst = in.number("runFirst");
    runLength = (int) in.integer("runLength");
    olderMean = in.number("olderMean");
    olderDeviation = in.number("olderDeviation");
  }
}
