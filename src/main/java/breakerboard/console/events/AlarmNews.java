package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.Priority;
import java.util.Optional;

/** What is told of a source of alarms. */
public sealed interface AlarmNews {
  /** When it happened, nanoseconds since the epoch. */
  long time();

  /** A sentence. */
  String message();

  /** How urgent it is. */
  Priority priority();

  /** The event of the desk that it is, if it is one; its number is what is acknowledged. */
  Optional<Event> deskEvent();

  /** Empty when it concerns the whole desk. */
  default String book() {
    return deskEvent().map(Event::book).orElse("");
  }

  /** Empty when it concerns no single breaker. */
  default Optional<BreakerId> breaker() {
    return deskEvent().flatMap(Event::breaker);
  }

  /** The breaker's status after it. */
  default Optional<BreakerStatus> status() {
    return deskEvent().flatMap(Event::status);
  }

  /** An event of the desk. */
  record OfDesk(Event event) implements AlarmNews {
    @Override
    public long time() {
      return event.time();
    }

    @Override
    public String message() {
      return event.message();
    }

    @Override
    public Priority priority() {
      return event.priority();
    }

    @Override
    public Optional<Event> deskEvent() {
      return Optional.of(event);
    }
  }

  /**
   * How the journal is. It is no event: what the desk tells goes into the journal, and that is what
   * cannot be written.
   *
   * @param time on the desk clock, nanoseconds since the epoch
   */
  record OfJournal(long time, String message) implements AlarmNews {
    /** What the journal loses nobody can tell again. */
    @Override
    public Priority priority() {
      return Priority.CRITICAL;
    }

    @Override
    public Optional<Event> deskEvent() {
      return Optional.empty();
    }
  }
}
