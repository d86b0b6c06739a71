package breakerboard.embed;

import java.time.InstantSource;
import java.util.Map;

/** Lets positions only shrink when there are too many or too large ones. */
public final class PositionLimitBreaker extends LoneBreaker {
  /** On the system's clock. */
  public PositionLimitBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public PositionLimitBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.PositionLimitBreaker.ID, configuration, clock);
  }

  /**
   * @param portfolioValue net asset value in the book's currency, positive
   * @param positions all of them by symbol
   * @return whether it is tripped
   */
  public boolean check(double portfolioValue, Map<String, Position> positions) {
    return check(portfolioValue, positions, MarketConditions.NONE);
  }

  /** Its statistics, by the names of the engine specification. */
  public Statistics getPositionStatistics() {
    return statistics();
  }
}
