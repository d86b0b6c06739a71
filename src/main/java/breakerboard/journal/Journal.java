package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.desk.AccessEvent;
import breakerboard.desk.JournalState;
import breakerboard.desk.JournalWatch;
import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Answer;
import breakerboard.domain.Event;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events, commands and configuration versions to a {@link JournalFile} in batches on a
 * thread of its own, while a second one writes out the rows of the next batch. Whoever hands
 * something in never waits; while the disk fails rows wait in memory, which is bounded, and what
 * does not fit is counted. Safe for many threads.
 */
public final class Journal implements JournalWatch, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int MOST_WAITING = 100_000;

  private final Path path;
  private final JournalLock only;
  private final Store store;
  private final Backlog backlog;
  private final Watchers watchers;
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("journal ahead").daemon().factory());
  private final Thread thread;
  private volatile Optional<InputLog> inputs = Optional.empty();
  private volatile CompletableFuture<Boolean> lastCommand = CompletableFuture.completedFuture(true);

  /**
   * Opens the journal, or makes it, for this program alone; everything is kept.
   *
   * @throws JournalException with a sentence when it cannot be used or another program writes it
   */
  public static Journal open(Path path) throws JournalException {
    return open(path, RowRetention.ALL);
  }

  /**
   * Opens the journal, or makes it, for this program alone.
   *
   * @throws JournalException with a sentence when it cannot be used or another program writes it
   */
  public static Journal open(Path path, RowRetention retention) throws JournalException {
    return open(path, retention, OpeningWatch.NONE);
  }

  /**
   * Opens the journal, or makes it, for this program alone.
   *
   * @param watch looks on while an older journal is brought forward
   * @throws JournalException with a sentence when it cannot be used or another program writes it
   */
  static Journal open(Path path, RowRetention retention, OpeningWatch watch)
      throws JournalException {
    return open(path, retention, () -> Times.nanos(Instant.now()), watch);
  }

  /**
   * @param clock by which rows grow old, nanoseconds since the epoch
   */
  static Journal open(Path path, RowRetention retention, LongSupplier clock, OpeningWatch watch)
      throws JournalException {
    JournalLock only = JournalLock.of(path);
    try {
      return new Journal(
          path, only, AnchoredFile.open(path, retention, clock, watch), MOST_WAITING);
    } catch (JournalException | OpeningCancelledException e) {
      only.close();
      throw e;
    }
  }

  Journal(Path path, JournalLock only, Store store, int mostWaiting) {
    this.path = path;
    this.only = only;
    this.store = store;
    this.backlog = new Backlog(mostWaiting, store.last());
    this.watchers = new Watchers(() -> state().well());
    this.thread = Thread.ofPlatform().name("journal").daemon().start(this::run);
  }

  /** Takes an event. */
  public void event(Event event) {
    var _ = take(new Row(event.id(), () -> Entry.of(event)), false);
  }

  /**
   * Takes a command with its answer, which is written at once.
   *
   * @return completes with whether it is on disk; false as soon as the disk fails
   */
  public CompletableFuture<Boolean> command(Submission submission, Answer answer) {
    lastCommand = take(new Row(() -> Entry.of(submission, answer)), true);
    return lastCommand;
  }

  /** Takes who signed in, failed to, or was refused; written at once. */
  public void access(AccessEvent access) {
    var _ = take(new Row(() -> Entry.of(access)), true);
  }

  /**
   * Takes what one shift leaves to the next; written at once.
   *
   * @return completes with whether it is on disk; false as soon as the disk fails
   */
  CompletableFuture<Boolean> shift(ShiftEntry shift) {
    return take(new Row(() -> Entry.of(shift)), true);
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
    var _ = take(new Row(() -> Entry.of(former, now, operator, reason, time)), false);
  }

  /** Takes that rows are missing here which were told and can be made by nobody any more. */
  void missing(Hole hole, long time) {
    var _ = take(new Row(() -> Entry.missing(hole, time)), false);
  }

  /** From now on rows are written once the inputs that caused them are on disk. */
  void writesAfter(InputLog log) {
    inputs = Optional.of(log);
    log.onTrouble(watchers::changed);
  }

  /**
   * Completes with whether every command taken so far is on disk; false as soon as the disk fails.
   */
  CompletableFuture<Boolean> commandsOnDisk() {
    return lastCommand;
  }

  private CompletableFuture<Boolean> take(Row row, boolean atOnce) {
    if (!backlog.take(row, atOnce)) {
      row.written().complete(false);
      watchers.changed();
    }
    return row.written();
  }

  @Override
  public JournalState state() {
    JournalState rows = backlog.state();
    String recording = inputs.map(InputLog::trouble).orElse("");
    return rows.trouble().isEmpty()
        ? new JournalState(rows.onDisk(), rows.waiting(), rows.room(), rows.lost(), recording)
        : rows;
  }

  @Override
  public void onChange(Runnable task) {
    watchers.add(task);
  }

  private void run() {
    try {
      boolean tidying = false;
      Backlog.Batch batch = backlog.gather(false);
      while (!batch.now().isEmpty() || tidying) {
        boolean lastAttempt = backlog.isClosing();
        if (!batch.now().isEmpty() && !write(batch) && lastAttempt) {
          return;
        }
        tidying = tidy() && !backlog.isClosing();
        batch = backlog.gather(tidying);
      }
    } catch (RuntimeException | Error e) {
      ended(e);
    }
  }

  /** Whether it is on disk; when not, the rows wait for the next attempt. */
  private boolean write(Backlog.Batch batch) {
    ahead.execute(() -> batch.next().forEach(Row::writeOut));
    var _ = inputs.map(InputLog::awaitOnDisk);
    try {
      store.append(batch.now().stream().map(Row::entry).toList());
    } catch (SQLException e) {
      failed(e);
      return false;
    }
    written(batch.now(), mark());
    return true;
  }

  /** A sentence when it failed. */
  private String mark() {
    try {
      store.mark();
      return "";
    } catch (IOException e) {
      return Trouble.marking(path, e);
    }
  }

  private void written(List<Row> rows, String but) {
    if (!backlog.state().trouble().isEmpty() && but.isEmpty()) {
      LOG.info("The journal {} can be written again", path);
    }
    backlog.written(rows.size(), store.last(), but);
    watchers.changed();
    rows.forEach(row -> row.written().complete(true));
  }

  private void failed(SQLException because) {
    if (backlog.state().trouble().isEmpty()) {
      LOG.error("The journal {} cannot be written; rows wait in memory", path, because);
    }
    List<Row> waiting = backlog.failed(Trouble.writing(path, because));
    watchers.changed();
    waiting.forEach(row -> row.written().complete(false));
    backlog.rest();
  }

  /** Whether there is more to remove; what cannot be removed is no harm yet and tried later. */
  private boolean tidy() {
    try {
      return store.tidy();
    } catch (SQLException e) {
      LOG.warn("The oldest rows of the journal {} cannot be removed", path, e);
      return false;
    }
  }

  /** What comes from now on is lost, and the desk is told so. */
  private void ended(Throwable because) {
    LOG.error("The journal {} ended by itself; nothing is written any more", path, because);
    backlog.close();
    List<Row> waiting =
        backlog.failed(
            "The journal %s ended by itself (%s): start the console again."
                .formatted(path, because));
    watchers.changed();
    waiting.forEach(row -> row.written().complete(false));
  }

  /**
   * Writes what waits and ends.
   *
   * @throws JournalException with a sentence when rows could not be written
   */
  @Override
  public void close() throws JournalException {
    backlog.close();
    try {
      thread.join();
      store.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw Trouble.opening(path, e);
    } finally {
      ahead.shutdown();
      watchers.close();
      only.close();
    }
    JournalState end = state();
    if (end.waiting() + end.lost() > 0) {
      throw new JournalException(
          "%s rows of the journal %s were not written: %s"
              .formatted(
                  Words.count(end.waiting() + end.lost()),
                  path,
                  end.trouble().isEmpty() ? "memory was full." : end.trouble()));
    }
  }
}
