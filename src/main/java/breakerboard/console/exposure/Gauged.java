package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.domain.Level;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import java.util.Optional;

/**
 * Something measured against a limit, for a bullet.
 *
 * @param value NaN while unknown
 * @param warn NaN where there is none
 * @param limit NaN where there is none
 * @param side to which side of zero the value lies, where it is limited on both
 */
record Gauged(
    String name, double value, double warn, double limit, Unit unit, Level level, Side side) {
  /** The sides of zero. */
  enum Side {
    /** Limited on one side alone. */
    ONLY,
    ABOVE,
    BELOW
  }

  Gauged(String name, double value, double warn, double limit, Unit unit, Level level) {
    this(name, value, warn, limit, unit, level, Side.ONLY);
  }

  /** The same, limited on both sides of zero and now on that of a number. */
  Gauged onTheSideOf(double number) {
    return new Gauged(name, value, warn, limit, unit, level, number < 0 ? Side.BELOW : Side.ABOVE);
  }

  /** The same under another name. */
  Gauged named(String other) {
    return new Gauged(other, value, warn, limit, unit, level, side);
  }

  /** The value with its sign. */
  double signed() {
    return side == Side.BELOW ? -value : value;
  }

  /** {@code 8.0 %}, {@code −8.0 %}. */
  String words() {
    return Figures.cell(signed(), unit, limit);
  }

  /** {@code 10.0 %}, {@code ±40.0 %}. */
  String limitWords() {
    return bothSides() + Figures.cell(limit, unit, limit);
  }

  /** {@code ±} where it is limited on both sides of zero. */
  String bothSides() {
    return side == Side.ONLY ? "" : "±";
  }

  /** As the trigger measures it; not fed where there is no trigger. */
  static Gauged of(String name, Optional<TriggerReading> trigger) {
    return trigger
        .map(t -> new Gauged(name, t.value(), t.warnLimit(), t.limit(), t.unit(), t.level()))
        .orElse(new Gauged(name, Double.NaN, Double.NaN, Double.NaN, Unit.FRACTION, Level.UNFED));
  }

  /** A part against the limit of a trigger that measures the largest of its kind. */
  static Gauged part(String name, double value, double warn, double limit) {
    Level level =
        Double.isNaN(limit)
            ? Level.CLEAR
            : value > limit ? Level.BREACH : value > warn ? Level.WARN : Level.CLEAR;
    return new Gauged(name, value, warn, limit, Unit.FRACTION, level);
  }

  /** How much of the limit is used, 1 = all of it; NaN where one of them is unknown. */
  double used() {
    return limit > 0
        ? value / limit
        : limit == 0 && value > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  /** What is left to the limit, negative beyond it; NaN where one of them is unknown. */
  double headroom() {
    return limit - value;
  }
}
