package breakerboard.desk;

import breakerboard.domain.Event;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between the engine and one follower: the engine puts events into a bounded queue and never waits,
 * a thread of its own hands them to the follower in their order. What does not fit is counted, and
 * the follower is told.
 */
public final class Subscription implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EventFollower follower;
  private final BlockingQueue<Delivery> queue;
  private final AtomicLong delivered = new AtomicLong();
  private final Thread thread;
  private volatile boolean closing;
  private final AtomicLong missed = new AtomicLong();

  /**
   * @param event nothing where it only wakes, at the end
   * @param missed events left out before it
   */
  private record Delivery(@Nullable Event event, long missed) {}

  Subscription(EventFollower follower, int bound) {
    this.follower = follower;
    this.queue = new ArrayBlockingQueue<>(bound);
    this.thread = Thread.ofVirtual().name("follower").start(this::run);
  }

  /** On the engine's thread; never waits. */
  void offer(Event event) {
    if (closing) {
      return;
    }
    long before = missed.getAndSet(0);
    if (!queue.offer(new Delivery(event, before))) {
      missed.addAndGet(before + 1);
    }
  }

  private void run() {
    try {
      while (!(closing && queue.isEmpty())) {
        hand(queue.take());
      }
      hand(new Delivery(null, missed.get()));
    } catch (InterruptedException e) {
      LOG.debug("A follower was ended: {}", e.getMessage());
    }
  }

  private void hand(Delivery delivery) {
    try {
      if (delivery.missed > 0) {
        follower.missed(delivery.missed);
      }
      if (delivery.event != null) {
        follower.event(delivery.event);
      }
    } catch (RuntimeException e) {
      LOG.error("A follower failed on an event and goes on with the next", e);
    } finally {
      delivered.incrementAndGet();
    }
  }

  /**
   * Ends it: what is queued is handed over first, as long as the follower takes any of it within
   * two seconds.
   */
  @Override
  public void close() {
    closing = true;
    var _ = queue.offer(new Delivery(null, 0));
    try {
      long before = -1;
      while (thread.isAlive() && delivered.get() != before) {
        before = delivered.get();
        var _ = thread.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
