package breakerboard.embed;

import java.time.InstantSource;

/** Halts when the book is too far below its peak. */
public final class DrawdownBreaker extends LoneBreaker {
  /** On the system's clock. */
  public DrawdownBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public DrawdownBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.DrawdownBreaker.ID, configuration, clock);
  }

  /**
   * @param portfolioValue net asset value in the book's currency, positive
   * @return whether it is tripped
   */
  public boolean check(double portfolioValue) {
    return check(portfolioValue, MarketConditions.NONE);
  }

  /** Its statistics, by the names of the engine specification. */
  public Statistics getDrawdownStatistics() {
    return statistics();
  }
}
