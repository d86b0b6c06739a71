package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation;
import breakerboard.domain.Layer;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.Trend;
import breakerboard.domain.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Numbers the events of a desk as they happen, one second apart unless the clock is moved. */
public final class Happenings {
  static final long START = Times.nanos(Instant.parse("2026-03-12T14:00:00Z"));

  private long number;
  private long clock = START;

  long clock() {
    return clock;
  }

  public void passMinutes(double minutes) {
    clock += Times.ofSeconds(minutes * 60);
  }

  public Event tripped(String book, String breaker) {
    return tripped(book, breaker, false);
  }

  Event retripped(String book, String breaker) {
    return tripped(book, breaker, true);
  }

  /** Tripped so that only an operator releases it. */
  Event latched(EventType type, String book, String breaker) {
    return of(type, book, breaker, BreakerStatus.TRIPPED, trip(true, false));
  }

  /** Tripped because the breaker itself failed. */
  Event failed(String book, String breaker) {
    return of(
        EventType.BREAKER_FAULT,
        book,
        breaker,
        BreakerStatus.TRIPPED,
        new EventDetail.Fault("java.lang.ArithmeticException: / by zero"));
  }

  private Event tripped(String book, String breaker, boolean retrip) {
    return of(EventType.BREAKER_TRIPPED, book, breaker, BreakerStatus.TRIPPED, trip(false, retrip));
  }

  private EventDetail trip(boolean latched, boolean retrip) {
    var explanation =
        new Explanation(
            "limit", "", List.of(), Double.NaN, Reference.NONE, 0.08, "", Layer.FILE, 1, 0);
    return new EventDetail.Tripped(
        "limit", 0.083, 0.08, Unit.FRACTION, 3.75, 900, clock, true, latched, retrip, explanation);
  }

  public Event warned(String book, String breaker) {
    return of(
        EventType.BREAKER_WARNING,
        book,
        breaker,
        BreakerStatus.WARNING,
        new EventDetail.Warning(
            "limit", 0.07, 0.08, Unit.FRACTION, 0.064, Trend.RISING, Double.NaN));
  }

  public Event of(EventType type, String book, String breaker, BreakerStatus status) {
    return of(type, book, breaker, status, new EventDetail.None());
  }

  public Event feed(EventType type, String feed) {
    return event(
        type, "", Optional.empty(), Optional.empty(), "", new EventDetail.Feed(feed, "said"));
  }

  /** A notice that an override of a drawdown's limit ends soon. */
  public Event overrideEnding(String book, String breaker) {
    return event(
        EventType.OVERRIDE_ENDING,
        book,
        Optional.of(new BreakerId(breaker)),
        Optional.empty(),
        "",
        new EventDetail.Threshold(
            breaker + ".threshold", "0.12", "0.08", Double.NaN, Layer.OVERRIDE, clock));
  }

  Event refusedLine(String feed, String field) {
    return event(
        EventType.LINES_REFUSED,
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        new EventDetail.LinesRefused(feed, 1, 7, field, "is not a number"));
  }

  public Event acknowledged(String operator, Event... seen) {
    var numbers = List.of(seen).stream().map(Event::id).toList();
    return event(
        EventType.ACKNOWLEDGED,
        "",
        Optional.empty(),
        Optional.empty(),
        operator,
        new EventDetail.Acknowledged(numbers));
  }

  /** Alarms of no event, by their names. */
  public Event acknowledged(String operator, String... names) {
    return event(
        EventType.ACKNOWLEDGED,
        "",
        Optional.empty(),
        Optional.empty(),
        operator,
        new EventDetail.Acknowledged(List.of(), List.of(names)));
  }

  Event byHand(EventType type, String book, String breaker, BreakerStatus status, String operator) {
    return event(
        type,
        book,
        Optional.of(new BreakerId(breaker)),
        Optional.of(status),
        operator,
        new EventDetail.None());
  }

  private Event of(
      EventType type, String book, String breaker, BreakerStatus status, EventDetail detail) {
    return event(type, book, Optional.of(new BreakerId(breaker)), Optional.of(status), "", detail);
  }

  Event event(
      EventType type,
      String book,
      Optional<BreakerId> breaker,
      Optional<BreakerStatus> status,
      String operator,
      EventDetail detail) {
    number++;
    clock += Times.NANOS_PER_SECOND;
    return new Event(
        number,
        clock,
        type,
        type.priority(),
        book,
        breaker,
        status,
        "message " + number,
        operator,
        operator.isEmpty() ? "" : "a reason",
        detail);
  }
}
