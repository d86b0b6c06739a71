package breakerboard.embed;

import breakerboard.domain.InputField;
import java.time.InstantSource;

/** Halts when orders are refused or slow, or the program fails too often. */
public final class TechnicalBreaker extends LoneBreaker {
  /** On the system's clock. */
  public TechnicalBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public TechnicalBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.TechnicalBreaker.ID, configuration, clock);
  }

  /**
   * @param orderRejectRate share of refused orders, 0 to 1
   * @param errors since the check before, at least 0
   * @param orderLatencyMillis at least 0
   * @return whether it is tripped
   */
  public boolean check(double orderRejectRate, int errors, double orderLatencyMillis) {
    return check(
        MarketConditions.NONE
            .with(InputField.ORDER_REJECT_RATE, orderRejectRate)
            .with(InputField.ERROR_COUNT, errors)
            .with(InputField.ORDER_LATENCY_MS, orderLatencyMillis));
  }
}
