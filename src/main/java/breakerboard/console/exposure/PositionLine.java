package breakerboard.console.exposure;

/**
 * One position in the table.
 *
 * @param marketValue money, negative when short
 * @param weight absolute value against the limit that it is nearest to
 * @param volatility a year, as a fraction; NaN where none is given
 * @param risk gross weight x volatility
 * @param riskShare of the sum of all, as a fraction
 */
record PositionLine(
    String symbol,
    String sector,
    double marketValue,
    Gauged weight,
    double volatility,
    double risk,
    double riskShare) {
  boolean isShort() {
    return marketValue < 0;
  }
}
