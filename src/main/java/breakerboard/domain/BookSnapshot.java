package breakerboard.domain;

import java.util.List;

/**
 * One book at one moment, immutable.
 *
 * @param asOf desk clock
 * @param lastObservation time of the newest used observation, {@link Times#NEVER} when none came
 * @param fresh whether an observation came within the {@code stale_seconds} of the book
 * @param because why trading is in this state, a short phrase such as {@code Drawdown limit 8.30 %
 *     > 8.00 %}; empty while allowed
 * @param since when the trading state began
 * @param riskScore 0 to 100, NaN while unknown
 * @param nav NaN before the first
 * @param dayOpenNav first NAV of the exchange date, NaN before the first
 * @param breakers every breaker in table order, disabled ones too
 * @param observations used observations so far
 * @param refused refused lines of this book so far
 * @param unused what was left out of the used observations so far
 */
public record BookSnapshot(
    String book,
    String currency,
    long asOf,
    long lastObservation,
    boolean fresh,
    TradingState trading,
    String because,
    long since,
    boolean maintenance,
    double riskScore,
    double nav,
    double peak,
    long peakAt,
    double dayOpenNav,
    List<BreakerSnapshot> breakers,
    long observations,
    long refused,
    UnusedFields unused) {
  public BookSnapshot {
    breakers = List.copyOf(breakers);
  }
}
