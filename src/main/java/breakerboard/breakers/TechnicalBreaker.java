package breakerboard.breakers;

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
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.stats.WindowSum;
import java.util.List;
import java.util.Optional;

/**
 * Halts when the trading systems fail: orders are refused or slow, errors pile up, or this engine
 * itself lags behind its feeds.
 */
public final class TechnicalBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("technical");

  static final Key<Double> THRESHOLD =
      Key.common(
              ID,
              "threshold",
              Key.real(Range.RATIO),
              Optional.of(0.10),
              "",
              Unit.FRACTION,
              "largest share of refused orders")
          .looser(Looser.HIGHER);
  static final Key<Double> WINDOW_MINUTES =
      Key.custom(
              ID,
              "window_minutes",
              Key.real(Range.MINUTES.withoutLeast()),
              5.0,
              Unit.MINUTES,
              "how far back errors count")
          .looser(Looser.LOWER);
  static final Key<Integer> MAX_ERRORS =
      Key.custom(
              ID,
              "max_errors",
              Key.whole(Range.between(0, 1_000_000_000)),
              10,
              Unit.COUNT,
              "most errors in the window")
          .looser(Looser.HIGHER);
  static final Key<Double> MAX_LATENCY =
      Key.custom(
              ID,
              "max_order_latency_ms",
              Key.real(Range.MILLISECONDS.withoutLeast()),
              500.0,
              Unit.MILLISECONDS,
              "longest latency of an order")
          .looser(Looser.HIGHER);

  private static final int REJECTS = 0;
  private static final int ERRORS = 1;
  private static final int LATENCY = 2;
  private static final int BACKLOG = 3;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("rejects", "share of refused orders", Unit.FRACTION, THRESHOLD)
              .whenFed()
              .reads(InputField.ORDER_REJECT_RATE),
          TriggerSpec.of("errors", "sum of errors over the window", Unit.COUNT, MAX_ERRORS)
              .whenFed()
              .reads(InputField.ERROR_COUNT),
          TriggerSpec.of("latency", "latency of an order", Unit.MILLISECONDS, MAX_LATENCY)
              .whenFed()
              .reads(InputField.ORDER_LATENCY_MS),
          TriggerSpec.unlimited(
                  "backlog", "time for which the engine's queue is over 80 %", Unit.SECONDS)
              .whenFed());

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Technical",
          "Tech\u00ADnical",
          "refused and slow orders, errors, backlog of the engine",
          Optional.of(THRESHOLD),
          CommonKeys.of(ID, false, Optional.empty(), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(WINDOW_MINUTES, MAX_ERRORS, MAX_LATENCY),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          TechnicalBreaker::new,
          Drill.of(
              (settings, observation) ->
                  observation
                      .field(InputField.ORDER_REJECT_RATE, 1)
                      .field(InputField.ORDER_LATENCY_MS, Drill.past(settings.get(MAX_LATENCY))),
              (_, observation) ->
                  observation
                      .field(InputField.ORDER_REJECT_RATE, 0)
                      .field(InputField.ORDER_LATENCY_MS, 0)));

  private static final double WARN_SHARE = 0.8;
  private static final double MOST_BACKLOG_SECONDS = 5;
  private static final double SECONDS_PER_MINUTE = 60;

  private final WindowSum errors = new WindowSum(1);
  private double threshold;
  private int maxErrors;
  private double maxLatency;
  private long windowNanos;
  private long sampleNanos;

  @Override
  public void reconfigure(Settings settings) {
    threshold = settings.get(THRESHOLD);
    maxErrors = settings.get(MAX_ERRORS);
    maxLatency = settings.get(MAX_LATENCY);
    windowNanos = Windows.nanos(settings.get(WINDOW_MINUTES));
    sampleNanos = Windows.sampleNanos(settings);
    errors.bound(Windows.bound(settings, settings.get(WINDOW_MINUTES)));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    if (input instanceof Observation observation) {
      count(observation, facts.lastUsed());
    }
    boolean nothingCame = lastFed(facts) == Times.NEVER;
    write(reading, facts, REJECTS, InputField.ORDER_REJECT_RATE, threshold, nothingCame);
    writeErrors(reading, facts, nothingCame);
    write(reading, facts, LATENCY, InputField.ORDER_LATENCY_MS, maxLatency, nothingCame);
    writeBacklog(reading, facts);
  }

  private void count(Observation observation, long time) {
    if (observation.has(InputField.ERROR_COUNT)) {
      double count = observation.value(InputField.ERROR_COUNT);
      errors.add(time, Math.floorDiv(time, sampleNanos), count);
    }
    errors.removeUpTo(time - windowNanos);
  }

  /** Each input may be missing, but not all of them. */
  private static void write(
      ReadingBuffer reading,
      BookFacts facts,
      int trigger,
      InputField field,
      double limit,
      boolean nothingCame) {
    if (nothingCame) {
      reading.unfed(trigger, limit, true);
    } else {
      reading.aboveFed(trigger, facts, field, limit, WARN_SHARE * limit);
    }
  }

  private void writeErrors(ReadingBuffer reading, BookFacts facts, boolean nothingCame) {
    if (facts.fresh(InputField.ERROR_COUNT)) {
      reading.above(ERRORS, errors.sum(), maxErrors, WARN_SHARE * maxErrors);
    } else {
      reading.unfed(ERRORS, maxErrors, nothingCame || facts.everFed(InputField.ERROR_COUNT));
    }
  }

  private static void writeBacklog(ReadingBuffer reading, BookFacts facts) {
    if (facts.backlog().known()) {
      double warning = WARN_SHARE * MOST_BACKLOG_SECONDS;
      reading.above(BACKLOG, backlogSeconds(facts), MOST_BACKLOG_SECONDS, warning);
    } else {
      reading.unfed(BACKLOG, MOST_BACKLOG_SECONDS, false);
    }
  }

  private static double backlogSeconds(BookFacts facts) {
    long since = facts.backlog().since();
    return since == Times.NEVER ? 0 : Times.toSeconds(facts.clock() - since);
  }

  @Override
  public long nextDue(BookFacts facts) {
    long since = facts.backlog().since();
    if (since == Times.NEVER) {
      return Times.NEVER;
    }
    long warn = since + Times.ofSeconds(WARN_SHARE * MOST_BACKLOG_SECONDS) + 1;
    long breach = since + Times.ofSeconds(MOST_BACKLOG_SECONDS) + 1;
    return facts.clock() < warn ? warn : facts.clock() < breach ? breach : Times.NEVER;
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    sink.number("current_reject_rate", facts.value(InputField.ORDER_REJECT_RATE), Unit.FRACTION);
    if (facts.everFed(InputField.ERROR_COUNT)) {
      double minutes = Times.toSeconds(windowNanos) / SECONDS_PER_MINUTE;
      sink.number("errors_in_window", errors.sum(), Unit.COUNT);
      sink.number("errors_per_minute", errors.sum() / minutes, Unit.NUMBER);
    }
    sink.number(
        "current_order_latency_ms", facts.value(InputField.ORDER_LATENCY_MS), Unit.MILLISECONDS);
    sink.number("queue_fill", facts.backlog().fill(), Unit.FRACTION);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return switch (trigger) {
      case REJECTS ->
          List.of(
              new NamedValue(
                  "refused orders", facts.value(InputField.ORDER_REJECT_RATE), Unit.FRACTION));
      case ERRORS ->
          List.of(
              new NamedValue("errors", errors.sum(), Unit.COUNT),
              new NamedValue("newest", facts.value(InputField.ERROR_COUNT), Unit.COUNT));
      case LATENCY ->
          List.of(
              new NamedValue(
                  "latency", facts.value(InputField.ORDER_LATENCY_MS), Unit.MILLISECONDS));
      default ->
          List.of(
              new NamedValue("over 80 % for", backlogSeconds(facts), Unit.SECONDS),
              new NamedValue("queue", facts.backlog().fill(), Unit.FRACTION));
    };
  }

  @Override
  public double windowSeconds(int trigger) {
    return trigger == ERRORS ? Times.toSeconds(windowNanos) : Double.NaN;
  }

  @Override
  public long lastFed(BookFacts facts) {
    long rejects = facts.fedAt(InputField.ORDER_REJECT_RATE);
    long counted = facts.fedAt(InputField.ERROR_COUNT);
    return Math.max(Math.max(rejects, counted), facts.fedAt(InputField.ORDER_LATENCY_MS));
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    out.integers("errors.times", errors.times());
    out.numbers("errors.sums", errors.sums());
    out.integer("errors.interval", errors.interval());
    out.integer("errors.turned", errors.turned());
  }

  @Override
  public void restore(StateReader in) {
    errors.restore(
        in.integers("errors.times"),
        in.numbers("errors.sums"),
        in.integer("errors.interval"),
        (int) in.integer("errors.turned"));
  }
}
