package breakerboard.breakers;

import breakerboard.config.BookKeys;
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
import breakerboard.stats.FallingRuns;
import breakerboard.stats.SampleWindow;
import java.util.List;
import java.util.Optional;

/**
 * Halts when NAV is too far under its running peak, falls from it too fast, or stays under it too
 * long.
 */
public final class DrawdownBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("drawdown");

  /** When the running peak starts anew. */
  public enum PeakReset {
    NEVER,
    DAILY
  }

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID,
              "max_drawdown",
              Range.RATIO,
              0.08,
              Unit.FRACTION,
              "largest loss from the running peak")
          .looser(Looser.HIGHER);
  static final Key<Double> UNDERWATER_HOURS =
      Key.custom(
              ID,
              "underwater_limit_hours",
              Key.real(Range.POSITIVE),
              24.0,
              Unit.HOURS,
              "calendar hours since NAV was last at its peak that are too long")
          .looser(Looser.HIGHER);
  static final Key<Double> UNDERWATER_DRAWDOWN =
      Key.custom(
              ID,
              "underwater_min_drawdown",
              Key.real(Range.between(0, 1)),
              0.05,
              Unit.FRACTION,
              "smallest drawdown that counts as under water")
          .looser(Looser.HIGHER);
  static final Key<PeakReset> PEAK_RESET =
      Key.custom(
              ID,
              "peak_reset",
              new KeyType.Choice<>(PeakReset.class),
              PeakReset.NEVER,
              Unit.TEXT,
              "when the running peak starts anew: never, or with each exchange date")
          .looser(Looser.HIGHER);

  private static final int LIMIT = 0;
  private static final int ACCELERATION = 1;
  private static final int UNDERWATER = 2;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("limit", "(peak - NAV) / peak", Unit.FRACTION, THRESHOLD).against("peak"),
          TriggerSpec.of(
              "acceleration", "(last - first) / 5 over 5 drawdowns", Unit.FRACTION, THRESHOLD),
          TriggerSpec.of(
                  "underwater",
                  "hours since NAV was last at its peak",
                  Unit.HOURS,
                  UNDERWATER_HOURS)
              .against("peak"));

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Drawdown",
          "Draw\u00ADdown",
          "loss from the running peak of NAV",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, true, Optional.empty(), OnTrip.HALT, OnUnfed.REDUCE_ONLY),
          List.of(UNDERWATER_HOURS, UNDERWATER_DRAWDOWN, PEAK_RESET),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          DrawdownBreaker::new,
          Drill.loss(settings -> settings.get(THRESHOLD)));

  private static final double WARN_SHARE = 0.8;
  private static final double STEPS_TO_THRESHOLD = 20;
  private static final int RUN = 5;
  private static final double GOOD_RECOVERY = 0.01;

  private final SampleWindow drawdowns = new SampleWindow(1);
  private double threshold;
  private double underwaterHours;
  private double underwaterDrawdown;

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    underwaterHours = settings.get(UNDERWATER_HOURS);
    underwaterDrawdown = settings.get(UNDERWATER_DRAWDOWN);
    drawdowns.bound(settings.get(BookKeys.MAX_HISTORY));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    double accelerationLimit = threshold / STEPS_TO_THRESHOLD;
    if (input instanceof Observation && facts.navSampled()) {
      drawdowns.add(facts.lastUsed(), drawdown(facts));
    }
    if (!facts.navFresh()) {
      boolean ever = !Double.isNaN(facts.nav());
      reading.unfed(LIMIT, threshold, ever);
      reading.unfed(ACCELERATION, accelerationLimit, ever);
      reading.unfed(UNDERWATER, underwaterHours, ever);
      return;
    }
    double drawdown = drawdown(facts);
    reading.above(LIMIT, drawdown, threshold, WARN_SHARE * threshold);
    reading.reference(LIMIT, facts.peak(), facts.peakAt());
    if (drawdowns.size() < RUN) {
      reading.clear(ACCELERATION, accelerationLimit);
    } else {
      reading.above(
          ACCELERATION, drawdowns.stepOver(RUN), accelerationLimit, accelerationLimit / 2);
    }
    double hours = hoursUnderwater(facts);
    Level level =
        hours > underwaterHours && drawdown > underwaterDrawdown ? Level.BREACH : Level.CLEAR;
    double nearness =
        Math.min(
            ReadingBuffer.ratio(hours, underwaterHours),
            ReadingBuffer.ratio(drawdown, underwaterDrawdown));
    reading.set(UNDERWATER, level, hours, underwaterHours, Double.NaN, nearness, Double.NaN);
    reading.reference(UNDERWATER, facts.peak(), facts.peakAt());
  }

  static double drawdown(BookFacts facts) {
    return (facts.peak() - facts.nav()) / facts.peak();
  }

  private static double hoursUnderwater(BookFacts facts) {
    return (facts.lastUsed() - facts.peakAt()) / Times.NANOS_PER_HOUR;
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    if (Double.isNaN(facts.nav())) {
      return;
    }
    double drawdown = drawdown(facts);
    sink.number("current_drawdown", drawdown, Unit.FRACTION);
    sink.number("max_drawdown", drawdowns.max(), Unit.FRACTION);
    sink.number("average_drawdown", drawdowns.mean(), Unit.FRACTION);
    sink.number("drawdown_trend", drawdowns.stepOver(RUN), Unit.FRACTION);
    sink.number("underwater_duration_hours", hoursUnderwater(facts), Unit.HOURS);
    sink.number("portfolio_peak", facts.peak(), Unit.MONEY);
    sink.number("recovery_factor", 1 / (1 - drawdown) - 1, Unit.FRACTION);
    FallingRuns recoveries = FallingRuns.in(drawdowns, GOOD_RECOVERY);
    sink.number("recovery_periods", recoveries.count(), Unit.COUNT);
    sink.number("avg_recovery_duration", recoveries.meanSteps(), Unit.NUMBER);
    sink.number("avg_recovery_amount", recoveries.meanFall(), Unit.FRACTION);
    sink.number("max_recovery_amount", recoveries.largestFall(), Unit.FRACTION);
    sink.number("recovery_success_rate", recoveries.shareAbove(), Unit.FRACTION);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    NamedValue peak = new NamedValue("peak", facts.peak(), Unit.MONEY);
    NamedValue nav = new NamedValue("NAV", facts.nav(), Unit.MONEY);
    return switch (trigger) {
      case ACCELERATION ->
          List.of(
              new NamedValue("last", drawdowns.last(), Unit.FRACTION),
              new NamedValue("first", drawdowns.fromEnd(RUN - 1), Unit.FRACTION));
      case UNDERWATER ->
          List.of(
              peak,
              nav,
              new NamedValue("drawdown", drawdown(facts), Unit.FRACTION),
              new NamedValue("smallest", underwaterDrawdown, Unit.FRACTION));
      default -> List.of(peak, nav);
    };
  }

  @Override
  public boolean rebases() {
    return true;
  }

  @Override
  public long lastFed(BookFacts facts) {
    return facts.navFedAt();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    Windows.save(out, "drawdowns", drawdowns);
  }

  @Override
  public void restore(StateReader in) {
    Windows.restore(in, "drawdowns", drawdowns);
  }
}
