package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.Locale;
import java.util.Optional;

/**
 * Which events the log shows; what is empty lets everything pass.
 *
 * @param text found in message, type, book, breaker, reason or number, in any case
 * @param least this priority or a more urgent one
 * @param spanMinutes how far back from the desk clock, 0 for all
 */
public record EventFilter(
    String text,
    Optional<EventType> type,
    Priority least,
    String book,
    Optional<BreakerId> breaker,
    String operator,
    int spanMinutes) {
  public static final EventFilter ALL =
      new EventFilter("", Optional.empty(), Priority.LOW, "", Optional.empty(), "", 0);

  /**
   * Whether the log shows the event.
   *
   * @param clock desk clock, nanoseconds since the epoch
   */
  public boolean matches(Event event, long clock) {
    return type.map(wanted -> wanted == event.type()).orElse(true)
        && event.priority().compareTo(least) >= 0
        && (book.isEmpty() || book.equals(event.book()))
        && (breaker.isEmpty() || breaker.equals(event.breaker()))
        && (operator.isEmpty() || operator.equals(event.operator()))
        && (spanMinutes == 0 || event.time() > clock - spanMinutes * Times.NANOS_PER_MINUTE)
        && (text.isBlank() || says(event, text.strip().toLowerCase(Locale.ROOT)));
  }

  public boolean isAll() {
    return equals(ALL);
  }

  private static boolean says(Event event, String wanted) {
    String breakerName = event.breaker().map(BreakerId::value).orElse("");
    return String.join(
            "\n",
            event.message(),
            Words.lower(event.type()),
            event.type().name(),
            event.book(),
            breakerName,
            breakerName.replace('_', ' '),
            event.operator(),
            event.reason(),
            Long.toString(event.id()))
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }
}
