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
 * Halts when the data itself cannot be trusted: poor, late, silent, with gaps, or without a usable
 * NAV.
 */
public final class DataFeedIntegrityBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("data_feed_integrity");

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID,
              "data_quality_threshold",
              Range.PERCENT,
              95,
              Unit.PERCENT,
              "lowest data quality score")
          .looser(Looser.LOWER);
  static final Key<Double> MAX_MISSING =
      custom("max_missing_pct", Range.PERCENT, 5, Unit.PERCENT, "most missing data")
          .looser(Looser.HIGHER);
  static final Key<Double> MAX_LATENCY =
      custom(
              "max_latency_ms",
              Range.POSITIVE,
              1000,
              Unit.MILLISECONDS,
              "longest latency of the data feed")
          .looser(Looser.HIGHER);
  static final Key<Double> SILENCE =
      Key.derived(
          ID,
          "silence_seconds",
          new KeyType.Real(Range.SECONDS.withoutLeast()),
          "max(10, 5 x the median gap of the last 100)",
          Unit.SECONDS,
          "longest time without a used observation");
  static final Key<Double> MAX_REJECTS =
      custom(
              "max_reject_pct",
              Range.PERCENT,
              1,
              Unit.PERCENT,
              "most refused lines of the last 1,000")
          .looser(Looser.HIGHER);

  private static final int QUALITY = 0;
  private static final int MISSING = 1;
  private static final int LATENCY = 2;
  private static final int QUIET = 3;
  private static final int SEQUENCE = 4;
  private static final int REJECTS = 5;
  private static final int NAV = 6;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("quality", "data quality score", Unit.PERCENT, THRESHOLD)
              .whereLowerIsWorse()
              .whenFed()
              .reads(InputField.DATA_QUALITY_SCORE),
          TriggerSpec.of("missing", "missing data", Unit.PERCENT, MAX_MISSING)
              .whenFed()
              .reads(InputField.MISSING_DATA_PCT),
          TriggerSpec.of("latency", "latency of the data feed", Unit.MILLISECONDS, MAX_LATENCY)
              .whenFed()
              .reads(InputField.DATA_FEED_LATENCY_MS),
          TriggerSpec.of("silence", "time since the last used observation", Unit.SECONDS, SILENCE),
          TriggerSpec.unlimited("sequence", "gaps in seq / last 1,000 observations", Unit.FRACTION)
              .whenFed(),
          TriggerSpec.of("rejects", "refused lines / last 1,000 lines", Unit.PERCENT, MAX_REJECTS)
              .whenFed(),
          TriggerSpec.flag("nav", "a NAV that cannot be used").whenFed());

  private static final double BEST_QUALITY = 100;

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Data feed integrity",
          "Data feed",
          "quality, latency and continuity of the data",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, true, Optional.of(0.0), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(MAX_MISSING, MAX_LATENCY, SILENCE, MAX_REJECTS),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          DataFeedIntegrityBreaker::new,
          Drill.field(
              InputField.DATA_QUALITY_SCORE,
              settings -> settings.get(THRESHOLD) / 2,
              BEST_QUALITY));

  private static final double WARN_SHARE = 0.8;
  private static final double MOST_SEQUENCE_GAPS = 0.01;

  private final FeedSilence silence = new FeedSilence();
  private final SequenceGaps sequence = new SequenceGaps();
  private double threshold;
  private double maxMissing;
  private double maxLatency;
  private double maxRejects;

  private static Key<Double> custom(
      String name, Range range, double fallback, Unit unit, String meaning) {
    return Key.custom(ID, name, Key.real(range), fallback, unit, meaning);
  }

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    maxMissing = settings.get(MAX_MISSING);
    maxLatency = settings.get(MAX_LATENCY);
    maxRejects = settings.get(MAX_REJECTS);
    silence.reconfigure(settings);
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation) {
      silence.ends(facts.clock());
      sequence.take(observation.sequence());
    }
    writeQuality(reading, facts);
    reading.aboveFed(
        MISSING, facts, InputField.MISSING_DATA_PCT, maxMissing, WARN_SHARE * maxMissing);
    reading.aboveFed(
        LATENCY, facts, InputField.DATA_FEED_LATENCY_MS, maxLatency, WARN_SHARE * maxLatency);
    writeSilence(reading, facts);
    writeSequence(reading);
    writeRejects(reading, facts);
    writeNav(reading, facts);
  }

  private void writeQuality(ReadingBuffer reading, BookFacts facts) {
    if (!facts.fresh(InputField.DATA_QUALITY_SCORE)) {
      reading.unfed(QUALITY, threshold, facts.everFed(InputField.DATA_QUALITY_SCORE));
      return;
    }
    double warn = BEST_QUALITY - WARN_SHARE * (BEST_QUALITY - threshold);
    reading.below(
        QUALITY, facts.value(InputField.DATA_QUALITY_SCORE), threshold, warn, BEST_QUALITY);
  }

  private void writeSilence(ReadingBuffer reading, BookFacts facts) {
    double limit = silence.limit();
    if (silence.lastUsed() == Times.NEVER) {
      reading.unfed(QUIET, limit, false);
      return;
    }
    double seconds = silence.seconds(facts.clock());
    if (Double.isNaN(seconds)) {
      reading.clear(QUIET, limit);
    } else {
      reading.above(QUIET, seconds, limit, WARN_SHARE * limit);
    }
  }

  private void writeSequence(ReadingBuffer reading) {
    if (sequence.known()) {
      reading.above(SEQUENCE, sequence.share(), MOST_SEQUENCE_GAPS, 0);
    } else {
      reading.unfed(SEQUENCE, MOST_SEQUENCE_GAPS, false);
    }
  }

  private void writeNav(ReadingBuffer reading, BookFacts facts) {
    if (facts.navFedAt() == Times.NEVER) {
      reading.unfed(NAV, 1, false);
      return;
    }
    boolean unusable = facts.navUnusable();
    double flag = unusable ? 1 : 0;
    Level level = unusable ? Level.BREACH : Level.CLEAR;
    reading.set(NAV, level, flag, 1, Double.NaN, flag, Double.NaN);
  }

  private void writeRejects(ReadingBuffer reading, BookFacts facts) {
    double percent = facts.feedLines().refusedPercent();
    if (facts.feedLines().known() == 0) {
      reading.unfed(REJECTS, maxRejects, false);
    } else if (Double.isNaN(percent)) {
      reading.clear(REJECTS, maxRejects);
    } else {
      reading.above(REJECTS, percent, maxRejects, WARN_SHARE * maxRejects);
    }
  }

  @Override
  public long nextDue(BookFacts facts) {
    return silence.nextDue(facts.clock(), WARN_SHARE);
  }

  @Override
  public double grown(int trigger, double measured, BookFacts facts) {
    if (trigger != QUIET || Double.isNaN(measured)) {
      return measured;
    }
    double seconds = silence.seconds(facts.clock());
    return Double.isNaN(seconds) ? measured : seconds;
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {}

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return switch (trigger) {
      case QUALITY ->
          List.of(
              new NamedValue("quality", facts.value(InputField.DATA_QUALITY_SCORE), Unit.PERCENT));
      case MISSING ->
          List.of(
              new NamedValue("missing", facts.value(InputField.MISSING_DATA_PCT), Unit.PERCENT));
      case LATENCY ->
          List.of(
              new NamedValue(
                  "latency", facts.value(InputField.DATA_FEED_LATENCY_MS), Unit.MILLISECONDS));
      case QUIET ->
          List.of(new NamedValue("silent for", silence.secondsOfNext(facts.clock()), Unit.SECONDS));
      case SEQUENCE -> List.of(new NamedValue("gaps", sequence.count(), Unit.COUNT));
      case REJECTS ->
          List.of(new NamedValue("refused", facts.feedLines().refusedPercent(), Unit.PERCENT));
      default -> List.of(new NamedValue("last usable NAV", facts.nav(), Unit.MONEY));
    };
  }

  @Override
  public long lastFed(BookFacts facts) {
    return silence.lastUsed();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    silence.save(out);
    sequence.save(out);
  }

  @Override
  public void restore(StateReader in) {
    silence.restore(in);
    sequence.restore(in);
  }
}
