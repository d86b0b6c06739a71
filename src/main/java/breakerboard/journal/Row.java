package breakerboard.journal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row on its way: whoever hands it in has no time to write it out, so that is done once later.
 */
final class Row {
  private static final Logger LOG = LoggerFactory.getLogger(Row.class);

  private final long event;
  private final FutureTask<Entry> entry;
  private final CompletableFuture<Boolean> written = new CompletableFuture<>();

  /** Of what is no event. */
  Row(Supplier<Entry> entry) {
    this(0, entry);
  }

  /**
   * @param event its number, 0 of what is no event
   */
  Row(long event, Supplier<Entry> entry) {
    this.event = event;
    this.entry = new FutureTask<>(() -> written(entry));
  }

  /** One that cannot be written out leaves a row that says so, and stops no other. */
  private static Entry written(Supplier<Entry> entry) {
    try {
      return entry.get();
    } catch (RuntimeException e) {
      LOG.error("A row of the journal cannot be written out", e);
      return Entry.unwritable(e);
    }
  }

  /** Number of the event that it tells of, 0 of what is no event. */
  long event() {
    return event;
  }

  /** Writes it out, unless that is done or under way. */
  void writeOut() {
    entry.run();
  }

  /** What is to be written down; waits for who is writing it out. */
  Entry entry() {
    entry.run();
    try {
      return entry.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A row cannot be written out.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The journal was interrupted.", e);
    }
  }

  /** Completes with whether it is on disk. */
  CompletableFuture<Boolean> written() {
    return written;
  }
}
