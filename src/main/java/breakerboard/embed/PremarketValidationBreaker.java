package breakerboard.embed;

import java.time.InstantSource;
import java.util.Map;

/** Halts from the session's start until every check of the morning has passed. */
public final class PremarketValidationBreaker extends LoneBreaker {
  /** On the system's clock. */
  public PremarketValidationBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public PremarketValidationBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.PremarketValidationBreaker.ID, configuration, clock);
  }

  /**
   * @param portfolioValue net asset value in the book's currency, positive
   * @param positions all of them by symbol
   * @param checks by name, true = passed
   * @return whether it is tripped
   */
  public boolean check(
      double portfolioValue, Map<String, Position> positions, Map<String, Boolean> checks) {
    MarketConditions conditions = MarketConditions.NONE;
    for (Map.Entry<String, Boolean> check : checks.entrySet()) {
      conditions = conditions.withCheck(check.getKey(), check.getValue());
    }
    return check(portfolioValue, positions, conditions);
  }
}
