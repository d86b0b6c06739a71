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
  APPROVAL_REQUESTED(Priority.HIGH),
  APPROVAL_GIVEN(Priority.HIGH),
  APPROVAL_DECLINED(Priority.HIGH),
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

  /**
   * Whether it tells that a breaker, a book or a feed is in another state now, which a screen shows
   * at once.
   */
  public boolean changesState() {
    return switch (this) {
      case BREAKER_TRIPPED,
          BREAKER_RESET,
          BREAKER_WARNING,
          WARNING_CLEARED,
          COOLDOWN_START,
          COOLDOWN_END,
          BREAKER_ENABLED,
          BREAKER_DISABLED,
          BYPASS_START,
          BYPASS_END,
          KILL_SWITCH_ON,
          KILL_SWITCH_OFF,
          MAINTENANCE_START,
          MAINTENANCE_END,
          TRADING_STATE_CHANGED,
          BREAKER_UNFED,
          BREAKER_FED,
          FEED_CONNECTED,
          FEED_LOST,
          FEED_STALE,
          FEED_RESUMED,
          BREAKER_FAULT ->
          true;
      case TRIGGER_BREACHED,
          THRESHOLD_UPDATED,
          OVERRIDE_ENDING,
          OVERRIDE_ENDED,
          CONFIG_APPLIED,
          CONFIG_ROLLED_BACK,
          LINES_REFUSED,
          COMMAND_REFUSED,
          APPROVAL_REQUESTED,
          APPROVAL_GIVEN,
          APPROVAL_DECLINED,
          ACKNOWLEDGED,
          BREAKER_TEST,
          ENGINE_STARTED,
          ENGINE_RECOVERED ->
          false;
    };
  }
}
