package breakerboard.console.events;

import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what was raised within the last ten minutes, however much that is: what comes within five
 * seconds is counted together and leaves together with the last of it.
 */
final class RaisedLately {
  private static final long TOGETHER_NANOS = 5 * Times.NANOS_PER_SECOND;

  private final Deque<Slot> slots = new ArrayDeque<>();
  private final Map<String, Integer> byBook = new HashMap<>();
  private int count;

  /** Some raises that follow each other closely. */
  private static final class Slot {
    private final Event first;
    private final Map<String, Integer> byBook = new HashMap<>();
    private long last;
    private int count;

    Slot(Event first) {
      this.first = first;
    }
  }

  void accept(Event raise) {
    if (slots.isEmpty() || raise.time() - slots.getLast().first.time() >= TOGETHER_NANOS) {
      slots.addLast(new Slot(raise));
    }
    Slot slot = slots.getLast();
    slot.last = raise.time();
    slot.count++;
    count++;
    if (!raise.book().isEmpty()) {
      slot.byBook.merge(raise.book(), 1, Integer::sum);
      byBook.merge(raise.book(), 1, Integer::sum);
    }
  }

  /**
   * @param clock desk clock, nanoseconds since the epoch
   */
  AlarmFlood flood(long clock) {
    long from = clock - AlarmFlood.SPAN_NANOS;
    while (!slots.isEmpty() && slots.getFirst().last <= from) {
      forget(slots.removeFirst());
    }
    Optional<Map.Entry<String, Integer>> busiest =
        byBook.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
    return new AlarmFlood(
        count,
        Optional.ofNullable(slots.peekFirst()).map(slot -> slot.first),
        busiest.map(Map.Entry::getKey).orElse(""),
        busiest.map(Map.Entry::getValue).orElse(0));
  }

  private void forget(Slot slot) {
    count -= slot.count;
    slot.byBook.forEach(
        (book, times) ->
            byBook.computeIfPresent(book, (_, all) -> all > times ? all - times : null));
  }
}
