package breakerboard.embed;

import breakerboard.domain.InputField;
import java.time.InstantSource;

/** Halts when the data cannot be trusted. */
public final class DataFeedIntegrityBreaker extends LoneBreaker {
  /** On the system's clock. */
  public DataFeedIntegrityBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public DataFeedIntegrityBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.DataFeedIntegrityBreaker.ID, configuration, clock);
  }

  /**
   * @param qualityScore 0 to 100, 100 is perfect
   * @return whether it is tripped
   */
  public boolean checkQuality(double qualityScore) {
    return check(MarketConditions.NONE.with(InputField.DATA_QUALITY_SCORE, qualityScore));
  }
}
