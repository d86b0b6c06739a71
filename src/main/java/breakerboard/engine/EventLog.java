package breakerboard.engine;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.Optional;

/** Numbers the desk's events without gaps, stamps them with the desk clock and hands them on. */
final class EventLog {
  private final EngineListener listener;
  private long clock = Times.NEVER;
  private long last;

  EventLog(EngineListener listener) {
    this.listener = listener;
  }

  /** The desk clock, nanoseconds since the epoch; {@link Times#NEVER} before the first input. */
  long clock() {
    return clock;
  }

  void moveClock(long time) {
    clock = Math.max(clock, time);
  }

  /** Where events were told of before that this one knows nothing of. */
  void continueAfter(long event) {
    last = Math.max(last, event);
  }

  /** The number of the newest event. */
  long last() {
    return last;
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("clock", clock);
    out.integer("last", last);
  }

  void restore(StateReader in) {
    clock = in.integer("clock");
    last = in.integer("last");
  }

  Event write(
      EventType type,
      Priority priority,
      String book,
      Optional<BreakerId> breaker,
      Optional<BreakerStatus> status,
      String message,
      Actor actor,
      EventDetail detail) {
    Event event =
        new Event(
            ++last,
            clock,
            type,
            priority,
            book,
            breaker,
            status,
            message,
            actor.operator(),
            actor.reason(),
            detail);
    listener.event(event);
    return event;
  }

  /** No event: a book trades as before, for another reason. */
  void because(String book, TradingState trading, String because) {
    listener.because(book, trading, because);
  }

  /** An event of the whole desk. */
  Event desk(EventType type, String message, Actor actor, EventDetail detail) {
    return book(type, "", message, actor, detail);
  }

  /** An event of a book. */
  Event book(EventType type, String book, String message, Actor actor, EventDetail detail) {
    return write(
        type, type.priority(), book, Optional.empty(), Optional.empty(), message, actor, detail);
  }
}
