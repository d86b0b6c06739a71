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

  private final VolatilityHistory history = new VolatilityHistory();
  private double threshold;
  private double warning;
  private double accelerationLimit;
  private double sigma;
  private double floor;
  private long windowNanos;

  private static Key<Double> derived(
      String name, Range range, String fallback, Unit unit, String meaning) {
    return Key.derived(ID, name, new KeyType.Real(range), fallback, unit, meaning);
  }

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    warning = settings.find(WARNING).orElse(WARN_SHARE * threshold);
    accelerationLimit = settings.find(ACCELERATION).orElse(threshold / STEPS_TO_THRESHOLD);
    sigma = settings.get(BREAKOUT_SIGMA);
    floor = settings.find(BREAKOUT_FLOOR).orElse(WARN_SHARE * threshold);
    windowNanos = Windows.nanos(settings.get(WINDOW_MINUTES));
    history.reconfigure(
        windowNanos,
        Windows.bound(settings, settings.get(WINDOW_MINUTES)),
        Windows.sampleNanos(settings),
        settings.get(MIN_HISTORY));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation && observation.has(InputField.VOLATILITY)) {
      history.take(facts.lastUsed(), observation.value(InputField.VOLATILITY));
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

  private void writeAcceleration(ReadingBuffer reading) {
    double acceleration = history.growth();
    if (Double.isNaN(acceleration)) {
      reading.clear(ACCELERATED, accelerationLimit);
      return;
    }
    Level level =
        acceleration > accelerationLimit
            ? Level.BREACH
            : history.shortGrowth() > accelerationLimit / 2 ? Level.WARN : Level.CLEAR;
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
    double deviations = history.deviations();
    if (Double.isNaN(deviations)) {
      reading.clear(BREAKOUT, sigma);
      return;
    }
    double sampled = history.newest();
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
    history.statistics(sink, warning);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    NamedValue now =
        new NamedValue("volatility", facts.value(InputField.VOLATILITY), Unit.FRACTION);
    return switch (trigger) {
      case ACCELERATED ->
          List.of(
              new NamedValue("last", history.newest(), Unit.FRACTION),
              new NamedValue("first", history.runFirst(), Unit.FRACTION),
              new NamedValue("n", history.runLength(), Unit.COUNT));
      case BREAKOUT ->
          List.of(
              now,
              new NamedValue("mean", history.olderMean(), Unit.FRACTION),
              new NamedValue("deviation", history.olderDeviation(), Unit.FRACTION),
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
    history.save(out);
  }

  @Override
  public void restore(StateReader in) {
    history.restore(in);
  }
}
