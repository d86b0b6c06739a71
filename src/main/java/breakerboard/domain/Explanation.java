package breakerboard.domain;

import java.util.List;

/**
 * Why a trigger breached, with the values at that moment.
 *
 * @param trigger the trigger's name
 * @param formula in words, for instance {@code (peak - value) / peak}
 * @param values what went into the formula
 * @param windowSeconds the window it looked at, NaN where it looks at one value
 * @param reference what it was compared with, for drawdown the peak
 * @param limit the limit in force
 * @param limitKey path of the configuration key that set the limit
 * @param layer the configuration layer that set it
 * @param configVersion the configuration version in force
 * @param arrivalLagNanos arrival minus {@code ts} of the observation
 */
public record Explanation(
    String trigger,
    String formula,
    List<NamedValue> values,
    double windowSeconds,
    Reference reference,
    double limit,
    String limitKey,
    Layer layer,
    long configVersion,
    long arrivalLagNanos) {
  public Explanation {
    values = List.copyOf(values);
  }

  /** One value that went into a formula. */
  public record NamedValue(String name, double value, Unit unit) {}
}
