package breakerboard.breakers;

import breakerboard.config.BookKeys;
import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
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
 * Tells when prices, volumes or the book's own returns are unlike what they were; at twice a limit
 * it may engage the kill switch.
 */
public final class AnomalyDetectionBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("anomaly_detection");

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID,
              "anomaly_detection_threshold",
              Range.POSITIVE,
              3.0,
              Unit.SIGMA,
              "highest anomaly score; the book's own returns may have 2 more")
          .looser(Looser.HIGHER);

  private static final int PRICE = 0;
  private static final int VOLUME = 1;
  private static final int RETURNS = 2;
  private static final int REGIME = 3;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("price", "size of the price anomaly score", Unit.SIGMA, THRESHOLD)
              .whenFed()
              .reads(InputField.PRICE_ANOMALY_SCORE),
          TriggerSpec.of("volume", "size of the volume anomaly score", Unit.SIGMA, THRESHOLD)
              .whenFed()
              .reads(InputField.VOLUME_ANOMALY_SCORE),
          TriggerSpec.of(
                  "returns",
                  "|newest return - median of the older| / (1.4826 x MAD of the older)",
                  Unit.SIGMA,
                  THRESHOLD)
              .whenFed(),
          TriggerSpec.flag("regime", "the market changes its regime")
              .whenFed()
              .reads(InputField.MARKET_REGIME_CHANGE));

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Anomaly detection",
          "Ano\u00ADmaly",
          "prices, volumes and returns unlike the usual ones",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, false, Optional.empty(), OnTrip.ALERT_ONLY, OnUnfed.IGNORE),
          List.of(),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          AnomalyDetectionBreaker::new,
          Drill.field(
              InputField.PRICE_ANOMALY_SCORE, settings -> Drill.past(settings.get(THRESHOLD)), 0));

  private static final double WARN_SHARE = 0.8;
  private static final double MORE_FOR_RETURNS = 2;
  private static final double KILLING = 2;

  private final SessionReturns returns = new SessionReturns();
  private double threshold;

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    returns.bound(settings.get(BookKeys.MAX_HISTORY));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation && facts.navSampled()) {
      returns.sample(facts);
    }
    writeScore(reading, facts, PRICE, InputField.PRICE_ANOMALY_SCORE);
    writeScore(reading, facts, VOLUME, InputField.VOLUME_ANOMALY_SCORE);
    writeReturns(reading, facts);
    writeRegime(reading, facts);
  }

  private void writeScore(ReadingBuffer reading, BookFacts facts, int trigger, InputField field) {
    if (facts.fresh(field)) {
      reading.above(trigger, Math.abs(facts.value(field)), threshold, WARN_SHARE * threshold);
    } else {
      reading.unfed(trigger, threshold, facts.everFed(field));
    }
  }

  private void writeReturns(ReadingBuffer reading, BookFacts facts) {
    double limit = threshold + MORE_FOR_RETURNS;
    if (!facts.navFresh()) {
      reading.unfed(RETURNS, limit, facts.navFedAt() != Times.NEVER || !scored(facts));
    } else if (Double.isNaN(returns.score())) {
      reading.clear(RETURNS, limit);
    } else {
      reading.above(RETURNS, returns.score(), limit, WARN_SHARE * limit);
    }
  }

  /** Whether scores came: without any NAV it watches these alone. */
  private static boolean scored(BookFacts facts) {
    return facts.everFed(InputField.PRICE_ANOMALY_SCORE)
        || facts.everFed(InputField.VOLUME_ANOMALY_SCORE);
  }

  /** It has no limit to be near to. */
  private static void writeRegime(ReadingBuffer reading, BookFacts facts) {
    InputField field = InputField.MARKET_REGIME_CHANGE;
    if (!facts.fresh(field)) {
      reading.unfed(REGIME, Double.NaN, facts.everFed(field));
      return;
    }
    double flag = facts.value(field);
    Level level = flag == 1 ? Level.WARN : Level.CLEAR;
    reading.set(REGIME, level, flag, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  @Override
  public String words(int trigger, ReadingBuffer reading, BookFacts facts) {
    return trigger == REGIME ? "the market changes its regime" : "";
  }

  @Override
  public KillSource kills(ReadingBuffer reading) {
    boolean twice = twice(reading, PRICE) || twice(reading, VOLUME) || twice(reading, RETURNS);
    return twice ? KillSource.ANOMALY : KillSource.NONE;
  }

  private static boolean twice(ReadingBuffer reading, int trigger) {
    return reading.value(trigger) >= KILLING * reading.limit(trigger);
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    sink.number("current_price_anomaly", facts.value(InputField.PRICE_ANOMALY_SCORE), Unit.SIGMA);
    sink.number("current_volume_anomaly", facts.value(InputField.VOLUME_ANOMALY_SCORE), Unit.SIGMA);
    sink.number("return_z_score", returns.score(), Unit.SIGMA);
    sink.number("current_return", returns.newest(), Unit.FRACTION);
    sink.number("median_return", returns.median(), Unit.FRACTION);
    sink.number("return_deviation", returns.deviation(), Unit.FRACTION);
    sink.number("older_returns", returns.older(), Unit.COUNT);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return switch (trigger) {
      case PRICE ->
          List.of(
              new NamedValue(
                  "price anomaly", facts.value(InputField.PRICE_ANOMALY_SCORE), Unit.SIGMA));
      case VOLUME ->
          List.of(
              new NamedValue(
                  "volume anomaly", facts.value(InputField.VOLUME_ANOMALY_SCORE), Unit.SIGMA));
      case RETURNS ->
          List.of(
              new NamedValue("return", returns.newest(), Unit.FRACTION),
              new NamedValue("median", returns.median(), Unit.FRACTION),
              new NamedValue("deviation (1.4826 x MAD)", returns.deviation(), Unit.FRACTION),
              new NamedValue("older returns", returns.older(), Unit.COUNT));
      default ->
          List.of(
              new NamedValue("regime", facts.value(InputField.MARKET_REGIME_CHANGE), Unit.FLAG));
    };
  }

  @Override
  public long lastFed(BookFacts facts) {
    long scores =
        Math.max(
            facts.fedAt(InputField.PRICE_ANOMALY_SCORE),
            facts.fedAt(InputField.VOLUME_ANOMALY_SCORE));
    return Math.max(scores, facts.navFedAt());
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    returns.save(out);
  }

  @Override
  public void restore(StateReader in) {
    returns.restore(in);
  }
}
