package breakerboard.domain;

/**
 * One trigger of a reading.
 *
 * @param name as the engine specification spells it
 * @param value NaN while it has none
 * @param limit NaN where it has none
 * @param warnLimit NaN where it has none
 * @param lowerIsWorse it breaches below its limit
 * @param utilisation 0 to 10, NaN while unfed or without a value
 * @param subject what it is about now, for instance the largest position's symbol, and while UNFED
 *     why where that is known; often empty
 */
public record TriggerReading(
    String name,
    Level level,
    double value,
    double limit,
    double warnLimit,
    Unit unit,
    boolean lowerIsWorse,
    double utilisation,
    String subject,
    Reference reference) {
  public boolean hasValue() {
    return !Double.isNaN(value);
  }
}
