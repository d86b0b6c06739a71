package breakerboard.console.events;

import breakerboard.console.EventsModel;
import breakerboard.console.Figures;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the log under a filter, with what is not shown.
 *
 * @param rows newest first; repeats within ten minutes of each other are collapsed into the latest
 *     of them
 * @param inMemory events in memory
 * @param filteredOut of these, how many the filter hides
 * @param missed events that never reached the screen because the event memory had moved on
 * @param before events from before this console began to follow
 */
public record EventLogView(
    List<LogRow> rows, int inMemory, int filteredOut, long missed, long before) {
  private static final long REPEAT_NANOS = 10 * Times.NANOS_PER_MINUTE;

  public EventLogView {
    rows = List.copyOf(rows);
  }

  /**
   * What the filter lets pass.
   *
   * @param events by number, the oldest first
   * @param clock desk clock, nanoseconds since the epoch
   */
  static EventLogView of(List<Event> events, EventFilter filter, long clock, EventsModel model) {
    return of(events, filter, clock, model.missedProperty().get() - model.before(), model.before());
  }

  /** The same with how many events are not among these, and why. */
  static EventLogView of(
      List<Event> events, EventFilter filter, long clock, long missed, long before) {
    List<LogRow> rows = new ArrayList<>();
    Map<RepeatKey, Integer> places = new HashMap<>();
    int matching = 0;
    for (Event event : events.reversed()) {
      if (!filter.matches(event, clock)) {
        continue;
      }
      matching++;
      if (!collapse(event, rows, places)) {
        rows.add(LogRow.of(event));
      }
    }
    return new EventLogView(rows, events.size(), events.size() - matching, missed, before);
  }

  /**
   * Walks from the newest to the oldest, so a row stands for the latest and counts the earlier
   * ones.
   */
  private static boolean collapse(Event event, List<LogRow> rows, Map<RepeatKey, Integer> places) {
    Optional<RepeatKey> key = RepeatKey.of(event);
    if (key.isEmpty()) {
      return false;
    }
    Integer place = places.get(key.get());
    if (place == null || rows.get(place).first() - event.time() > REPEAT_NANOS) {
      places.put(key.get(), rows.size());
      return false;
    }
    rows.set(place, rows.get(place).withEarlier(event));
    return true;
  }

  public int collapsed() {
    return inMemory - filteredOut - rows.size();
  }

  /**
   * For instance {@code Showing 14 of 213 events: 41 collapsed as repeats, 158 hidden by filters}.
   */
  public String summary() {
    List<String> parts = new ArrayList<>();
    if (collapsed() > 0) {
      parts.add("%s collapsed as repeats".formatted(Figures.count(collapsed())));
    }
    if (filteredOut > 0) {
      parts.add("%s hidden by filters".formatted(Figures.count(filteredOut)));
    }
    if (missed > 0) {
      parts.add(
          "%s not shown: they came faster than the screen reads".formatted(Figures.count(missed)));
    }
    if (before > 0) {
      parts.add("%s from before this start: see History".formatted(Figures.count(before)));
    }
    String head =
        "Showing %s of %s events"
            .formatted(Figures.count(rows.size()), Figures.count(inMemory + missed + before));
    return parts.isEmpty() ? head : head + ": " + String.join(", ", parts);
  }
}
