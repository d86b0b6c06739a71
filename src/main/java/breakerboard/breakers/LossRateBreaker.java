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
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.stats.SampleWindow;
import java.util.List;
import java.util.Optional;

/** Halts when NAV is lost too fast: over the window, period after period, or faster and faster. */
public final class LossRateBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("loss_rate");

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID,
              "loss_rate_threshold",
              Range.RATIO,
              0.03,
              Unit.FRACTION,
              "largest loss over the window")
          .looser(Looser.HIGHER);
  static final Key<Double> WINDOW_MINUTES =
      Key.flat(
          ID,
          "loss_rate_window_minutes",
          Key.real(Range.MINUTES.withoutLeast()),
          5.0,
          Unit.MINUTES,
          "how far back losses count");
  static final Key<Double> SEVERE =
      derived(
              "severe_loss_threshold",
              Range.RATIO,
              "2 x loss_rate_threshold",
              "a loss over the window that only an operator can reset")
          .looser(Looser.HIGHER);
  static final Key<Integer> CONSECUTIVE =
      Key.custom(
              ID,
              "consecutive_loss_limit",
              Key.whole(Range.between(1, 10_000)),
              5,
              Unit.COUNT,
              "falling periods in a row that are too many")
          .looser(Looser.HIGHER);
  static final Key<Double> CONSECUTIVE_FLOOR =
      derived(
              "consecutive_floor",
              Range.between(0, 1),
              "0.25 x loss_rate_threshold",
              "a run of falls smaller than this does not trip")
          .looser(Looser.HIGHER);
  static final Key<Double> PERIOD_SECONDS =
      Key.custom(
          ID,
          "consecutive_loss_period_seconds",
          Key.real(Range.SECONDS),
          60.0,
          Unit.SECONDS,
          "length of a period; 0 compares every sample");
  static final Key<Double> ACCELERATION_RATIO =
      Key.custom(
              ID,
              "acceleration_ratio",
              Key.real(Range.POSITIVE),
              1.5,
              Unit.NUMBER,
              "how many times the loss of the first third the loss of the last may be")
          .looser(Looser.HIGHER);
  static final Key<Double> ACCELERATION_FLOOR =
      derived(
              "acceleration_floor",
              Range.between(0, 1),
              "0.25 x loss_rate_threshold",
              "a last third that loses less than this does not trip")
          .looser(Looser.HIGHER);

  private static final int LIMIT = 0;
  private static final int SEVERE_LOSS = 1;
  private static final int IN_A_ROW = 2;
  private static final int ACCELERATION = 3;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("limit", "(first - NAV) / first", Unit.FRACTION, THRESHOLD)
              .against("first"),
          TriggerSpec.of("severe", "(first - NAV) / first", Unit.FRACTION, SEVERE)
              .against("first")
              .latching(),
          TriggerSpec.of("consecutive", "falling periods in a row", Unit.COUNT, CONSECUTIVE),
          TriggerSpec.of(
              "acceleration",
              "loss of the last third of the window against the first",
              Unit.FRACTION,
              ACCELERATION_FLOOR));

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Loss rate",
          "Loss rate",
          "loss of NAV within minutes",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, true, Optional.empty(), OnTrip.HALT, OnUnfed.REDUCE_ONLY),
          List.of(
              WINDOW_MINUTES,
              SEVERE,
              CONSECUTIVE,
              CONSECUTIVE_FLOOR,
              PERIOD_SECONDS,
              ACCELERATION_RATIO,
              ACCELERATION_FLOOR),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          LossRateBreaker::new,
          Drill.loss(settings -> settings.get(THRESHOLD)));

  private static final double WARN_SHARE = 0.75;
  private static final double FLOOR_SHARE = 0.25;
  private static final int WARN_IN_A_ROW = 3;

  private final LossRuns runs = new LossRuns();
  private final LossThirds thirds = new LossThirds();
  private final LastProfit profit = new LastProfit();
  private double threshold;
  private double severe;
  private int consecutive;
  private double consecutiveFloor;
  private double ratio;
  private double accelerationFloor;
  private long windowNanos;
  private double maxLoss;

  private static Key<Double> derived(String name, Range range, String fallback, String meaning) {
    return Key.derived(ID, name, new KeyType.Real(range), fallback, Unit.FRACTION, meaning);
  }

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    severe = settings.find(SEVERE).orElse(2 * threshold);
    consecutive = settings.get(CONSECUTIVE);
    consecutiveFloor = settings.find(CONSECUTIVE_FLOOR).orElse(FLOOR_SHARE * threshold);
    ratio = settings.get(ACCELERATION_RATIO);
    accelerationFloor = settings.find(ACCELERATION_FLOOR).orElse(FLOOR_SHARE * threshold);
    windowNanos = Windows.nanos(settings.get(WINDOW_MINUTES));
    runs.period(Times.ofSeconds(settings.get(PERIOD_SECONDS)));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation) {
      take(observation, facts);
    }
    if (!facts.navFresh()) {
      boolean ever = !Double.isNaN(facts.nav());
      reading.unfed(LIMIT, threshold, ever);
      reading.unfed(SEVERE_LOSS, severe, ever);
      reading.unfed(IN_A_ROW, consecutive, ever);
      reading.unfed(ACCELERATION, Double.NaN, ever);
      return;
    }
    double loss = WindowLoss.of(facts);
    double first = WindowLoss.first(facts);
    long firstTime = WindowLoss.firstTime(facts);
    reading.above(LIMIT, loss, threshold, WARN_SHARE * threshold);
    reading.reference(LIMIT, first, firstTime);
    reading.above(SEVERE_LOSS, loss, severe, Double.NaN);
    reading.reference(SEVERE_LOSS, first, firstTime);
    if (loss > severe) {
      reading.replaced(LIMIT, SEVERE_LOSS);
    }
    writeRun(reading);
    writeAcceleration(reading);
  }

  private void take(Observation observation, BookFacts facts) {
    runs.scaleTo(facts.flowIndex());
    SampleWindow samples = facts.navSamples();
    if (facts.navSampled()) {
      profit.note(samples);
      thirds.measure(samples);
    }
    if (!Double.isNaN(observation.nav())) {
      runs.nav(facts.lastUsed(), facts.nav(), facts.navSampled(), samples);
    }
    if (facts.navFresh()) {
      maxLoss = Math.max(maxLoss, WindowLoss.of(facts));
    }
  }

  private void writeRun(ReadingBuffer reading) {
    int count = runs.count();
    Level level =
        count >= consecutive && runs.fall() > consecutiveFloor && runs.mayBreach()
            ? Level.BREACH
            : count >= WARN_IN_A_ROW ? Level.WARN : Level.CLEAR;
    double nearness =
        Math.min(
            ReadingBuffer.ratio(count, consecutive),
            ReadingBuffer.ratio(runs.fall(), consecutiveFloor));
    reading.set(IN_A_ROW, level, count, consecutive, WARN_IN_A_ROW, nearness, Double.NaN);
  }

  private void writeAcceleration(ReadingBuffer reading) {
    if (Double.isNaN(thirds.last())) {
      reading.clear(ACCELERATION, Double.NaN);
      return;
    }
    double limit = Math.max(ratio * Math.max(thirds.first(), 0), accelerationFloor);
    reading.above(ACCELERATION, thirds.last(), limit, Double.NaN);
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    if (Double.isNaN(facts.nav())) {
      return;
    }
    LossFalls falls = LossFalls.in(facts.navSamples());
    sink.number("current_loss_rate", WindowLoss.of(facts), Unit.FRACTION);
    sink.number("max_loss_rate", maxLoss, Unit.FRACTION);
    sink.number("consecutive_losses", runs.count(), Unit.COUNT);
    sink.number("time_since_profit_hours", profit.hoursUntil(facts.lastUsed()), Unit.HOURS);
    sink.number("loss_frequency", falls.frequency(), Unit.FRACTION);
    sink.number("avg_loss_magnitude", falls.mean(), Unit.FRACTION);
    sink.number("loss_volatility", falls.deviation(), Unit.FRACTION);
    sink.text("loss_trend", falls.trend());
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return switch (trigger) {
      case IN_A_ROW ->
          List.of(
              new NamedValue("periods", runs.count(), Unit.COUNT),
              new NamedValue("fall over the run", runs.fall(), Unit.FRACTION),
              new NamedValue("floor", consecutiveFloor, Unit.FRACTION));
      case ACCELERATION ->
          List.of(
              new NamedValue("last third", thirds.last(), Unit.FRACTION),
              new NamedValue("first third", thirds.first(), Unit.FRACTION),
              new NamedValue("floor", accelerationFloor, Unit.FRACTION));
      default ->
          List.of(
              new NamedValue("first", WindowLoss.first(facts), Unit.MONEY),
              new NamedValue("NAV", facts.nav(), Unit.MONEY));
    };
  }

  @Override
  public double windowSeconds(int trigger) {
    return trigger == IN_A_ROW ? Double.NaN : Times.toSeconds(windowNanos);
  }

  @Override
  public long lastFed(BookFacts facts) {
    return facts.navFedAt();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    runs.save(out);
    out.number("maxLoss", maxLoss);
    thirds.save(out);
    profit.save(out);
  }

  @Override
  public void restore(StateReader in) {
    runs.restore(in);
    maxLoss = in.number("maxLoss");
    thirds.restore(in);
    profit.restore(in);
  }
}
