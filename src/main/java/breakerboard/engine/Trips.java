package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.breakers.TriggerSpec;
import breakerboard.config.Key;
import breakerboard.config.Settings;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation;
import breakerboard.domain.Input;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Optional;

/** What a reading says of breaches, and what is told of a trip. */
final class Trips {
  private static final double PERCENT = 100;

  private Trips() {}

  /**
   * The breaching trigger that is furthest beyond its limit; equal ones: the first in table order.
   */
  static int worstBreach(ReadingBuffer reading) {
    int driver = reading.driver();
    if (driver != ReadingBuffer.NO_TRIGGER && reading.level(driver) == Level.BREACH) {
      return driver;
    }
    int worst = ReadingBuffer.NO_TRIGGER;
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (raises(reading, i)
          && (worst == ReadingBuffer.NO_TRIGGER
              || reading.utilisation(i) > reading.utilisation(worst))) {
        worst = i;
      }
    }
    return worst;
  }

  /** Whether the trigger breaches and is worth an event: one that another replaces is not. */
  static boolean raises(ReadingBuffer reading, int trigger) {
    return reading.listed(trigger)
        && reading.level(trigger) == Level.BREACH
        && !reading.isReplaced(trigger);
  }

  static boolean latches(ReadingBuffer reading) {
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (raises(reading, i) && reading.spec(i).latches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the trigger is below (1 - deadband) x its limit, or has no value to speak of. */
  static boolean under(ReadingBuffer reading, int trigger, double deadband) {
    return !reading.listed(trigger)
        || (reading.level(trigger) != Level.BREACH
            && reading.level(trigger) != Level.UNFED
            && !(reading.utilisation(trigger) >= 1 - deadband));
  }

  static boolean allUnder(ReadingBuffer reading, double deadband) {
    for (int i = 0; i < reading.triggerCount(); i++) {
      boolean neverFed = reading.listed(i) && !reading.ranked(i);
      if (!neverFed && !under(reading, i, deadband)) {
        return false;
      }
    }
    return true;
  }

  /** What a breaching trigger is told as. */
  static String words(BreakerCell cell, int trigger, BookFacts facts) {
    ReadingBuffer reading = cell.reading();
    String own = cell.breaker().words(trigger, reading, facts);
    return own.isEmpty() ? usualWords(reading, trigger, facts) : own;
  }

  private static String usualWords(ReadingBuffer reading, int trigger, BookFacts facts) {
    TriggerSpec spec = reading.spec(trigger);
    String subject = Subjects.name(reading.subject(trigger), facts);
    return spec.name()
        + " "
        + (subject.isEmpty() ? "" : subject + " ")
        + (spec.unit() == Unit.FLAG
            ? "breached"
            : Words.against(
                reading.value(trigger),
                reading.limit(trigger),
                spec.unit(),
                spec.lowerIsWorse(),
                reading.level(trigger) == Level.BREACH));
  }

  static EventDetail.Tripped detail(
      BreakerCell cell, int trigger, Input input, BookFacts facts, boolean latched, boolean again) {
    CellSettings settings = cell.settings();
    ReadingBuffer reading = cell.reading();
    TriggerSpec spec = reading.spec(trigger);
    double value = reading.value(trigger);
    double limit = reading.limit(trigger);
    return new EventDetail.Tripped(
        spec.name(),
        value,
        limit,
        spec.unit(),
        breachPercentage(value, limit, spec),
        Times.toSeconds(settings.cooldownNanos()),
        latched ? Times.NEVER : cell.standing().deadline(),
        settings.autoReset(),
        latched,
        again,
        explain(cell, trigger, input, facts, settings.all()));
  }

  /** In percent of the limit; a time of day, or a halt that outlasts its cause, has none. */
  private static double breachPercentage(double value, double limit, TriggerSpec spec) {
    double beyond = spec.lowerIsWorse() ? limit - value : value - limit;
    return limit == 0 || beyond < 0 || spec.unit() == Unit.HOUR_OF_DAY
        ? Double.NaN
        : PERCENT * beyond / Math.abs(limit);
  }

  private static Explanation explain(
      BreakerCell cell, int trigger, Input input, BookFacts facts, Settings settings) {
    ReadingBuffer reading = cell.reading();
    TriggerSpec spec = reading.spec(trigger);
    Optional<Key<?>> key = limitKey(cell.type(), spec, settings);
    return new Explanation(
        spec.name(),
        spec.formula(),
        cell.breaker().explain(trigger, facts),
        cell.breaker().windowSeconds(trigger),
        reference(reading, trigger),
        reading.limit(trigger),
        key.map(Key::path).orElse(""),
        key.map(settings::layer).orElse(Layer.DEFAULT),
        settings.version(),
        input instanceof Observation o ? o.arrival() - o.time() : 0);
  }

  /**
   * The key that sets the limit: the trigger's own, or where that is not set the threshold from
   * which it is derived; none of a limit that the specification fixes.
   */
  private static Optional<Key<?>> limitKey(BreakerType type, TriggerSpec spec, Settings settings) {
    return spec.limitKey()
        .flatMap(
            own ->
                settings.isSet(own) || own.fallback().isPresent()
                    ? Optional.of(own)
                    : type.threshold().map(k -> k));
  }

  static Reference reference(ReadingBuffer reading, int trigger) {
    TriggerSpec spec = reading.spec(trigger);
    return spec.reference().isEmpty() || Double.isNaN(reading.referenceValue(trigger))
        ? Reference.NONE
        : new Reference(
            spec.reference(),
            reading.referenceValue(trigger),
            spec.unit() == Unit.FRACTION ? Unit.MONEY : spec.unit(),
            reading.referenceTime(trigger));
  }

  /** An operator's trip has no value and no limit. */
  static Event byHand(BreakerCell cell, Actor by, boolean again) {
    CellSettings settings = cell.settings();
    Explanation explanation =
        new Explanation(
            "operator",
            "tripped by an operator",
            List.of(),
            Double.NaN,
            Reference.NONE,
            Double.NaN,
            "",
            Layer.DEFAULT,
            settings.all().version(),
            0);
    return cell.write(
        EventType.BREAKER_TRIPPED,
        "tripped" + by.words(),
        by,
        new EventDetail.Tripped(
            "operator",
            Double.NaN,
            Double.NaN,
            Unit.FLAG,
            Double.NaN,
            Times.toSeconds(settings.cooldownNanos()),
            Times.NEVER,
            settings.autoReset(),
            true,
            again,
            explanation));
  }
}
