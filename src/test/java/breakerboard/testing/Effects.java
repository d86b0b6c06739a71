package breakerboard.testing;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.OnTrip;
import breakerboard.domain.TradingState;

/** What a breaker allows by its status, as the engine specification's section 5 has it. */
public final class Effects {
  private Effects() {}

  /**
   * @param released what its missing input allows
   */
  public static TradingState of(BreakerStatus status, OnTrip onTrip, TradingState released) {
    TradingState own =
        switch (status) {
          case EMERGENCY_HALT -> TradingState.HALTED;
          case LIQUIDATING ->
              onTrip == OnTrip.ALERT_ONLY ? TradingState.ALLOWED : TradingState.LIQUIDATE_ONLY;
          case TRIPPED, COOLDOWN -> ofTrip(onTrip);
          case ACTIVE, WARNING, BYPASSED, DISABLED -> TradingState.ALLOWED;
        };
    boolean evaluated = status != BreakerStatus.BYPASSED && status != BreakerStatus.DISABLED;
    return evaluated && released.compareTo(own) > 0 ? released : own;
  }

  private static TradingState ofTrip(OnTrip onTrip) {
    return switch (onTrip) {
      case HALT -> TradingState.HALTED;
      case REDUCE_ONLY -> TradingState.REDUCE_ONLY;
      case ALERT_ONLY -> TradingState.ALLOWED;
    };
  }
}
