package breakerboard.domain;

/** Status of one breaker in one book (engine specification, section 5). */
public enum BreakerStatus {
  ACTIVE,
  WARNING,
  TRIPPED,
  COOLDOWN,
  LIQUIDATING,
  EMERGENCY_HALT,
  BYPASSED,
  DISABLED;

  /** Whether an operator's reset can release it. */
  public boolean resettable() {
    return this == TRIPPED || this == COOLDOWN || this == LIQUIDATING;
  }
}
