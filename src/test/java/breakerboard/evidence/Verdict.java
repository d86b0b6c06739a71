package breakerboard.evidence;

import breakerboard.domain.Level;
import breakerboard.domain.TriggerReading;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleFunction;

/**
 * What one trigger should say.
 *
 * @param levels the level; two where the value lies at a limit but for rounding
 * @param value NaN for none
 * @param limit NaN where it says nothing of one
 */
record Verdict(Set<Level> levels, double value, double limit) {
  private static final double ROUNDING = 1e-9;
  private static final double ABSOLUTE = 1e-12;

  /**
   * @param level the level when every bound is multiplied by its argument, which is 1 but for
   *     rounding
   */
  static Verdict of(double value, double limit, DoubleFunction<Level> level) {
    return new Verdict(
        EnumSet.of(level.apply(1 - ROUNDING), level.apply(1), level.apply(1 + ROUNDING)),
        value,
        limit);
  }

  /** Nothing was rounded. */
  static Verdict exactly(Level level, double value, double limit) {
    return new Verdict(EnumSet.of(level), value, limit);
  }

  /** Larger is worse. */
  static Verdict above(double value, double limit, double warn) {
    return of(value, limit, rounding -> level(value, limit * rounding, warn * rounding));
  }

  /** Smaller is worse. */
  static Verdict below(double value, double limit, double warn) {
    return of(value, limit, rounding -> level(-value, -limit * rounding, -warn * rounding));
  }

  static Level level(double value, double limit, double warn) {
    return level(value > limit, value > warn);
  }

  static Level level(boolean breach, boolean warn) {
    return breach ? Level.BREACH : warn ? Level.WARN : Level.CLEAR;
  }

  /** Too few samples. */
  static Verdict none(double limit) {
    return new Verdict(EnumSet.of(Level.CLEAR), Double.NaN, limit);
  }

  static Verdict unfed() {
    return new Verdict(EnumSet.of(Level.UNFED), Double.NaN, Double.NaN);
  }

  private boolean isUnfed() {
    return levels.contains(Level.UNFED);
  }

  boolean agrees(TriggerReading actual, double relative) {
    return levels.contains(actual.level())
        && (isUnfed() || same(value, actual.value(), relative))
        && (isUnfed() || Double.isNaN(limit) || same(limit, actual.limit(), ROUNDING));
  }

  static boolean same(double expected, double actual, double relative) {
    return Double.isNaN(expected)
        ? Double.isNaN(actual)
        : Math.abs(expected - actual) <= Math.max(ABSOLUTE, relative * Math.abs(expected));
  }
}
