package breakerboard.desk;

import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The trading state of every book as it is to be published. The engine writes it and confirms it
 * with every tick; a desk whose engine stands still is no longer confirmed, so what was published
 * runs out.
 */
public final class TradingBoard {
  /** Because of which every book is halted once nobody supervises it. */
  public static final String UNSUPERVISED = "unsupervised";

  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<String, TradingLine> lines = new TreeMap<>();
  private long sequence;
  private long confirmed = Times.NEVER;
  private boolean closed;

  /**
   * All lines at one moment.
   *
   * @param sequence grows with every change
   * @param confirmed desk clock at which the engine last stood by them
   * @param closed nobody supervises any more
   */
  public record Page(List<TradingLine> lines, long sequence, long confirmed, boolean closed) {
    public Page {
      lines = List.copyOf(lines);
    }

    /** The second of the desk clock in which the engine last stood by them. */
    public long second() {
      return secondOf(confirmed);
    }

    public Optional<TradingLine> of(String book) {
      return lines.stream().filter(line -> line.book().equals(book)).findFirst();
    }
  }

  void state(String book, TradingState trading, String because, long time) {
    lock.lock();
    try {
      if (!closed) {
        lines.put(book, new TradingLine(book, trading, because, time, ++sequence));
        confirmed = Math.max(confirmed, time);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  void confirm(long time) {
    lock.lock();
    try {
      boolean newSecond = secondOf(time) > secondOf(confirmed);
      confirmed = Math.max(confirmed, time);
      if (newSecond) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private static long secondOf(long time) {
    return Math.floorDiv(time, Times.NANOS_PER_SECOND);
  }

  /** From now on every book is halted: nobody supervises it. */
  void close() {
    lock.lock();
    try {
      closed = true;
      lines.replaceAll(
          (book, line) ->
              new TradingLine(book, TradingState.HALTED, UNSUPERVISED, confirmed, ++sequence));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** All lines now. */
  public Page page() {
    lock.lock();
    try {
      return new Page(List.copyOf(lines.values()), sequence, confirmed, closed);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until something changed after {@code seen}, or the engine stood by it in a later second
   * of the desk clock: while the engine stands still nothing is renewed.
   */
  public Page await(Page seen) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (sequence <= seen.sequence() && secondOf(confirmed) <= seen.second() && !closed) {
        changed.await();
      }
      return page();
    } finally {
      lock.unlock();
    }
  }
}
