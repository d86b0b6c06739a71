package breakerboard.journal;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who watch the journal, on a thread of its own: at once when it begins or ceases to be
 * well, else ten times a second at most, and never that nothing happened.
 */
final class Watchers implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final BooleanSupplier well;
  private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private boolean changed;
  private boolean closed;

  Watchers(BooleanSupplier well) {
    this.well = well;
    var _ = Thread.ofVirtual().name("journal watch").start(this::run);
  }

  void add(Runnable task) {
    tasks.add(task);
  }

  /** Something may have changed; returns at once. */
  void changed() {
    lock.lock();
    try {
      changed = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    boolean told = true;
    try {
      while (await(told)) {
        told = well.getAsBoolean();
        tasks.forEach(Watchers::tell);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a change, and for the pause after the last one told unless all is otherwise now. */
  private boolean await(boolean told) throws InterruptedException {
    lock.lock();
    try {
      long left = PAUSE_NANOS;
      while (!closed && !(changed && (left <= 0 || well.getAsBoolean() != told))) {
        if (left > 0) {
          left = news.awaitNanos(left);
        } else {
          news.await();
        }
      }
      changed = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private static void tell(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("Who watches the journal failed and is passed over", e);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }
}
