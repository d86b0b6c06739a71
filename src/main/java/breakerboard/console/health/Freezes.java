package breakerboard.console.health;

import java.util.List;

/**
 * How often the window did not answer.
 *
 * @param count since the start
 * @param longestNanos the longest of them
 * @param newest the last twenty, the newest first
 */
public record Freezes(long count, long longestNanos, List<Freeze> newest) {
  /** It always answered. */
  public static final Freezes NONE = new Freezes(0, 0, List.of());

  public Freezes {
    newest = List.copyOf(newest);
  }

  /**
   * One of them.
   *
   * @param time when it began, nanoseconds since the epoch
   * @param nanos how long it lasted
   * @param place where in the program the window's thread was
   */
  public record Freeze(long time, long nanos, String place) {}
}
