package breakerboard.domain;

/** What a tripped breaker does to its book's trading state. */
public enum OnTrip {
  HALT,
  REDUCE_ONLY,
  ALERT_ONLY
}
