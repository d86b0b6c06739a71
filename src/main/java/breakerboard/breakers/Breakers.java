package breakerboard.breakers;

import breakerboard.config.KeyCatalogue;
import java.util.List;

/** The registry of breakers, in table order. A new breaker is one class and one line here. */
public final class Breakers {
  private static final List<BreakerType> ALL =
      List.of(
          VolatilityBreaker.TYPE,
          DrawdownBreaker.TYPE,
          LossRateBreaker.TYPE,
          PositionLimitBreaker.TYPE,
          CorrelationBreaker.TYPE,
          TechnicalBreaker.TYPE,
          AnomalyDetectionBreaker.TYPE,
          DataFeedIntegrityBreaker.TYPE,
          ModelPerformanceBreaker.TYPE,
          MarketCircuitBreaker.TYPE,
          TimeBasedBreaker.TYPE,
          PremarketValidationBreaker.TYPE,
          LiquidationRequiredBreaker.TYPE,
          ManualBreaker.TYPE,
          KillSwitchBreaker.TYPE);

  private Breakers() {}

  /** Every breaker in the order of the specification's table. */
  public static List<BreakerType> all() {
    return ALL;
  }

  /** The keys of all of them, for validation, editors and help. */
  public static KeyCatalogue catalogue() {
    return new KeyCatalogue(ALL.stream().map(BreakerType::entry).toList());
  }
}
