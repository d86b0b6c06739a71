package breakerboard.desk;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import java.util.Optional;

/**
 * An event that a time line marks.
 *
 * @param time nanoseconds since the epoch
 * @param status the breaker's after it
 * @param trading the trading state that it changed to
 * @param book empty when it concerns the whole desk
 * @param message a sentence
 */
public record ReplayMark(
    long time,
    Kind kind,
    EventType type,
    Optional<BreakerStatus> status,
    Optional<TradingState> trading,
    String book,
    Optional<BreakerId> breaker,
    String message) {
  /** What it tells of, each with a lane of its own. */
  public enum Kind {
    /** Trading was halted, held back or allowed again. */
    TRADING,
    TRIP,
    RESET,
    /** Limits, bypasses and what else an operator changed. */
    CHANGE
  }

  /** The mark of an event; empty of those that are too common to be marked. */
  static Optional<ReplayMark> of(Event event) {
    return kind(event.type()).map(kind -> of(event, kind));
  }

  private static ReplayMark of(Event event, Kind kind) {
    return new ReplayMark(
        event.time(),
        kind,
        event.type(),
        event.status(),
        trading(event.detail()),
        event.book(),
        event.breaker(),
        event.message());
  }

  private static Optional<TradingState> trading(EventDetail detail) {
    return detail instanceof EventDetail.TradingChange change
        ? Optional.of(change.to())
        : Optional.empty();
  }

  private static Optional<Kind> kind(EventType type) {
    return switch (type) {
      case TRADING_STATE_CHANGED, KILL_SWITCH_ON, KILL_SWITCH_OFF -> Optional.of(Kind.TRADING);
      case BREAKER_TRIPPED, BREAKER_FAULT -> Optional.of(Kind.TRIP);
      case BREAKER_RESET -> Optional.of(Kind.RESET);
      case BREAKER_ENABLED,
          BREAKER_DISABLED,
          BYPASS_START,
          BYPASS_END,
          THRESHOLD_UPDATED,
          OVERRIDE_ENDED,
          CONFIG_APPLIED,
          CONFIG_ROLLED_BACK,
          MAINTENANCE_START,
          MAINTENANCE_END ->
          Optional.of(Kind.CHANGE);
      case TRIGGER_BREACHED,
          BREAKER_WARNING,
          WARNING_CLEARED,
          COOLDOWN_START,
          COOLDOWN_END,
          OVERRIDE_ENDING,
          BREAKER_UNFED,
          BREAKER_FED,
          FEED_CONNECTED,
          FEED_LOST,
          FEED_STALE,
          FEED_RESUMED,
          LINES_REFUSED,
          COMMAND_REFUSED,
          APPROVAL_REQUESTED,
          APPROVAL_GIVEN,
          APPROVAL_DECLINED,
          ACKNOWLEDGED,
          BREAKER_TEST,
          ENGINE_STARTED,
          ENGINE_RECOVERED ->
          Optional.empty();
    };
  }
}
