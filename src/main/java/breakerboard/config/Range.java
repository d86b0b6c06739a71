package breakerboard.config;

import breakerboard.domain.Unit;
import breakerboard.domain.Words;

/**
 * The numbers that a key allows.
 *
 * @param least lower end, in the key's unit
 * @param leastAllowed whether the lower end itself is allowed
 * @param most upper end, itself allowed; infinite when there is none
 */
public record Range(double least, boolean leastAllowed, double most) {
  public static final Range POSITIVE = above(0);
  public static final Range NOT_NEGATIVE = atLeast(0);

  /** Lengths of time, two or three years at most: the engine's clock must not run over. */
  public static final Range SECONDS = between(0, 100_000_000);

  public static final Range MINUTES = between(0, 1_000_000);
  public static final Range MILLISECONDS = between(0, 1_000_000_000);

  /** A share in percent above 0. */
  public static final Range PERCENT = new Range(0, false, 100);

  /** A ratio above 0 up to 100 %. */
  public static final Range RATIO = new Range(0, false, 1);

  public static Range above(double least) {
    return new Range(least, false, Double.POSITIVE_INFINITY);
  }

  public static Range atLeast(double least) {
    return new Range(least, true, Double.POSITIVE_INFINITY);
  }

  public static Range between(double least, double most) {
    return new Range(least, true, most);
  }

  /** The same without its lower end. */
  public Range withoutLeast() {
    return new Range(least, false, most);
  }

  /** Whether the value is finite and inside. */
  public boolean contains(double value) {
    return Double.isFinite(value)
        && (leastAllowed ? value >= least : value > least)
        && value <= most;
  }

  /**
   * The allowed numbers in words and in the unit shown: {@code above 0 to 100 %}, {@code 0 % or
   * more}.
   */
  public String words(Unit unit) {
    String suffix = UnitWords.suffix(unit);
    return leastAllowed && Double.isInfinite(most)
        ? number(least, unit) + suffix + " or more"
        : (leastAllowed ? "" : "above ") + ends(unit);
  }

  /** The same with signs, for narrow columns: {@code > 0 to 100 %}, {@code ≥ 0 %}. */
  public String signs(Unit unit) {
    boolean open = Double.isInfinite(most);
    return (leastAllowed ? open ? "≥ " : "" : "> ") + ends(unit);
  }

  private String ends(Unit unit) {
    String low = number(least, unit);
    return (Double.isInfinite(most) ? low : low + " to " + number(most, unit))
        + UnitWords.suffix(unit);
  }

  private static String number(double value, Unit unit) {
    return Words.plain(value * UnitWords.scale(unit));
  }
}
