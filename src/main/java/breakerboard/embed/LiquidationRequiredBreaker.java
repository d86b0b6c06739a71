package breakerboard.embed;

import java.time.InstantSource;

/** Lets positions only be closed after a loss that asks for it. */
public final class LiquidationRequiredBreaker extends LoneBreaker {
  /** On the system's clock. */
  public LiquidationRequiredBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public LiquidationRequiredBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.LiquidationRequiredBreaker.ID, configuration, clock);
  }

  /**
   * @param portfolioValue net asset value in the book's currency, positive
   * @return whether it is tripped
   */
  public boolean check(double portfolioValue) {
    return check(portfolioValue, MarketConditions.NONE);
  }
}
