package breakerboard.desk;

import breakerboard.domain.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The newest events, bounded. Those that whoever reads on has not read yet are kept beyond the
 * bound, up to {@link #MOST_UNREAD} of all: a screen that stood still for a moment in a flood
 * misses none. Who reads later still is told how many are gone. Safe for many threads.
 */
final class EventMemory {
  static final int MOST_UNREAD = 20_000;

  private final int bound;
  private final Deque<Event> events = new ArrayDeque<>();

  /** The newest that was known to who asked last; so long as nobody asks, nobody waits for any. */
  private long read = Long.MAX_VALUE;

  EventMemory(int bound) {
    this.bound = bound;
  }

  synchronized void add(Event event) {
    events.addLast(event);
    while (events.size() > bound
        && (events.getFirst().id() <= read || events.size() > MOST_UNREAD)) {
      events.removeFirst();
    }
  }

  /** Another memory with those up to an event. */
  synchronized EventMemory upTo(long event) {
    EventMemory part = new EventMemory(bound);
    events.stream().filter(each -> each.id() <= event).forEach(part.events::addLast);
    return part;
  }

  synchronized EventPage after(long after, int most) {
    read = after;
    if (events.isEmpty()) {
      return new EventPage(List.of(), 0);
    }
    long oldest = events.getFirst().id();
    long missed = Math.max(0, oldest - 1 - after);
    List<Event> page = new ArrayList<>();
    for (Event event : events) {
      if (page.size() == most) {
        break;
      }
      if (event.id() > after) {
        page.add(event);
      }
    }
    return new EventPage(page, missed);
  }
}
