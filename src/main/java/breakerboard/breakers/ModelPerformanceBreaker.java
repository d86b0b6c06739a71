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
import breakerboard.domain.Observation;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Unit;
import breakerboard.stats.MeasuredWindow;
import breakerboard.stats.Sampling;
import java.util.List;
import java.util.Optional;

/** Halts when the model that trades has been wrong too often of late. */
public final class ModelPerformanceBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("model_performance");

  static final Key<Double> THRESHOLD =
      Key.threshold(
              ID,
              "model_performance_threshold",
              Range.RATIO,
              0.60,
              Unit.FRACTION,
              "lowest mean accuracy of the model")
          .looser(Looser.LOWER);
  static final Key<Integer> WINDOW =
      Key.custom(
              ID,
              "window",
              Key.whole(Range.between(1, 10_000_000)),
              20,
              Unit.COUNT,
              "newest accuracies that count")
          .within(BookKeys.MAX_HISTORY);
  static final Key<Integer> MIN_SAMPLES =
      Key.custom(
              ID,
              "min_samples",
              Key.whole(Range.between(1, 10_000_000)),
              5,
              Unit.COUNT,
              "with fewer accuracies it neither warns nor trips")
          .within(WINDOW)
          .looser(Looser.HIGHER);

  private static final int ACCURACY = 0;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("accuracy", "mean of the newest accuracies", Unit.FRACTION, THRESHOLD)
              .whereLowerIsWorse()
              .reads(InputField.MODEL_ACCURACY));

  private static final double IDEAL = 1;

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Model performance",
          "Model",
          "accuracy of the model that trades",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, false, Optional.empty(), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(WINDOW, MIN_SAMPLES),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          ModelPerformanceBreaker::new,
          Drill.field(InputField.MODEL_ACCURACY, settings -> settings.get(THRESHOLD) / 2, IDEAL));

  private static final double WARN_MARGIN = 0.05;
  private static final int RUN = 5;

  private final MeasuredWindow accuracies = new MeasuredWindow();
  private final Sampling sampling = new Sampling();
  private double threshold;
  private int minSamples;

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    minSamples = settings.get(MIN_SAMPLES);
    sampling.every(Windows.sampleNanos(settings));
    accuracies.bound(Math.min(settings.get(WINDOW), settings.get(BookKeys.MAX_HISTORY)));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation && observation.has(InputField.MODEL_ACCURACY)) {
      take(facts.lastUsed(), observation.value(InputField.MODEL_ACCURACY));
    }
    if (!facts.fresh(InputField.MODEL_ACCURACY)) {
      reading.unfed(ACCURACY, threshold, true);
    } else if (accuracies.size() < minSamples) {
      reading.clear(ACCURACY, threshold);
    } else {
      double warning = Math.min(threshold + WARN_MARGIN, IDEAL);
      reading.below(ACCURACY, accuracies.mean(), threshold, warning, IDEAL);
    }
  }

  private void take(long time, double accuracy) {
    if (sampling.take(time)) {
      accuracies.add(time, accuracy);
    }
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    if (!facts.everFed(InputField.MODEL_ACCURACY)) {
      return;
    }
    sink.number("current_accuracy", facts.value(InputField.MODEL_ACCURACY), Unit.FRACTION);
    sink.number("mean_accuracy", accuracies.mean(), Unit.FRACTION);
    sink.number("accuracy_std", accuracies.deviation(), Unit.FRACTION);
    sink.number("accuracy_trend", accuracies.samples().stepOver(RUN), Unit.FRACTION);
    sink.number("accuracy_samples", accuracies.size(), Unit.COUNT);
    sink.number("model_samples", facts.value(InputField.MODEL_SAMPLES), Unit.COUNT);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return List.of(
        new NamedValue("mean accuracy", accuracies.mean(), Unit.FRACTION),
        new NamedValue("newest", facts.value(InputField.MODEL_ACCURACY), Unit.FRACTION),
        new NamedValue("accuracies", accuracies.size(), Unit.COUNT));
  }

  @Override
  public long lastFed(BookFacts facts) {
    return facts.fedAt(InputField.MODEL_ACCURACY);
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    Windows.save(out, "accuracies", accuracies);
    out.integer("bucket", sampling.newest());
  }

  @Override
  public void restore(StateReader in) {
    Windows.restore(in, "accuracies", accuracies);
    sampling.restore(in.integer("bucket"));
  }
}
