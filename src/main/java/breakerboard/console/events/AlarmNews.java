package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.Times;
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

  /** What an acknowledgement calls it: for whoever reads the journal, and as no other is called. */
  String name();

  /** What an event is called. */
  static String name(long event) {
    return "event " + event;
  }

  private static String name(AlarmSource source, long time, String stands) {
    String since = time == Times.NEVER ? "" : ", since " + Times.instant(time);
    return "%s%s: %s".formatted(source.name(), since, stands);
  }

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

    @Override
    public String name() {
      return AlarmNews.name(event.id());
    }
  }

  /**
   * That it stands, though no event of it is known: it was missed, and the journal does not hold
   * it.
   *
   * @param type of the event that there must have been
   * @param status the breaker's, where it is one
   * @param time from which it stands as far as the desk knows, nanoseconds since the epoch
   * @param stands how, in words
   */
  record OfNoEvent(
      AlarmSource source, EventType type, Optional<BreakerStatus> status, long time, String stands)
      implements AlarmNews {
    @Override
    public String message() {
      return stands + "; its event is not known";
    }

    @Override
    public Priority priority() {
      return type.priority();
    }

    @Override
    public Optional<Event> deskEvent() {
      return Optional.empty();
    }

    @Override
    public String name() {
      return AlarmNews.name(source, time, stands);
    }

    @Override
    public String book() {
      return source.book();
    }

    @Override
    public Optional<BreakerId> breaker() {
      return source.ofBreaker();
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

    @Override
    public String name() {
      return AlarmNews.name(new AlarmSource.Journal(), time, message);
    }
  }
}
