package breakerboard.bench;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.Desk;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.EngineListener;
import breakerboard.journal.DeskRecords;
import breakerboard.journal.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * How long an observation takes from the queue to its decision, with the journal and the recording
 * on beside off: within 10 % is asked. Both take turns, for the machine's speed changes.
 */
final class JournalLatency {
  private static final int ROUNDS = 12;
  private static final int OBSERVATIONS = 20_000;
  private static final int PER_SECOND = 5000;
  private static final int SYMBOLS = 1000;
  private static final int OF_100 = 100;

  private JournalLatency() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    double[] medians = new double[ROUNDS];
    double[] tails = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long[] off = run(Optional.empty());
      Path folder = Files.createTempDirectory("latency");
      long[] on;
      try {
        on = run(Optional.of(folder.resolve("journal.db")));
      } finally {
        JournalRate.delete(folder);
      }
      medians[round] = (double) at(on, 50) / at(off, 50);
      tails[round] = (double) at(on, 99) / at(off, 99);
      System.out.printf(
          "off: median %,d ns, p99 %,d ns; on: median %,d ns, p99 %,d ns%n",
          at(off, 50), at(off, 99), at(on, 50), at(on, 99));
    }
    Arrays.sort(medians);
    Arrays.sort(tails);
    System.out.printf(
        "on beside off, the median of %d rounds: median %.2f, p99 %.2f%n",
        ROUNDS, medians[ROUNDS / 2], tails[ROUNDS / 2]);
  }

  private static long at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / OF_100)];
  }

  /** Sorted nanoseconds of each observation. */
  private static long[] run(Optional<Path> journal) throws IOException, InterruptedException {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    Configuration configuration = Configuration.defaults(Breakers.catalogue());
    long[] nanos = new long[OBSERVATIONS];
    long[] put = new long[OBSERVATIONS];
    if (journal.isEmpty()) {
      try (Desk desk = new Desk(configuration, symbols, JournalLatency::now, true)) {
        feed(desk, symbols, nanos, put);
      }
      return nanos;
    }
    try (DeskRecords records =
        DeskRecords.open(Keeping.in(journal.get(), configuration.document()))) {
      var revived = records.revive(configuration, symbols, JournalLatency::now, true);
      records.begin(revived, symbols, JournalLatency::now);
      try (Desk desk = revived.desk()) {
        feed(desk, symbols, nanos, put);
      }
    }
    return nanos;
  }

  private static void feed(Desk desk, SymbolTable symbols, long[] nanos, long[] put)
      throws InterruptedException {
    desk.listen(
        new EngineListener() {
          private int next;

          @Override
          public void used(String book) {
            nanos[next] = System.nanoTime() - put[next];
            next++;
          }
        });
    desk.start();
    Random random = new Random(1);
    long begun = System.nanoTime();
    for (int i = 0; i < OBSERVATIONS; i++) {
      Observation observation = Feeds.observation(symbols, i, random).at(now());
      long due = begun + i * (Times.NANOS_PER_SECOND / PER_SECOND);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      put[i] = System.nanoTime();
      desk.put(observation);
    }
    var _ = desk.end();
    Arrays.sort(nanos);
  }

  private static long now() {
    return Times.nanos(Instant.now());
  }
}
