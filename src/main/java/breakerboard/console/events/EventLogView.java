package breakerboard.console.events;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the log under a filter, with what is not shown.
 *
 * @param rows newest first
 * @param inMemory events in memory
 * @param filteredOut of these, how many the filter hides
 * @param missed events that never reached the screen because the event memory had moved on
 * @param dropped events that left the log's memory
 * @param capacity of that memory
 */
public record EventLogView(
    List<LogRow> rows, int inMemory, int filteredOut, long missed, long dropped, int capacity) {
  public EventLogView {
    rows = List.copyOf(rows);
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
      parts.add("%,d collapsed as repeats".formatted(collapsed()));
    }
    if (filteredOut > 0) {
      parts.add("%,d hidden by filters".formatted(filteredOut));
    }
    if (missed > 0) {
      parts.add("%,d not shown: they came faster than the screen reads".formatted(missed));
    }
    String head = "Showing %,d of %,d events".formatted(rows.size(), inMemory + missed);
    return parts.isEmpty() ? head : head + ": " + String.join(", ", parts);
  }

  /** For instance {@code memory 1,000 of 1,000, 213 older dropped}. */
  public String memory() {
    String head = "memory %,d of %,d".formatted(inMemory, capacity);
    return dropped > 0 ? head + " · %,d older dropped".formatted(dropped) : head;
  }
}
