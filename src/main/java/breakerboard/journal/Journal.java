package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.desk.JournalState;
import breakerboard.domain.Answer;
import breakerboard.domain.Event;
import breakerboard.domain.Submission;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events, commands and configuration versions to a {@link JournalFile} in batches on a
 * thread of its own. Whoever hands something in never waits; while the disk fails rows wait in
 * memory, which is bounded, and what does not fit is counted. Safe for many threads.
 */
public final class Journal implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int MOST_WAITING = 100_000;
  private static final int BATCH = 2000;
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path path;
  private final JournalLock only;
  private final Store store;
  private final int mostWaiting;
  private final long lastEvent;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Row> waiting = new ArrayDeque<>();
  private final Thread thread;
  private boolean urgent;
  private boolean closing;
  private long onDisk;
  private long lost;
  private String trouble = "";

  /** Where rows go. */
  interface Store extends Closeable {
    /** Writes all of them or none, and returns when they are on disk. */
    void append(List<Entry> entries) throws SQLException;

    /** Notes elsewhere where the rows end now. */
    void mark() throws IOException;

    /** Number of the last row. */
    long last();

    /** Id of the newest event. */
    long lastEvent();
  }

  /**
   * @param entry made on the journal's thread: whoever hands it in has no time to write it out
   * @param written completes with whether it is on disk
   */
  private record Row(Supplier<Entry> entry, CompletableFuture<Boolean> written) {}

  /**
   * Opens the journal, or makes it, for this program alone.
   *
   * @throws JournalException with a sentence when it cannot be used or another program writes it
   */
  public static Journal open(Path path) throws JournalException {
    JournalLock only = JournalLock.of(path);
    try {
      return new Journal(path, only, AnchoredFile.open(path), MOST_WAITING);
    } catch (JournalException e) {
      only.close();
      throw e;
    }
  }

  Journal(Path path, JournalLock only, Store store, int mostWaiting) {
    this.path = path;
    this.only = only;
    this.store = store;
    this.mostWaiting = mostWaiting;
    this.onDisk = store.last();
    this.lastEvent = store.lastEvent();
    this.thread = Thread.ofPlatform().name("journal").daemon().start(this::run);
  }

  /** Takes an event. */
  public void event(Event event) {
    var _ = take(() -> Entry.of(event), false);
  }

  /**
   * Takes a command with its answer, which is written at once.
   *
   * @return completes with whether it is on disk; false as soon as the disk fails
   */
  public CompletableFuture<Boolean> command(Submission submission, Answer answer) {
    return take(() -> Entry.of(submission, answer), true);
  }

  /**
   * Takes a version of the configuration with what it changes.
   *
   * @param former the version before, the same at the start
   * @param operator empty when nobody acted
   * @param time when it came into force, nanoseconds since the epoch
   */
  public void configured(
      Configuration former, Configuration now, String operator, String reason, long time) {
    var _ = take(() -> Entry.of(former, now, operator, reason, time), false);
  }

  /** Id of the newest event that was on disk when the journal was opened, 0 of none. */
  public long lastEvent() {
    return lastEvent;
  }

  private CompletableFuture<Boolean> take(Supplier<Entry> entry, boolean atOnce) {
    Row row = new Row(entry, new CompletableFuture<>());
    lock.lock();
    try {
      boolean full = waiting.size() >= mostWaiting;
      if (full || closing) {
        lost++;
        row.written().complete(false);
        return row.written();
      }
      waiting.addLast(row);
      if (atOnce) {
        urgent = true;
      }
      if (atOnce || waiting.size() == 1 || waiting.size() >= BATCH) {
        news.signal();
      }
    } finally {
      lock.unlock();
    }
    return row.written();
  }

  public JournalState state() {
    lock.lock();
    try {
      return new JournalState(onDisk, waiting.size(), lost, trouble);
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      List<Row> batch = gather();
      while (!batch.isEmpty() && (write(batch) || !isClosing())) {
        batch = gather();
      }
    } catch (RuntimeException | Error e) {
      ended(e);
    }
  }

  /** What comes from now on is lost, and the desk is told so. */
  private void ended(Throwable because) {
    LOG.error("The journal {} ended by itself; nothing is written any more", path, because);
    List<Row> unwritten;
    lock.lock();
    try {
      closing = true;
      trouble =
          "The journal %s ended by itself (%s): start the console again.".formatted(path, because);
      unwritten = List.copyOf(waiting);
    } finally {
      lock.unlock();
    }
    unwritten.forEach(row -> row.written().complete(false));
  }

  /** Waits for rows, and then a little for more of them; none when the journal closes. */
  private List<Row> gather() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        news.awaitUninterruptibly();
      }
      pause(GATHER_NANOS);
      urgent = false;
      return new ArrayList<>(waiting.stream().limit(BATCH).toList());
    } finally {
      lock.unlock();
    }
  }

  /** Ends early when it is urgent, enough is there, or the journal closes. */
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

  /** Whether it is on disk; when not, the rows wait for the next attempt. */
  private boolean write(List<Row> batch) {
    try {
      store.append(batch.stream().map(Journal::entry).toList());
    } catch (SQLException e) {
      failed(e);
      return false;
    }
    written(batch.size(), mark());
    batch.forEach(row -> row.written().complete(true));
    return true;
  }

  /** One that cannot be written out leaves a row that says so, and stops no other. */
  private static Entry entry(Row row) {
    try {
      return row.entry().get();
    } catch (RuntimeException e) {
      LOG.error("A row of the journal cannot be written out", e);
      return Entry.unwritable(e);
    }
  }

  private void written(int rows, String markTrouble) {
    lock.lock();
    try {
      for (int i = 0; i < rows; i++) {
        waiting.removeFirst();
      }
      onDisk = store.last();
      if (!trouble.isEmpty() && markTrouble.isEmpty()) {
        LOG.info("The journal {} can be written again", path);
      }
      trouble = markTrouble;
    } finally {
      lock.unlock();
    }
  }

  /** A sentence when it failed: the rows are on disk, but cutting them off would not show. */
  private String mark() {
    try {
      store.mark();
      return "";
    } catch (IOException e) {
      return "The anchor of the journal %s cannot be written (%s): check the rights of its folder."
          .formatted(path, e.getMessage());
    }
  }

  private void failed(SQLException because) {
    List<Row> unwritten;
    lock.lock();
    try {
      if (trouble.isEmpty()) {
        LOG.error("The journal {} cannot be written; rows wait in memory", path, because);
      }
      trouble =
          "The journal %s cannot be written (%s): make room on its disk, or check its rights."
              .formatted(path, because.getMessage());
      unwritten = List.copyOf(waiting);
      urgent = false;
      if (!closing) {
        retryLater();
      }
    } finally {
      lock.unlock();
    }
    unwritten.forEach(row -> row.written().complete(false));
  }

  private void retryLater() {
    try {
      var _ = news.awaitNanos(RETRY_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Writes what waits and ends.
   *
   * @throws JournalException with a sentence when rows could not be written
   */
  @Override
  public void close() throws JournalException {
    lock.lock();
    try {
      closing = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
      store.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw JournalFile.unusable(path, e);
    } finally {
      only.close();
    }
    JournalState end = state();
    if (end.waiting() + end.lost() > 0) {
      throw new JournalException(
          "%,d rows of the journal %s were not written: %s"
              .formatted(
                  end.waiting() + end.lost(),
                  path,
                  end.trouble().isEmpty() ? "memory was full." : end.trouble()));
    }
  }
}
