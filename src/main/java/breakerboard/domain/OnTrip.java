package breakerboard.domain;

/** What a tripped breaker does to its book's trading state. */
public enum OnTrip {
  /** No orders. */
  HALT,
  /** Only orders that make positions smaller. */
  REDUCE_ONLY,
  /** Events as ever, and no effect. */
  ALERT_ONLY
}
