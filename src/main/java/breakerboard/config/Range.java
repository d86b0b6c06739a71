package breakerboard.config;

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

  /** Whether the value is finite and inside. */
  public boolean contains(double value) {
    return Double.isFinite(value)
        && (leastAllowed ? value >= least : value > least)
        && value <= most;
  }
}
