package breakerboard.console.events;

import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bounded log of events by number, from which the rows on the screen are made: the newest
 * first, repeats within ten minutes of each other collapsed into the latest of them. Rows never
 * change their order.
 */
public final class EventLog {
  private static final long REPEAT_NANOS = 10 * Times.NANOS_PER_MINUTE;

  private final int capacity;
  private final TreeMap<Long, Event> events = new TreeMap<>();
  private long missed;
  private long dropped;

  /**
   * @param capacity events kept, at least 1
   */
  public EventLog(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Takes what came from the event memory.
   *
   * @param lost how many events before these could not be had any more
   */
  public void accept(List<Event> added, long lost) {
    missed += lost;
    for (Event event : added) {
      events.put(event.id(), event);
    }
    while (events.size() > capacity) {
      events.pollFirstEntry();
      dropped++;
    }
  }

  /** What the filter lets pass. */
  public EventLogView view(EventFilter filter, long clock) {
    List<LogRow> rows = new ArrayList<>();
    Map<RepeatKey, Integer> places = new HashMap<>();
    int matching = 0;
    for (Event event : events.descendingMap().values()) {
      if (!filter.matches(event, clock)) {
        continue;
      }
      matching++;
      if (!collapse(event, rows, places)) {
        rows.add(LogRow.of(event));
      }
    }
    return new EventLogView(
        rows, events.size(), events.size() - matching, missed, dropped, capacity);
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
}
