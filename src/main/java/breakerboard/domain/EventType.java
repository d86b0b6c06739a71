package breakerboard.domain;

/** Types of events (engine specification, section 6), each with its priority. */
public enum EventType {
  BREAKER_TRIPPED(Priority.CRITICAL),
  TRIGGER_BREACHED(Priority.CRITICAL),
  BREAKER_RESET(Priority.HIGH),
  BREAKER_WARNING(Priority.HIGH),
  WARNING_CLEARED(Priority.MEDIUM),
  COOLDOWN_START(Priority.MEDIUM),
  COOLDOWN_END(Priority.MEDIUM),
  BREAKER_ENABLED(Priority.HIGH),
  BREAKER_DISABLED(Priority.HIGH),
  BYPASS_START(Priority.HIGH),
  BYPASS_END(Priority.HIGH),
  THRESHOLD_UPDATED(Priority.MEDIUM),
  OVERRIDE_ENDING(Priority.HIGH),
  OVERRIDE_ENDED(Priority.HIGH),
  CONFIG_APPLIED(Priority.MEDIUM),
  CONFIG_ROLLED_BACK(Priority.MEDIUM),
  KILL_SWITCH_ON(Priority.CRITICAL),
  KILL_SWITCH_OFF(Priority.HIGH),
  MAINTENANCE_START(Priority.HIGH),
  MAINTENANCE_END(Priority.HIGH),
  TRADING_STATE_CHANGED(Priority.HIGH),
  BREAKER_UNFED(Priority.HIGH),
  BREAKER_FED(Priority.MEDIUM),
  FEED_CONNECTED(Priority.LOW),
  FEED_LOST(Priority.HIGH),
  FEED_STALE(Priority.HIGH),
  FEED_RESUMED(Priority.MEDIUM),
  LINES_REFUSED(Priority.LOW),
  COMMAND_REFUSED(Priority.MEDIUM),
  ACKNOWLEDGED(Priority.LOW),
  BREAKER_TEST(Priority.LOW),
  BREAKER_FAULT(Priority.CRITICAL),
  ENGINE_STARTED(Priority.LOW),
  ENGINE_RECOVERED(Priority.HIGH);

  private final Priority priority;

  EventType(Priority priority) {
    this.priority = priority;
  }

  /**
   * The priority of an event of this type unless its content says otherwise (a halt is CRITICAL).
   */
  public Priority priority() {
    return priority;
  }
}
