package breakerboard.console.events;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;

/** How bad the cause of an alarm is; ordered, the worst last. */
public enum AlarmLevel {
  /** There is no cause any more. */
  NONE,
  /** A feed is connected and says nothing. */
  SILENT,
  /** Input is missing, or a feed is lost. */
  UNFED,
  WARNING,
  TRIPPED,
  /** Tripped, and only an operator releases it. */
  LATCHED,
  LIQUIDATING,
  EMERGENCY;

  /** The level after an event about a source of alarms. */
  static AlarmLevel after(Event event) {
    return switch (event.type()) {
      case FEED_STALE -> SILENT;
      case BREAKER_UNFED, FEED_LOST -> UNFED;
      case OVERRIDE_ENDING -> WARNING;
      case KILL_SWITCH_ON -> EMERGENCY;
      case BREAKER_FED, FEED_CONNECTED, FEED_RESUMED -> NONE;
      case OVERRIDE_ENDED, THRESHOLD_UPDATED, KILL_SWITCH_OFF -> NONE;
      default -> event.status().map(status -> of(status, latches(event))).orElse(NONE);
    };
  }

  private static boolean latches(Event event) {
    return switch (event.detail()) {
      case EventDetail.Tripped tripped -> tripped.latched();
      case EventDetail.Fault _ -> true;
      default -> false;
    };
  }

  /**
   * The level of a breaker with that status.
   *
   * @param latched only an operator releases it
   */
  static AlarmLevel of(BreakerStatus status, boolean latched) {
    return switch (status) {
      case ACTIVE, COOLDOWN, BYPASSED, DISABLED -> NONE;
      case WARNING -> WARNING;
      case TRIPPED -> latched ? LATCHED : TRIPPED;
      case LIQUIDATING -> LIQUIDATING;
      case EMERGENCY_HALT -> EMERGENCY;
    };
  }
}
