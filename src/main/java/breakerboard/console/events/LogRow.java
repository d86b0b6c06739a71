package breakerboard.console.events;

import breakerboard.domain.Event;

/**
 * One row of the log: an event and how many like it are collapsed into it.
 *
 * @param newest the latest of them
 * @param first when the first of them happened, nanoseconds since the epoch
 * @param repeats how many it stands for, 1 when it did not repeat
 */
public record LogRow(Event newest, long first, int repeats) {
  static LogRow of(Event event) {
    return new LogRow(event, event.time(), 1);
  }

  /** The same row with one more, earlier event collapsed into it. */
  LogRow withEarlier(Event event) {
    return new LogRow(newest, event.time(), repeats + 1);
  }
}
