package breakerboard.domain;

/** Direction of a breaker's utilisation over its last ten samples. */
public enum Trend {
  STEADY,
  RISING,
  FALLING
}
