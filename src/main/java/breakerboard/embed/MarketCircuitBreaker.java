package breakerboard.embed;

import breakerboard.domain.InputField;
import java.time.InstantSource;

/** Halts with the exchanges: market-wide levels, flags of the exchanges, VIX. */
public final class MarketCircuitBreaker extends LoneBreaker {
  /** On the system's clock. */
  public MarketCircuitBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public MarketCircuitBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.MarketCircuitBreaker.ID, configuration, clock);
  }

  /**
   * @param indexLevel the index now, positive
   * @param priorClose its close of the session before, positive
   * @return whether it is tripped
   */
  public boolean check(double indexLevel, double priorClose) {
    return check(
        MarketConditions.NONE
            .with(InputField.INDEX_LEVEL, indexLevel)
            .with(InputField.INDEX_PRIOR_CLOSE, priorClose));
  }
}
