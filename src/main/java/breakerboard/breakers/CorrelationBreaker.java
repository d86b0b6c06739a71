package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.Looser;
import breakerboard.config.Range;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.stats.CorrelationBaseline;
import breakerboard.stats.CorrelationTriangle;
import breakerboard.stats.Sampling;
import java.util.List;
import java.util.Optional;

/**
 * Halts when correlations break down: by a score that is fed, or, where a correlation matrix is
 * fed, by its distance from what correlations were of late.
 */
public final class CorrelationBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("correlation");

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID,
              "correlation_breakdown",
              Range.POSITIVE,
              0.7,
              Unit.NUMBER,
              "largest breakdown score, or distance of correlations from the usual ones")
          .looser(Looser.HIGHER);
  static final Key<Double> HALF_LIFE =
      Key.custom(
          ID,
          "baseline_half_life",
          Key.real(Range.POSITIVE),
          50.0,
          Unit.COUNT,
          "samples after which a matrix counts half in the usual correlations");

  private static final int BREAKDOWN = 0;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of(
                  "breakdown",
                  "breakdown score, or 1 - tr(AB) / (|A| |B|) of the matrix and the usual one",
                  Unit.NUMBER,
                  THRESHOLD)
              .reads(InputField.CORRELATION_BREAKDOWN_SCORE));

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Correlation",
          "Corre\u00ADlation",
          "breakdown of the usual correlations",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, false, Optional.empty(), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(HALF_LIFE),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          CorrelationBreaker::new,
          Drill.field(
              InputField.CORRELATION_BREAKDOWN_SCORE,
              settings -> Drill.past(settings.get(THRESHOLD)),
              0));

  private static final double WARN_SHARE = 0.8;

  private final CorrelationTriangle matrix = new CorrelationTriangle();
  private final CorrelationBaseline baseline = new CorrelationBaseline();
  private final Sampling sampling = new Sampling();
  private double threshold;
  private double weight;
  private long receivedAt = Times.NEVER;
  private long usedAt = Times.NEVER;
  private int usedSymbols;
  private int commonSymbols;
  private double distance = Double.NaN;
  private double meanCorrelation = Double.NaN;
  private String refusal = "";

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    weight = CorrelationBaseline.weight(settings.get(HALF_LIFE));
    sampling.every(Windows.sampleNanos(settings));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation && !observation.correlation().isEmpty()) {
      take(observation.correlation(), facts);
    }
    InputField score = InputField.CORRELATION_BREAKDOWN_SCORE;
    if (facts.fresh(receivedAt)) {
      writeDistance(reading);
    } else {
      reading.aboveFed(BREAKDOWN, facts, score, threshold, WARN_SHARE * threshold);
    }
  }

  private void writeDistance(ReadingBuffer reading) {
    if (!refusal.isEmpty()) {
      reading.unfed(BREAKDOWN, threshold, true);
    } else if (Double.isNaN(distance)) {
      reading.clear(BREAKDOWN, threshold);
    } else {
      reading.above(BREAKDOWN, distance, threshold, WARN_SHARE * threshold);
    }
  }

  private void take(CorrelationMatrix fed, BookFacts facts) {
    receivedAt = facts.lastUsed();
    refusal = fewer(fed, facts);
    if (refusal.isEmpty()) {
      refusal = matrix.take(fed.symbols(), fed.values());
    }
    if (refusal.isEmpty()) {
      compare(facts);
    }
  }

  /** Symbols that vanish are a fault of the feed, until the old matrix is too old to count. */
  private String fewer(CorrelationMatrix fed, BookFacts facts) {
    return fed.symbols().size() < usedSymbols && facts.fresh(usedAt)
        ? "The correlation matrix names %s symbols, before it were %s: send all of them."
            .formatted(fed.symbols().size(), usedSymbols)
        : "";
  }

  private void compare(BookFacts facts) {
    double next = baseline.distance(matrix);
    if (Double.isNaN(next) && facts.fresh(usedAt)) {
      refusal =
          "The correlation matrix has %s symbols in common with the usual one: two are needed."
              .formatted(baseline.common());
      return;
    }
    long time = facts.lastUsed();
    usedAt = time;
    usedSymbols = matrix.size();
    meanCorrelation = matrix.mean();
    commonSymbols = baseline.common();
    distance = next;
    if (sampling.take(time)) {
      learn();
    }
  }

  /** Frozen while the matrix is too far from it. */
  private void learn() {
    if (!(distance > threshold)) {
      baseline.learn(matrix, weight);
    }
  }

  @Override
  public String unfedBecause(int trigger, BookFacts facts) {
    return refusal;
  }

  @Override
  public long nextDue(BookFacts facts) {
    return facts.staleAt(receivedAt);
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    boolean fed = facts.fresh(receivedAt);
    double score = facts.value(InputField.CORRELATION_BREAKDOWN_SCORE);
    sink.number("current_breakdown", fed ? distance : score, Unit.NUMBER);
    sink.number("mean_correlation", meanCorrelation, Unit.NUMBER);
    if (usedAt != Times.NEVER) {
      sink.number("symbol_count", usedSymbols, Unit.COUNT);
      sink.number("common_symbols", commonSymbols, Unit.COUNT);
      sink.number("baseline_samples", baseline.samples(), Unit.COUNT);
    }
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    if (!facts.fresh(receivedAt)) {
      double score = facts.value(InputField.CORRELATION_BREAKDOWN_SCORE);
      return List.of(new NamedValue("breakdown score", score, Unit.NUMBER));
    }
    return List.of(
        new NamedValue("distance", distance, Unit.NUMBER),
        new NamedValue("common symbols", commonSymbols, Unit.COUNT),
        new NamedValue("matrices in the baseline", baseline.samples(), Unit.COUNT));
  }

  @Override
  public long lastFed(BookFacts facts) {
    return Math.max(usedAt, facts.fedAt(InputField.CORRELATION_BREAKDOWN_SCORE));
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    out.texts("symbols", baseline.symbols());
    out.numbers("baseline", baseline.values());
    out.integer("samples", baseline.samples());
    out.integer("bucket", sampling.newest());
    out.integer("receivedAt", receivedAt);
    out.integer("usedAt", usedAt);
    out.integer("usedSymbols", usedSymbols);
    out.integer("commonSymbols", commonSymbols);
    out.number("distance", distance);
    out.number("meanCorrelation", meanCorrelation);
    out.text("refusal", refusal);
  }

  @Override
  public void restore(StateReader in) {
    baseline.restore(in.texts("symbols"), in.numbers("baseline"), in.integer("samples"));
    sampling.restore(in.integer("bucket"));
    receivedAt = in.integer("receivedAt");
    usedAt = in.integer("usedAt");
    usedSymbols = (int) in.integer("usedSymbols");
    commonSymbols = (int) in.integer("commonSymbols");
    distance = in.number("distance");
    meanCorrelation = in.number("meanCorrelation");
    refusal = in.text("refusal");
  }
}
