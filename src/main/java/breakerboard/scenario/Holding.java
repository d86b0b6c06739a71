package breakerboard.scenario;

/**
 * One name that a scenario's book holds.
 *
 * @param weight of NAV at the start, short negative
 * @param beta to the index
 * @param volatility a year, as a fraction
 */
record Holding(String symbol, String sector, double weight, double beta, double volatility) {}
