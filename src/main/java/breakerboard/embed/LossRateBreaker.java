package breakerboard.embed;

import java.time.InstantSource;

/** Halts when the book loses too much in a few minutes. */
public final class LossRateBreaker extends LoneBreaker {
  /** On the system's clock. */
  public LossRateBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public LossRateBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.LossRateBreaker.ID, configuration, clock);
  }

  /**
   * @param portfolioValue net asset value in the book's currency, positive
   * @return whether it is tripped
   */
  public boolean check(double portfolioValue) {
    return check(portfolioValue, MarketConditions.NONE);
  }

  /** Its statistics, by the names of the engine specification. */
  public Statistics getLossRateStatistics() {
    return statistics();
  }
}
