package breakerboard.engine;

import breakerboard.breakers.OpenTrips;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.TradingState;
import java.util.Optional;

/** The event log as one book writes to it. */
final class BookLog {
  private final EventLog log;
  private final String book;
  private final OpenTrips openTrips;

  BookLog(EventLog log, String book, OpenTrips openTrips) {
    this.log = log;
    this.book = book;
    this.openTrips = openTrips;
  }

  /** Somebody has to acknowledge this trip. */
  void toAcknowledge(Event trip) {
    openTrips.tripped(trip.id(), trip.time());
  }

  /** The desk clock. */
  long clock() {
    return log.clock();
  }

  Event breaker(
      EventType type,
      BreakerId breaker,
      BreakerStatus status,
      String message,
      Actor actor,
      EventDetail detail) {
    return log.write(
        type,
        type.priority(),
        book,
        Optional.of(breaker),
        Optional.of(status),
        message,
        actor,
        detail);
  }

  /** No event: the book trades as before, for another reason. */
  void because(TradingState trading, String because) {
    log.because(book, trading, because);
  }

  Event book(EventType type, Priority priority, String message, Actor actor, EventDetail detail) {
    return log.write(
        type, priority, book, Optional.empty(), Optional.empty(), message, actor, detail);
  }
}
