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
import breakerboard.stats.RecentFlags;
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
  private static final int SEQUENCES = 1000;
  private static final double MOST_SEQUENCE_GAPS = 0.01;

  private final UsualGaps gaps = new UsualGaps();
  private final SilenceHours hours = new SilenceHours();
  private final RecentFlags sequenceGaps = new RecentFlags(SEQUENCES);
  private double threshold;
  private double maxMissing;
  private double maxLatency;
  private double maxRejects;
  private double fixedSilence;
  private double silenceLimit;
  private long lastUsed = Times.NEVER;
  private long lastSequence = Observation.ABSENT;

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
    hours.reconfigure(settings);
    fixedSilence = settings.find(SILENCE).orElse(Double.NaN);
    silenceLimit = silenceLimit();
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation) {
      take(observation, facts);
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

  private void take(Observation observation, BookFacts facts) {
    if (lastUsed != Times.NEVER && hours.gapCounts(lastUsed, facts.clock())) {
      gaps.add(Times.toSeconds(facts.clock() - lastUsed));
    }
    lastUsed = facts.clock();
    silenceLimit = silenceLimit();
    long sequence = observation.sequence();
    if (sequence != Observation.ABSENT) {
      if (lastSequence != Observation.ABSENT) {
        sequenceGaps.add(sequence != lastSequence + 1);
      }
      lastSequence = sequence;
    }
  }

  private double silenceLimit() {
    return Double.isNaN(fixedSilence) ? gaps.longestSilence() : fixedSilence;
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
    if (lastUsed == Times.NEVER) {
      reading.unfed(QUIET, silenceLimit, false);
      return;
    }
    long from = hours.silentSince(lastUsed, facts.clock());
    if (from == Times.NEVER) {
      reading.clear(QUIET, silenceLimit);
      return;
    }
    double seconds = Times.toSeconds(facts.clock() - from);
    reading.above(QUIET, seconds, silenceLimit, WARN_SHARE * silenceLimit);
  }

  private void writeSequence(ReadingBuffer reading) {
    if (lastSequence == Observation.ABSENT) {
      reading.unfed(SEQUENCE, MOST_SEQUENCE_GAPS, false);
      return;
    }
    double share = (double) sequenceGaps.marked() / SEQUENCES;
    reading.above(SEQUENCE, share, MOST_SEQUENCE_GAPS, 0);
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
    if (lastUsed == Times.NEVER) {
      return Times.NEVER;
    }
    long from = hours.countsFrom(lastUsed, facts.clock());
    if (from == Times.NEVER) {
      return Times.NEVER;
    }
    long warn = from + Times.ofSeconds(WARN_SHARE * silenceLimit) + 1;
    long breach = from + Times.ofSeconds(silenceLimit) + 1;
    long due = facts.clock() < warn ? warn : facts.clock() < breach ? breach : Times.NEVER;
    return hours.orClose(due, facts.clock());
  }

  @Override
  public double grown(int trigger, double measured, BookFacts facts) {
    if (trigger != QUIET || Double.isNaN(measured)) {
      return measured;
    }
    long from = hours.silentSince(lastUsed, facts.clock());
    return from == Times.NEVER ? measured : Times.toSeconds(facts.clock() - from);
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
          List.of(
              new NamedValue(
                  "silent for",
                  Times.toSeconds(facts.clock() - hours.countsFrom(lastUsed, facts.clock())),
                  Unit.SECONDS));
      case SEQUENCE -> List.of(new NamedValue("gaps", sequenceGaps.marked(), Unit.COUNT));
      case REJECTS ->
          List.of(new NamedValue("refused", facts.feedLines().refusedPercent(), Unit.PERCENT));
      default -> List.of(new NamedValue("last usable NAV", facts.nav(), Unit.MONEY));
    };
  }

  @Override
  public long lastFed(BookFacts facts) {
    return lastUsed;
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    gaps.save(out, "gaps");
    Windows.save(out, "sequenceGaps", sequenceGaps);
    out.integer("lastUsed", lastUsed);
    out.integer("lastSequence", lastSequence);
  }

  @Override
  public void restore(StateReader in) {
    gaps.restore(in, "gaps");
    Windows.restore(in, "sequenceGaps", sequenceGaps);
    lastUsed = in.integer("lastUsed");
    lastSequence = in.integer("lastSequence");
    silenceLimit = silenceLimit();
  }
}
