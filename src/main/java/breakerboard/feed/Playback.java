package breakerboard.feed;

import breakerboard.domain.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final Condition moved = lock.newCondition();
  private final LongSupplier nanoClock;
  private final double speed;
  private final long longestGapNanos;
  private final Set<Reel> running = new HashSet<>();

  /** Those that have not ended, in their order. */
  private final List<Reel> reels = new ArrayList<>();

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

  /**
   * A place for one more feed. All are taken before the first feed plays: at maximum speed each
   * waits for the others.
   */
  public Reel reel() {
    lock.lock();
    try {
      Reel reel = new Reel();
      reels.add(reel);
      return reel;
    } finally {
      lock.unlock();
    }
  }

  /** Where one feed is in the recording. */
  public final class Reel {
    private long at = Times.NEVER;

    private Reel() {}

    /**
     * Waits until it is {@code time}. The desk's time stays there until the next one is awaited, so
     * that a feed that is late at a high speed does not look silent. At maximum speed it waits
     * until no other feed has anything earlier, so that they are one recording; of equal times the
     * feed that is named first comes first.
     */
    public void await(long time) throws InterruptedException {
      lock.lock();
      try {
        at = time;
        running.add(this);
        if (speed == MAXIMUM) {
          awaitTurn();
        }
        begin(time);
        newest = Math.max(newest, time);
        if (speed != MAXIMUM) {
          awaitDue(time);
        }
      } finally {
        lock.unlock();
      }
    }

    private void awaitTurn() throws InterruptedException {
      moved.signalAll();
      while (!isNext()) {
        moved.await();
      }
    }

    /** A feed that has not come to its first line yet may have the earliest. */
    private boolean isNext() {
      boolean before = true;
      for (Reel other : reels) {
        before &= other != this;
        if (other.at < at || (before && other.at == at)) {
          return false;
        }
      }
      return true;
    }

    /** The feed has no more. */
    public void end() {
      lock.lock();
      try {
        running.remove(this);
        reels.remove(this);
        moved.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private void begin(long time) {
    if (firstEvent == Times.NEVER) {
      firstEvent = time;
      firstNanos = nanoClock.getAsLong();
    }
    if (newest != Times.NEVER && time - newest > longestGapNanos) {
      firstEvent += time - newest - longestGapNanos;
    }
  }

  private void awaitDue(long time) throws InterruptedException {
    long due = firstNanos + Math.round((time - firstEvent) / speed);
    for (long left = due - nanoClock.getAsLong(); left > 0; left = due - nanoClock.getAsLong()) {
      never.await(left, TimeUnit.NANOSECONDS);
    }
  }

  /**
   * What time it is in the recording, {@link Times#NEVER} before the first observation; never later
   * than what a running feed is about to send, and the end of the recording once all have ended.
   */
  public long now() {
    lock.lock();
    try {
      if (running.isEmpty() || speed == MAXIMUM) {
        return newest;
      }
      long elapsed = firstEvent + Math.round((nanoClock.getAsLong() - firstNanos) * speed);
      return running.stream().mapToLong(reel -> Math.min(reel.at, elapsed)).min().orElse(elapsed);
    } finally {
      lock.unlock();
    }
  }
}
