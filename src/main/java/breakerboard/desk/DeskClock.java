package breakerboard.desk;

import breakerboard.domain.Times;
import java.util.function.LongSupplier;

/**
 * The time of a live desk: the machine's clock, but never backwards. A step back of less than a
 * second is waited for; after a larger one time runs on at the pace of a stopwatch until the
 * machine's clock has caught up, so that no deadline stands still and no silence goes unnoticed.
 * Safe for many threads.
 */
public final class DeskClock implements LongSupplier {
  private static final long STEP_NANOS = Times.NANOS_PER_SECOND;

  private final LongSupplier wall;
  private final LongSupplier stopwatch;
  private long last;
  private long measured;
  private long ahead;

  /**
   * @param wall the machine's clock, nanoseconds since the epoch
   * @param stopwatch nanoseconds from any start
   * @param notBefore the last time that the desk knew before this start of the program, {@link
   *     Times#NEVER} of a new one
   */
  public DeskClock(LongSupplier wall, LongSupplier stopwatch, long notBefore) {
    this.wall = wall;
    this.stopwatch = stopwatch;
    this.last = notBefore;
    this.measured = stopwatch.getAsLong();
  }

  /** The time now, nanoseconds since the epoch. */
  @Override
  public synchronized long getAsLong() {
    long machine = wall.getAsLong();
    long elapsed = stopwatch.getAsLong();
    if (last != Times.NEVER) {
      boolean stepped = last - machine >= STEP_NANOS;
      last = Math.max(machine, stepped ? last + elapsed - measured : last);
    } else {
      last = machine;
    }
    measured = elapsed;
    ahead = last - machine;
    return last;
  }

  /**
   * How far it runs ahead of the machine's clock because that went back, in seconds; 0 when they
   * agree.
   */
  public synchronized double secondsAhead() {
    return ahead < STEP_NANOS ? 0 : Times.toSeconds(ahead);
  }
}
