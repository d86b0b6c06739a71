package breakerboard.domain;

/** What a book may do; ordered from free to forbidden. */
public enum TradingState {
  ALLOWED,
  REDUCE_ONLY,
  LIQUIDATE_ONLY,
  HALTED
}
