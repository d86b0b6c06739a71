package breakerboard.domain;

/** What a book may do; ordered from free to forbidden. */
public enum TradingState {
  /** Any order. */
  ALLOWED,
  /** Only orders that make a position smaller without crossing zero. */
  REDUCE_ONLY,
  /** Likewise, and at once. */
  LIQUIDATE_ONLY,
  /** No orders. */
  HALTED;

  /** Whether a book trades no longer: what is counted as halted, liquidating included. */
  public boolean halts() {
    return this == HALTED || this == LIQUIDATE_ONLY;
  }
}
