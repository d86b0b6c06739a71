package breakerboard.journal;

import breakerboard.desk.Checkpoint;
import breakerboard.desk.InputRecorder;
import breakerboard.domain.Input;
import java.io.Closeable;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the engine takes to a recording, in batches on a thread of its own. The engine never
 * waits for it: while the disk hangs or fails inputs wait in memory, which is bounded. Where that
 * is full the recording is interrupted and has a gap: it goes on with the next checkpoint, for
 * which the desk is asked each second.
 */
public final class InputLog implements InputRecorder, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(InputLog.class);
  private static final int MOST_WAITING = 100_000;
  private static final long MOST_BYTES = 256L << 20;
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Tape tape;
  private final Runnable askForCheckpoint;
  private final int mostWaiting;
  private final Queue<Item> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong taken = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private final Thread thread;
  private volatile boolean sleeping;
  private volatile boolean hurried;
  private volatile boolean closing;

  /** Of the engine's thread: memory was full, inputs are dropped until the next checkpoint. */
  private boolean dropping;

  /** Nothing is written until the next checkpoint. */
  private volatile boolean interrupted = true;

  private volatile String trouble = "";
  private volatile Runnable onTrouble = () -> {};
  private long done;
  private boolean began;
  private boolean asked;
  private long askedAt = System.nanoTime() - RETRY_NANOS;

  /** Where inputs are written. */
  interface Tape extends Closeable {
    /** Begins anew at a checkpoint; where it fails, what was before goes on. */
    void begin(Checkpoint checkpoint) throws IOException;

    void add(Input input);

    /** All so far is on disk when it returns; where it fails it waits for the next time. */
    void flush() throws IOException;

    /** Bytes that wait in memory. */
    long waiting();

    /** Forgets what waits: the next checkpoint does not follow from what was before. */
    void interrupt();

    /** Whether it has become so long that a checkpoint would do it good. */
    boolean wantsCheckpoint();

    /**
     * Notes for whoever starts after this program whether what came in is on disk.
     *
     * @param trouble why it is not, a sentence; empty when it is
     */
    void note(String trouble);
  }

  private sealed interface Item {
    record Taken(Input input) implements Item {}

    record State(Checkpoint checkpoint) implements Item {}

    /** What follows up to the next checkpoint is not here. */
    record Gap() implements Item {}
  }

  /**
   * @param askForCheckpoint asks the desk for one, on this log's thread
   */
  InputLog(Tape tape, Runnable askForCheckpoint) {
    this(tape, askForCheckpoint, MOST_WAITING);
  }

  InputLog(Tape tape, Runnable askForCheckpoint, int mostWaiting) {
    this.tape = tape;
    this.askForCheckpoint = askForCheckpoint;
    this.mostWaiting = mostWaiting;
    this.thread = Thread.ofPlatform().name("recorder").daemon().start(this::run);
  }

  @Override
  public void input(Input input) {
    if (dropping) {
      return;
    }
    dropping = waiting.get() >= mostWaiting;
    take(dropping ? new Item.Gap() : new Item.Taken(input));
  }

  @Override
  public void checkpoint(Checkpoint checkpoint) {
    dropping = false;
    take(new Item.State(checkpoint));
  }

  private void take(Item item) {
    queue.add(item);
    waiting.incrementAndGet();
    taken.incrementAndGet();
    if (sleeping) {
      LockSupport.unpark(thread);
    }
  }

  /**
   * Waits until everything handed in so far is on disk, or given up because the disk failed.
   *
   * @return false when it is not on disk
   */
  boolean awaitOnDisk() {
    long upTo = taken.get();
    lock.lock();
    try {
      hurried = true;
      LockSupport.unpark(thread);
      while (done < upTo && thread.isAlive()) {
        var _ = written.awaitNanos(RETRY_NANOS);
      }
      return trouble.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Inputs that wait in memory. */
  int waiting() {
    return waiting.get();
  }

  /** A sentence while the recording cannot be written or has a gap now, empty otherwise. */
  String trouble() {
    return trouble;
  }

  /** Runs the task, on this log's thread, whenever the trouble changes. */
  void onTrouble(Runnable task) {
    onTrouble = task;
  }

  private void run() {
    try {
      while (!(closing && queue.isEmpty())) {
        pause();
        write();
      }
    } catch (RuntimeException | Error e) {
      LOG.error("The recording ended by itself; inputs are kept no longer", e);
      trouble = "The recording ended by itself (%s): start the console again.".formatted(e);
      interrupted = true;
      tape.note(trouble);
    } finally {
      signal(done);
    }
  }

  /** Waits for something, then a little for more of it. */
  private void pause() {
    sleeping = true;
    while (queue.isEmpty() && !closing && trouble.isEmpty()) {
      LockSupport.park(this);
    }
    if (queue.isEmpty() && !closing && !hurried) {
      LockSupport.parkNanos(this, RETRY_NANOS);
    }
    sleeping = false;
    long deadline = System.nanoTime() + GATHER_NANOS;
    for (long left = GATHER_NANOS;
        left > 0 && !hurried && !closing;
        left = deadline - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
    hurried = false;
  }

  private void write() {
    long count = 0;
    String failure = "";
    try {
      for (Item item = queue.poll(); item != null; item = queue.poll()) {
        waiting.decrementAndGet();
        count++;
        write(item);
      }
      if (!interrupted) {
        tape.flush();
      }
    } catch (IOException e) {
      failure = String.valueOf(e.getMessage());
    }
    if (tape.waiting() > MOST_BYTES) {
      interrupt();
    }
    tell(failure);
    tape.note(trouble);
    signal(done + count);
    if (mayAskAgain() || (!asked && tape.wantsCheckpoint())) {
      asked = true;
      askedAt = System.nanoTime();
      askForCheckpoint.run();
    }
  }

  /** Interrupted, and no checkpoint was asked for within the last second. */
  private boolean mayAskAgain() {
    return began && interrupted && System.nanoTime() - askedAt >= RETRY_NANOS;
  }

  private void write(Item item) throws IOException {
    switch (item) {
      case Item.State(Checkpoint checkpoint) -> {
        asked = false;
        began = true;
        tape.begin(checkpoint);
        interrupted = false;
      }
      case Item.Taken(Input input) -> {
        if (!interrupted) {
          tape.add(input);
        }
      }
      case Item.Gap() -> interrupt();
    }
  }

  private void interrupt() {
    interrupted = true;
    tape.interrupt();
  }

  private void tell(String failure) {
    String now = "";
    if (interrupted && began) {
      now =
          "The recording has a gap (memory was full while its disk was too slow or failed): what happens now"
              + " can be neither recovered nor replayed; make room on its disk, or check its rights.";
    } else if (!failure.isEmpty()) {
      now =
          ("The recording cannot be written (%s): what comes in waits in memory; make room on its disk, or"
                  + " check its rights.")
              .formatted(failure);
    }
    if (!now.isEmpty() && trouble.isEmpty()) {
      LOG.error("{}", now);
    } else if (now.isEmpty() && !trouble.isEmpty()) {
      LOG.info("The recording goes on");
    }
    boolean changes = !now.equals(trouble);
    trouble = now;
    if (changes) {
      onTrouble.run();
    }
  }

  private void signal(long upTo) {
    lock.lock();
    try {
      done = upTo;
      written.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Writes what waits and ends. */
  @Override
  public void close() throws IOException {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tape.close();
  }
}
