package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import java.util.Optional;

/**
 * What makes two events repeats of each other.
 *
 * @param about the trigger, feed or key that tells events of one type apart
 */
record RepeatKey(EventType type, String book, Optional<BreakerId> breaker, String about) {

  /**
   * Empty for events of which each one matters: what an operator did, and changes of the trading
   * state.
   */
  static Optional<RepeatKey> of(Event event) {
    if (!event.operator().isEmpty()) {
      return Optional.empty();
    }
    return about(event.detail())
        .map(about -> new RepeatKey(event.type(), event.book(), event.breaker(), about));
  }

  private static Optional<String> about(EventDetail detail) {
    return switch (detail) {
      case EventDetail.TradingChange _, EventDetail.ConfigVersion _, EventDetail.Refusal _ ->
          Optional.empty();
      case EventDetail.Acknowledged _, EventDetail.Approval _ -> Optional.empty();
      case EventDetail.Tripped tripped ->
          Optional.of(tripped.trigger() + (tripped.retrip() ? " again" : ""));
      case EventDetail.Warning warning -> Optional.of(warning.trigger());
      case EventDetail.Threshold threshold -> Optional.of(threshold.key());
      case EventDetail.Feed feed -> Optional.of(feed.feed());
      case EventDetail.LinesRefused lines -> Optional.of(lines.feed() + " " + lines.field());
      case EventDetail.Fault fault -> Optional.of(fault.error());
      case EventDetail.None _,
          EventDetail.WasReset _,
          EventDetail.Until _,
          EventDetail.Disabled _ ->
          Optional.of("");
    };
  }
}
