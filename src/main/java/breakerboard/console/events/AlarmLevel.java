package breakerboard.console.events;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;

/** How bad the cause of an alarm is; ordered, the worst last. */
public enum AlarmLevel {
  /** There is no cause any more. */
  NONE,
  /** Input is missing. */
  UNFED,
  WARNING,
  TRIPPED,
  LIQUIDATING,
  EMERGENCY;

  /** The level after an event about a source of alarms. */
  static AlarmLevel after(Event event) {
    return switch (event.type()) {
      case BREAKER_UNFED, FEED_LOST, FEED_STALE -> UNFED;
      case OVERRIDE_ENDING -> WARNING;
      case KILL_SWITCH_ON -> EMERGENCY;
      case BREAKER_FED, FEED_CONNECTED, FEED_RESUMED -> NONE;
      case OVERRIDE_ENDED, THRESHOLD_UPDATED, KILL_SWITCH_OFF -> NONE;
      default -> event.status().map(AlarmLevel::of).orElse(NONE);
    };
  }

  /** The level of a breaker with that status. */
  static AlarmLevel of(BreakerStatus status) {
    return switch (status) {
      case ACTIVE, COOLDOWN, BYPASSED, DISABLED -> NONE;
      case WARNING -> WARNING;
      case TRIPPED -> TRIPPED;
      case LIQUIDATING -> LIQUIDATING;
      case EMERGENCY_HALT -> EMERGENCY;
    };
  }
}
