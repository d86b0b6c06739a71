package breakerboard.embed;

import java.time.InstantSource;

/** Halts outside the session, by the exchange's calendar. */
public final class TimeBasedBreaker extends LoneBreaker {
  /** On the system's clock. */
  public TimeBasedBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public TimeBasedBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.TimeBasedBreaker.ID, configuration, clock);
  }

  /** Whether it is tripped at the present time. */
  public boolean check() {
    return check(MarketConditions.NONE);
  }
}
