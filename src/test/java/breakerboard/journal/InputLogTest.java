package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.Checkpoint;
import breakerboard.domain.Input;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Tick;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine takes is on disk in its order, and a gap is never glued over. */
@Timeout(30)
class InputLogTest {
  private final Tape tape = new Tape();
  private final Semaphore asked = new Semaphore(0);
  private final InputLog log = new InputLog(tape, asked::release, 3);

  /** A disk that can hang and fail. */
  private static final class Tape implements InputLog.Tape {
    private final List<String> written = new ArrayList<>();
    private final List<String> flushed = new ArrayList<>();
    private CountDownLatch hanging = new CountDownLatch(0);
    private boolean full;
    private boolean isLong;
    private boolean broken;
    private String noted = "";

    @Override
    public synchronized void begin(Checkpoint checkpoint) throws IOException {
      fail();
      written.add("checkpoint " + checkpoint.lastEvent());
    }

    @Override
    public synchronized long waiting() {
      return written.size();
    }

    @Override
    public synchronized void interrupt() {
      written.clear();
    }

    @Override
    public void add(Input input) {
      try {
        hanging.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      if (broken) {
        throw new IllegalStateException("broken");
      }
      synchronized (this) {
        written.add("tick " + input.arrival());
      }
    }

    @Override
    public synchronized void flush() throws IOException {
      fail();
      flushed.addAll(written);
      written.clear();
    }

    private void fail() throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
    }

    synchronized void full(boolean now) {
      full = now;
    }

    synchronized List<String> flushed() {
      return List.copyOf(flushed);
    }

    @Override
    public boolean wantsCheckpoint() {
      return isLong;
    }

    @Override
    public synchronized void note(String trouble) {
      noted = trouble;
    }

    synchronized String noted() {
      return noted;
    }

    @Override
    public void close() {}
  }

  private static Checkpoint checkpoint(long event) {
    return new Checkpoint(
        0, event, Configuration.defaults(Breakers.catalogue()), true, new MemoryState());
  }

  @Test
  void whatIsTakenIsOnDiskInItsOrderOnceItWasWaitedFor() {
    log.checkpoint(checkpoint(7));
    log.input(new Tick(1));
    log.input(new Tick(2));

    assertThat(log.awaitOnDisk()).isTrue();
    assertThat(tape.flushed()).containsExactly("checkpoint 7", "tick 1", "tick 2");
    assertThat(log.trouble()).isEmpty();
  }

  @Test
  void nothingIsWrittenBeforeTheFirstCheckpoint() throws IOException {
    log.input(new Tick(1));
    log.checkpoint(checkpoint(0));
    log.input(new Tick(2));
    log.close();

    assertThat(tape.flushed()).containsExactly("checkpoint 0", "tick 2");
  }

  @Test
  void aFullDiskIsSaidAndDelaysNobodyAndNothingIsMissingAfterwards() {
    log.checkpoint(checkpoint(0));
    assertThat(log.awaitOnDisk()).isTrue();
    tape.full(true);
    log.input(new Tick(1));
    assertThat(log.awaitOnDisk()).isFalse();
    assertThat(log.trouble())
        .startsWith("The recording cannot be written (No space left on device): ");

    tape.full(false);
    log.input(new Tick(2));
    assertThat(log.awaitOnDisk()).isTrue();
    assertThat(log.trouble()).isEmpty();
    assertThat(tape.flushed()).containsExactly("checkpoint 0", "tick 1", "tick 2");
  }

  @Test
  void whatHasNoRoomInMemoryLeavesAGapThatEndsWithTheNextCheckpoint() throws InterruptedException {
    tape.hanging = new CountDownLatch(1);
    log.checkpoint(checkpoint(0));
    for (int i = 1; i <= 10; i++) {
      log.input(new Tick(i));
    }
    tape.hanging.countDown();
    assertThat(log.awaitOnDisk()).isFalse();
    assertThat(log.trouble()).startsWith("The recording has a gap ");
    asked.acquire();
    log.checkpoint(checkpoint(50));
    log.input(new Tick(11));

    assertThat(log.awaitOnDisk()).isTrue();
    assertThat(tape.flushed()).endsWith("checkpoint 50", "tick 11").doesNotContain("tick 10");
  }

  @Test
  void aLongSegmentAsksForACheckpointOnce() throws IOException {
    tape.isLong = true;
    log.checkpoint(checkpoint(0));
    log.input(new Tick(1));
    assertThat(log.awaitOnDisk()).isTrue();
    log.input(new Tick(2));
    assertThat(log.awaitOnDisk()).isTrue();
    log.close();

    assertThat(asked.availablePermits()).isEqualTo(1);
  }

  @Test
  void whatIsNotOnDiskIsNotedForWhoeverStartsNext() {
    log.checkpoint(checkpoint(0));
    assertThat(log.awaitOnDisk()).isTrue();
    assertThat(tape.noted()).isEmpty();
    tape.full(true);
    log.input(new Tick(1));
    assertThat(log.awaitOnDisk()).isFalse();
    assertThat(tape.noted()).isEqualTo(log.trouble()).startsWith("The recording cannot be written");
    tape.full(false);
    log.input(new Tick(2));
    assertThat(log.awaitOnDisk()).isTrue();
    assertThat(tape.noted()).isEmpty();
  }

  @Test
  void aRecordingThatEndsByItselfIsSaidAndNotedAndDelaysNobody() {
    tape.broken = true;
    log.checkpoint(checkpoint(0));
    log.input(new Tick(1));
    assertThat(log.awaitOnDisk()).isFalse();
    assertThat(log.trouble())
        .isEqualTo(
            "The recording ended by itself (java.lang.IllegalStateException: broken): start the console again.");
    assertThat(tape.noted()).isEqualTo(log.trouble());
    log.input(new Tick(2));
    assertThat(log.awaitOnDisk()).isFalse();
  }
}
