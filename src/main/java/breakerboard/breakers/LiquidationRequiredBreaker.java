package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.Looser;
import breakerboard.config.Range;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Input;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;

/** Lets a book only be liquidated once it lost too much, quickly or in all. */
public final class LiquidationRequiredBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("liquidation_required");

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID,
              "liquidation_urgency_threshold",
              Range.RATIO,
              0.15,
              Unit.FRACTION,
              "loss over the loss-rate window that asks for liquidation")
          .looser(Looser.HIGHER);
  static final Key<Double> DRAWDOWN_LIMIT =
      Key.custom(
              ID,
              "liquidation_drawdown",
              Key.real(Range.RATIO),
              0.15,
              Unit.FRACTION,
              "drawdown that asks for liquidation")
          .looser(Looser.HIGHER);

  private static final int RAPID_LOSS = 0;
  private static final int DRAWDOWN = 1;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("rapid_loss", "(first - NAV) / first", Unit.FRACTION, THRESHOLD)
              .against("first"),
          TriggerSpec.of("drawdown", "(peak - NAV) / peak", Unit.FRACTION, DRAWDOWN_LIMIT)
              .against("peak"));

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Liquidation required",
          "Liqui\u00ADdation",
          "losses after which positions are only closed",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, false, Optional.empty(), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(DRAWDOWN_LIMIT),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          LiquidationRequiredBreaker::new,
          Drill.loss(settings -> settings.get(THRESHOLD)));

  private static final double WARN_SHARE = 0.8;

  private double threshold;
  private double drawdownLimit;
  private long windowNanos;

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    drawdownLimit = settings.get(DRAWDOWN_LIMIT);
    windowNanos = Windows.nanos(settings.get(LossRateBreaker.WINDOW_MINUTES));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (!facts.navFresh()) {
      reading.unfed(RAPID_LOSS, threshold, true);
      reading.unfed(DRAWDOWN, drawdownLimit, true);
      return;
    }
    reading.above(RAPID_LOSS, WindowLoss.of(facts), threshold, WARN_SHARE * threshold);
    reading.reference(RAPID_LOSS, WindowLoss.first(facts), WindowLoss.firstTime(facts));
    double drawdown = DrawdownBreaker.drawdown(facts);
    reading.above(DRAWDOWN, drawdown, drawdownLimit, WARN_SHARE * drawdownLimit);
    reading.reference(DRAWDOWN, facts.peak(), facts.peakAt());
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    if (Double.isNaN(facts.nav())) {
      return;
    }
    sink.number("current_loss", WindowLoss.of(facts), Unit.FRACTION);
    sink.number("current_drawdown", DrawdownBreaker.drawdown(facts), Unit.FRACTION);
    sink.number("loss_to_liquidation", lossToLiquidation(facts), Unit.MONEY);
  }

  /** How much NAV may still fall before the nearer of both limits, 0 when it fell so far. */
  private double lossToLiquidation(BookFacts facts) {
    double byLoss = (1 - threshold) * WindowLoss.first(facts);
    double byDrawdown = (1 - drawdownLimit) * facts.peak();
    return Math.max(0, facts.nav() - Math.max(byLoss, byDrawdown));
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    NamedValue nav = new NamedValue("NAV", facts.nav(), Unit.MONEY);
    return trigger == RAPID_LOSS
        ? List.of(new NamedValue("first", WindowLoss.first(facts), Unit.MONEY), nav)
        : List.of(new NamedValue("peak", facts.peak(), Unit.MONEY), nav);
  }

  @Override
  public double windowSeconds(int trigger) {
    return trigger == RAPID_LOSS ? Times.toSeconds(windowNanos) : Double.NaN;
  }

  /** The drawdown that it measures is the one from the book's peak. */
  @Override
  public boolean rebases() {
    return true;
  }

  @Override
  public BreakerStatus statusInBreach() {
    return BreakerStatus.LIQUIDATING;
  }

  @Override
  public long lastFed(BookFacts facts) {
    return facts.navFedAt();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
  }

  @Override
  public void restore(StateReader in) {}
}
