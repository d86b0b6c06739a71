package breakerboard.bench;

import breakerboard.domain.Times;
import breakerboard.journal.Journal;
import breakerboard.journal.RowRetention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long an operator's command takes until it is on disk, while the oldest rows are removed
 * between the batches and events keep coming: it waits for one step of that at most.
 */
final class RemovalSteps {
  private static final int EVENTS = 200_000;
  private static final int PER_SECOND = 2000;
  private static final int COMMANDS = 300;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private RemovalSteps() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("removal");
    try {
      Path path = folder.resolve("journal.db");
      write(path);
      long half = Files.size(path) / 2;
      print("keeping all", times(path, RowRetention.ALL));
      print("removing half", times(path, new RowRetention(0, half)));
    } finally {
      JournalRate.delete(folder);
    }
  }

  private static void write(Path path) throws IOException {
    try (Journal journal = Journal.open(path)) {
      for (int i = 1; i <= EVENTS; i++) {
        while (journal.state().waiting() > PER_SECOND) {
          LockSupport.parkNanos(Times.NANOS_PER_MILLI);
        }
        journal.event(JournalRate.event(i));
      }
    }
  }

  /** Sorted nanoseconds of each command. */
  private static long[] times(Path path, RowRetention retention) throws Exception {
    long[] nanos = new long[COMMANDS];
    try (Journal journal = Journal.open(path, retention)) {
      for (int i = 0; i < COMMANDS; i++) {
        for (int event = 0; event < PER_SECOND / (Times.NANOS_PER_SECOND / PAUSE); event++) {
          journal.event(JournalRate.event(EVENTS + i));
        }
        LockSupport.parkNanos(PAUSE);
        long begun = System.nanoTime();
        journal.command(JournalRate.command(), JournalRate.answer()).get();
        nanos[i] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static void print(String what, long[] sorted) {
    System.out.printf(
        "%s: a command is on disk after %.1f ms, p99 %.1f ms, %.1f ms at most%n",
        what,
        sorted[sorted.length / 2] / (double) Times.NANOS_PER_MILLI,
        sorted[sorted.length * 99 / 100] / (double) Times.NANOS_PER_MILLI,
        sorted[sorted.length - 1] / (double) Times.NANOS_PER_MILLI);
  }
}
