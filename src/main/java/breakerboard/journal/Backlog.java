package breakerboard.journal;

import breakerboard.desk.JournalState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Rows that wait for the disk, in order and bounded, and what became of those before them. Safe for
 * many threads; one of them takes batches out.
 */
final class Backlog {
  private static final int BATCH = 2000;
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Row> waiting = new ArrayDeque<>();
  private boolean urgent;
  private boolean closing;
  private long onDisk;
  private long lost;

  /** What is missing behind those that wait. */
  private Hole hole = Hole.NONE;

  private Optional<Row> newestLost = Optional.empty();
  private String trouble = "";

  /**
   * @param most rows that may wait
   * @param onDisk number of the last row so far
   */
  Backlog(int most, long onDisk) {
    this.most = most;
    this.onDisk = onDisk;
  }

  /** Whether there was room for it; when not, it is counted. */
  boolean take(Row row, boolean atOnce) {
    lock.lock();
    try {
      if (waiting.size() >= most || closing) {
        lose(row);
        return false;
      }
      waiting.addLast(row);
      urgent |= atOnce;
      if (atOnce || waiting.size() == 1 || waiting.size() >= BATCH) {
        news.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void lose(Row row) {
    lost++;
    if (!closing) {
      hole =
          hole.and(
              row.event(),
              "memory was full while the disk "
                  + (trouble.isEmpty() ? "was too slow." : "failed. " + trouble));
      newestLost = Optional.of(row);
    }
  }

  /** Where rows are missing a row says so, in their place: before any that comes after them. */
  private void sayHole() {
    Hole missing = hole;
    newestLost.ifPresent(
        row -> waiting.addLast(new Row(() -> Entry.missing(missing, row.entry().time()))));
    hole = Hole.NONE;
    newestLost = Optional.empty();
  }

  /**
   * Waits for rows, and then a little for more of them.
   *
   * @param busy there is something else to do while none are there
   * @return none when it closes, or there is something else to do
   */
  Batch gather(boolean busy) {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing && !busy) {
        news.awaitUninterruptibly();
      }
      if (!waiting.isEmpty()) {
        pause(GATHER_NANOS);
      }
      urgent = false;
      List<Row> rows = waiting.stream().limit(2 * BATCH).toList();
      int now = Math.min(BATCH, rows.size());
      return new Batch(rows.subList(0, now), rows.subList(now, rows.size()));
    } finally {
      lock.unlock();
    }
  }

  /**
   * @param now what is to be written
   * @param next what will come after that
   */
  record Batch(List<Row> now, List<Row> next) {}

  /** Ends early when it is urgent, enough is there, or it closes. */
  private void pause(long nanos) {
    long left = nanos;
    try {
      while (left > 0 && !urgent && !closing && waiting.size() < BATCH) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The oldest rows are on disk.
   *
   * @param end number of the last one
   * @param but a sentence when something is wrong all the same
   */
  void written(int rows, long end, String but) {
    lock.lock();
    try {
      for (int i = 0; i < rows; i++) {
        waiting.removeFirst();
      }
      sayHole();
      onDisk = end;
      trouble = but;
    } finally {
      lock.unlock();
    }
  }

  /** They stay where they are; all that wait are returned. */
  List<Row> failed(String because) {
    lock.lock();
    try {
      trouble = because;
      urgent = false;
      return List.copyOf(waiting);
    } finally {
      lock.unlock();
    }
  }

  /** Waits before the next attempt, unless it closes or something urgent comes. */
  void rest() {
    lock.lock();
    try {
      long left = RETRY_NANOS;
      while (left > 0 && !closing && !urgent) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  JournalState state() {
    lock.lock();
    try {
      return new JournalState(
          onDisk, waiting.size(), Math.max(0, most - waiting.size()), lost, trouble);
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more; what waits can still be taken out. */
  void close() {
    lock.lock();
    try {
      closing = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }
}
