package breakerboard.domain;

/**
 * What a number is measured against, for instance the peak and when it was.
 *
 * @param name for instance {@code peak}; empty when there is none
 * @param value NaN when there is none
 * @param at nanoseconds since the epoch or {@link Times#NEVER}
 */
public record Reference(String name, double value, Unit unit, long at) {
  public static final Reference NONE = new Reference("", Double.NaN, Unit.NUMBER, Times.NEVER);

  public boolean present() {
    return !name.isEmpty();
  }

  public Reference withoutTime() {
    return new Reference(name, value, unit, Times.NEVER);
  }
}
