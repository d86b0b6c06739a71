package breakerboard.desk;

import java.nio.file.Path;

/** What an operator wants to see again. */
public sealed interface ReplayChoice {
  /**
   * What a desk took in on a day.
   *
   * @param from where it begins to show, nanoseconds since the epoch
   */
  record OfDay(RecordedDay day, long from) implements ReplayChoice {}

  /** A file of observations, played with the limits that are in force now. */
  record OfFile(Path file) implements ReplayChoice {}
}
