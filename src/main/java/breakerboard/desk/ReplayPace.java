package breakerboard.desk;

import breakerboard.domain.Times;
import java.util.function.LongSupplier;

/** Recorded time played at a speed; a longer silence than twenty minutes is cut down to that. */
final class ReplayPace {
  private static final long LONGEST_GAP = 20 * Times.NANOS_PER_MINUTE;

  private final LongSupplier nanos;
  private double speed = 1;
  private long anchor;
  private long anchoredAt;

  /**
   * @param nanos a clock of elapsed nanoseconds
   */
  ReplayPace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Goes on from that time, now, at that speed. */
  void from(long time, double now) {
    speed = now;
    anchor = time;
    anchoredAt = nanos.getAsLong();
  }

  /** Leaps over what is too long before the next input. */
  void leap(long position, long next) {
    if (position != Times.NEVER && next - position > LONGEST_GAP) {
      from(next - LONGEST_GAP, speed);
    }
  }

  /** How long it is until then in elapsed nanoseconds; not above 0 when it is due. */
  long until(long time) {
    if (speed == Replay.MAXIMUM || anchor == Times.NEVER) {
      return 0;
    }
    double due = (time - anchor) / speed - (nanos.getAsLong() - anchoredAt);
    return (long) Math.ceil(due);
  }

  /** What time it is now in the recording. */
  long now() {
    return anchor + Math.round((nanos.getAsLong() - anchoredAt) * speed);
  }
}
