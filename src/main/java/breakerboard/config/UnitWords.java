package breakerboard.config;

import breakerboard.domain.Unit;

/** How units of configuration values are shown and typed. */
public final class UnitWords {
  private static final double PERCENT = 100;

  private UnitWords() {}

  /** What stands behind a number, with a space before it; empty for bare numbers. */
  public static String suffix(Unit unit) {
    return switch (unit) {
      case FRACTION, PERCENT -> " %";
      case SECONDS -> " s";
      case MINUTES -> " min";
      case HOURS -> " h";
      case MILLISECONDS -> " ms";
      case SIGMA -> " σ";
      case COUNT, HOUR_OF_DAY, MONEY, NUMBER, FLAG, TEXT -> "";
    };
  }

  /** Shown number = value x scale. */
  public static double scale(Unit unit) {
    return unit == Unit.FRACTION ? PERCENT : 1;
  }
}
