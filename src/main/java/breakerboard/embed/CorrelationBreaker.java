package breakerboard.embed;

import breakerboard.domain.InputField;
import java.time.InstantSource;
import java.util.List;

/** Halts when correlations break down. */
public final class CorrelationBreaker extends LoneBreaker {
  /** On the system's clock. */
  public CorrelationBreaker(BreakerConfig configuration) {
    this(configuration, InstantSource.system());
  }

  /**
   * @throws InvalidConfigurationException with all errors
   */
  public CorrelationBreaker(BreakerConfig configuration, InstantSource clock) {
    super(breakerboard.breakers.CorrelationBreaker.ID, configuration, clock);
  }

  /**
   * @param score of the breakdown, at least 0
   * @return whether it is tripped
   */
  public boolean check(double score) {
    return check(MarketConditions.NONE.with(InputField.CORRELATION_BREAKDOWN_SCORE, score));
  }

  /**
   * @param matrix square and symmetric, row by row in the order of the symbols
   * @return whether it is tripped
   */
  public boolean check(List<String> symbols, List<double[]> matrix) {
    return check(MarketConditions.NONE.withCorrelation(symbols, matrix));
  }
}
