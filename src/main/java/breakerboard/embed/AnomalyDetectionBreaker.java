package breakerboard.embed;

import breakerboard.domain.InputField;
import java.time.InstantSource;

/** Tells of prices, volumes and returns that are not normal. */
public final class AnomalyDetectionBreaker extends LoneBreaker {
  /** On the system's clock. */
  public AnomalyDetectionBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public AnomalyDetectionBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.AnomalyDetectionBreaker.ID, configuration, clock);
  }

  /**
   * @param priceScore deviations from normal, of either sign
   * @param volumeScore deviations from normal, of either sign
   * @return whether it is tripped
   */
  public boolean check(double priceScore, double volumeScore) {
    return check(
        MarketConditions.NONE
            .with(InputField.PRICE_ANOMALY_SCORE, priceScore)
            .with(InputField.VOLUME_ANOMALY_SCORE, volumeScore));
  }
}
