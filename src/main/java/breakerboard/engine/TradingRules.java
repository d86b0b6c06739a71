package breakerboard.engine;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.TradingState;

/** Trading state and risk score of a book from its breakers (engine specification, section 5). */
final class TradingRules {
  private static final double HIGHEST_RISK = 100;

  private TradingRules() {}

  /** The first rule that holds. */
  static TradingState state(BreakerCell[] cells, boolean maintenance) {
    TradingState worst = maintenance ? TradingState.HALTED : TradingState.ALLOWED;
    boolean liquidating = false;
    for (BreakerCell cell : cells) {
      if (cell.status() == BreakerStatus.EMERGENCY_HALT) {
        return TradingState.HALTED;
      }
      liquidating |= effect(cell) == TradingState.LIQUIDATE_ONLY;
    }
    if (maintenance) {
      return worst;
    }
    if (liquidating) {
      return TradingState.LIQUIDATE_ONLY;
    }
    for (BreakerCell cell : cells) {
      TradingState effect = effect(cell);
      worst = effect.compareTo(worst) > 0 ? effect : worst;
    }
    return worst;
  }

  /** What one breaker allows by itself. */
  static TradingState effect(BreakerCell cell) {
    return switch (cell.status()) {
      case EMERGENCY_HALT -> TradingState.HALTED;
      case LIQUIDATING ->
          cell.settings().onTrip() == OnTrip.ALERT_ONLY
              ? ofFeeding(cell)
              : TradingState.LIQUIDATE_ONLY;
      case TRIPPED, COOLDOWN -> worse(ofTrip(cell.settings().onTrip()), ofFeeding(cell));
      case ACTIVE, WARNING -> ofFeeding(cell);
      case BYPASSED, DISABLED -> TradingState.ALLOWED;
    };
  }

  private static TradingState ofTrip(OnTrip onTrip) {
    return switch (onTrip) {
      case HALT -> TradingState.HALTED;
      case REDUCE_ONLY -> TradingState.REDUCE_ONLY;
      case ALERT_ONLY -> TradingState.ALLOWED;
    };
  }

  /** What its missing input allows, whatever its status. */
  static TradingState ofFeeding(BreakerCell cell) {
    if (!cell.measured().unfed()) {
      return TradingState.ALLOWED;
    }
    OnUnfed onUnfed = cell.settings().onUnfed();
    return switch (onUnfed) {
      case HALT -> TradingState.HALTED;
      case REDUCE_ONLY -> TradingState.REDUCE_ONLY;
      case IGNORE -> TradingState.ALLOWED;
    };
  }

  private static TradingState worse(TradingState a, TradingState b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** 0 to 100, NaN while an input is unfed that a breaker requires, rather than ignores. */
  static double riskScore(BreakerCell[] cells, TradingState state) {
    if (state == TradingState.HALTED || state == TradingState.LIQUIDATE_ONLY) {
      return HIGHEST_RISK;
    }
    double largest = 0;
    for (BreakerCell cell : cells) {
      if (cell.status() == BreakerStatus.DISABLED || cell.status() == BreakerStatus.BYPASSED) {
        continue;
      }
      if (cell.measured().unfed() || cell.reading().level() == Level.UNFED) {
        if (cell.settings().onUnfed() == OnUnfed.IGNORE) {
          continue;
        }
        return Double.NaN;
      }
      double score = HIGHEST_RISK * cell.reading().utilisation() * cell.settings().severityWeight();
      largest = Math.max(largest, Double.isNaN(score) ? 0 : Math.min(HIGHEST_RISK, score));
    }
    return largest;
  }

  /**
   * The breaker that decides the state: the kill switch before all others, else the first in table
   * order with that effect.
   */
  static int deciding(BreakerCell[] cells, TradingState state) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].status() == BreakerStatus.EMERGENCY_HALT) {
        return i;
      }
    }
    for (int i = 0; i < cells.length; i++) {
      if (effect(cells[i]) == state) {
        return i;
      }
    }
    return -1;
  }
}
