package breakerboard.feed;

import breakerboard.domain.Times;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Recorded time played at a speed: 1 is as it was, more is faster. It begins with the first
 * observation of any feed. All feeds of a desk share one.
 */
public final class Playback {
  /** As fast as the machine can: nobody waits, and time is the largest {@code ts} so far. */
  public static final double MAXIMUM = Double.POSITIVE_INFINITY;

  private final Lock lock = new ReentrantLock();
  private final Condition never = lock.newCondition();
  private final LongSupplier nanoClock;
  private final double speed;
  private final long longestGapNanos;
  private long firstEvent = Times.NEVER;
  private long firstNanos;
  private long newest = Times.NEVER;

  /**
   * @param speed above 0
   * @param nanoClock a clock of elapsed nanoseconds
   * @param longestGap a longer gap in the recording (a night) is leapt over
   */
  public Playback(double speed, LongSupplier nanoClock, Duration longestGap) {
    this.speed = speed;
    this.nanoClock = nanoClock;
    this.longestGapNanos = longestGap.toNanos();
  }

  public double speed() {
    return speed;
  }

  /** Waits until it is {@code time}. */
  public void await(long time) throws InterruptedException {
    lock.lock();
    try {
      if (firstEvent == Times.NEVER) {
        firstEvent = time;
        firstNanos = nanoClock.getAsLong();
      }
      if (newest != Times.NEVER && time - newest > longestGapNanos) {
        firstEvent += time - newest - longestGapNanos;
      }
      newest = Math.max(newest, time);
      if (speed == MAXIMUM) {
        return;
      }
      long due = firstNanos + Math.round((time - firstEvent) / speed);
      for (long left = due - nanoClock.getAsLong(); left > 0; left = due - nanoClock.getAsLong()) {
        never.await(left, TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  /** What time it is in the recording, {@link Times#NEVER} before the first observation. */
  public long now() {
    lock.lock();
    try {
      if (firstEvent == Times.NEVER || speed == MAXIMUM) {
        return newest;
      }
      return firstEvent + Math.round((nanoClock.getAsLong() - firstNanos) * speed);
    } finally {
      lock.unlock();
    }
  }
}
