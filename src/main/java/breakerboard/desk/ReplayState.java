package breakerboard.desk;

/**
 * How a replay is.
 *
 * @param position in time, nanoseconds since the epoch; {@link breakerboard.domain.Times#NEVER}
 *     before the first input
 * @param speed 1 is as it was, {@link Replay#MAXIMUM} as fast as possible
 * @param progress of what is under way, 0 to 1
 * @param run grows whenever the engine begins anew: what was shown before is void
 * @param trouble why it cannot go on, a sentence; empty when it can
 */
public record ReplayState(
    Phase phase, long position, double speed, double progress, int run, String trouble) {
  /** What it does. */
  public enum Phase {
    /** It runs off the screen to where it was sent. */
    SEEKING,
    PAUSED,
    PLAYING,
    /** There is nothing left to play. */
    ENDED,
    /** It could not be opened. */
    FAILED
  }
}
