package breakerboard.journal;

import java.nio.file.Path;

/**
 * A segment file in the listing of a day.
 *
 * @param number a later one has a higher one
 * @param first when it begins, nanoseconds since the epoch
 * @param last arrival of its last input; {@link breakerboard.domain.Times#NEVER} while it is
 *     written, or where the program ended without ending it
 * @param firstInput how many inputs came before it since ever, {@link #UNKNOWN} when its head
 *     cannot be read
 * @param lastEvent number of the newest event before it
 */
public record Segment(
    Path file, long number, long first, long last, long firstInput, long lastEvent) {
  /** The head of the file cannot be read. */
  public static final long UNKNOWN = -1;

  /** Whether the head of its file can be read. */
  public boolean readable() {
    return firstInput != UNKNOWN;
  }

  Segment endedAt(long time) {
    return new Segment(file, number, first, time, firstInput, lastEvent);
  }
}
