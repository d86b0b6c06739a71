package breakerboard.embed;

import breakerboard.domain.InputField;
import java.time.InstantSource;

/** Halts when the model that trades is too often wrong. */
public final class ModelPerformanceBreaker extends LoneBreaker {
  /** On the system's clock. */
  public ModelPerformanceBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public ModelPerformanceBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.ModelPerformanceBreaker.ID, configuration, clock);
  }

  /**
   * @param accuracy share of right predictions, 0 to 1
   * @return whether it is tripped
   */
  public boolean check(double accuracy) {
    return check(MarketConditions.NONE.with(InputField.MODEL_ACCURACY, accuracy));
  }
}
