package breakerboard.embed;

import java.time.InstantSource;

/** Halts when the market moves too wildly. */
public final class VolatilityBreaker extends LoneBreaker {
  /** On the system's clock. */
  public VolatilityBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public VolatilityBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.VolatilityBreaker.ID, configuration, clock);
  }

  /**
   * @param volatility of the market, a fraction of at least 0 (0.05 = 5 %)
   * @return whether it is tripped
   */
  public boolean check(double volatility) {
    return check(MarketConditions.volatility(volatility));
  }

  /** Its statistics, by the names of the engine specification. */
  public Statistics getVolatilityStatistics() {
    return statistics();
  }
}
