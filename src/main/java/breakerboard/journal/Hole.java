package breakerboard.journal;

import breakerboard.domain.Words;

/**
 * Rows that the desk told and that never came to be on disk.
 *
 * @param rows how many, 0 where nobody knows
 * @param firstEvent number of the first event among them, 0 of none
 * @param lastEvent number of the last event among them, 0 of none
 * @param why a sentence or the end of one
 */
record Hole(long rows, long firstEvent, long lastEvent, String why) {
  /** Nothing is missing. */
  static final Hole NONE = new Hole(0, 0, 0, "");

  /**
   * With one more row.
   *
   * @param event its number, 0 of what is no event
   */
  Hole and(long event, String because) {
    return new Hole(
        rows + 1,
        firstEvent == 0 ? event : firstEvent,
        event == 0 ? lastEvent : event,
        why.isEmpty() ? because : why);
  }

  /** What an auditor reads. */
  String words() {
    return what() + ": " + why;
  }

  private String what() {
    if (rows > 0) {
      String counted =
          rows == 1
              ? "1 row was not written"
              : "%s rows were not written".formatted(Words.count(rows));
      return lastEvent == 0 ? counted : "%s, of %s".formatted(counted, events());
    }
    return firstEvent == lastEvent
        ? "%s was not written".formatted(events())
        : "%s and the commands between them were not written".formatted(events());
  }

  private String events() {
    return firstEvent == lastEvent
        ? "event %s".formatted(Words.count(firstEvent))
        : "events %s to %s".formatted(Words.count(firstEvent), Words.count(lastEvent));
  }
}
