package breakerboard.desk;

import breakerboard.domain.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The newest events, bounded; who reads too late is told how many are gone. Safe for many threads.
 */
final class EventMemory {
  private final int bound;
  private final Deque<Event> events = new ArrayDeque<>();

  EventMemory(int bound) {
    this.bound = bound;
  }

  synchronized void add(Event event) {
    if (events.size() == bound) {
      events.removeFirst();
    }
    events.addLast(event);
  }

  /** Another memory with those up to an event. */
  synchronized EventMemory upTo(long event) {
    EventMemory part = new EventMemory(bound);
    events.stream().filter(each -> each.id() <= event).forEach(part.events::addLast);
    return part;
  }

  synchronized EventPage after(long after, int most) {
    if (events.isEmpty()) {
      return new EventPage(List.of(), 0);
    }
    long oldest = events.getFirst().id();
    long missed = Math.max(0, oldest - 1 - after);
    List<Event> page = new ArrayList<>();
    for (Event event : events) {
      if (event.id() > after && page.size() < most) {
        page.add(event);
      }
    }
    return new EventPage(page, missed);
  }
}
