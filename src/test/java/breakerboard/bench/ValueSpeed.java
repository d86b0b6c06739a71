package breakerboard.bench;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.Checkpoint;
import breakerboard.desk.values.ValuePast;
import breakerboard.desk.values.ValueQuery;
import breakerboard.desk.values.ValueWatch;
import breakerboard.domain.BreakerId;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.journal.RecordedValues;
import breakerboard.journal.Recorder;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * How long a chart waits for what was recorded: an hour and a whole day of one book, an observation
 * of 20 positions each second with an input for every breaker, a checkpoint every ten minutes as a
 * desk writes them. Under 1 s is asked for the hour. The first of each in a program that has just
 * started.
 */
final class ValueSpeed {
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;
  private static final int SEGMENT = 600;
  private static final int ROUNDS = 5;
  private static final int COLUMNS = 800;
  private static final int SYMBOLS = 1000;
  private static final String BOOK = "EQ-LS-1";
  private static final PrintStream OUT = System.out;

  private ValueSpeed() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("values");
    try {
      long begin = write(folder);
      long end = begin + DAY * Times.NANOS_PER_SECOND;
      for (int round = 0; round < ROUNDS; round++) {
        time("the last hour", round, folder, end - HOUR * Times.NANOS_PER_SECOND, end);
      }
      for (int round = 0; round < ROUNDS; round++) {
        time("the whole day", round, folder, begin, end);
      }
    } finally {
      JournalRate.delete(folder);
    }
  }

  private static void time(String what, int round, Path folder, long from, long to)
      throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = System.nanoTime();
    long worked = threads.getCurrentThreadCpuTime();
    ValuePast past =
        new RecordedValues(folder, Breakers.catalogue(), SYMBOLS)
            .past(
                new ValueQuery(BOOK, new BreakerId("drawdown"), from, to, COLUMNS),
                ValueWatch.NONE);
    OUT.printf(
        "%s%s: %.0f ms, of them %.0f ms work, %,d rows%n",
        what,
        round == 0 ? ", the first" : "",
        (System.nanoTime() - began) / (double) Times.NANOS_PER_MILLI,
        (threads.getCurrentThreadCpuTime() - worked) / (double) Times.NANOS_PER_MILLI,
        past.of("limit").size());
  }

  /** When it begins. */
  private static long write(Path folder) throws IOException {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    Random random = new Random(7);
    Configuration limits = Feeds.allBreakers();
    DeskEngine engine = new DeskEngine(limits, symbols, new EngineListener() {}, true);
    long begin = 0;
    try (Recorder recorder = Recorder.goingOn(folder, symbols, 0)) {
      for (int second = 0; second < DAY; second++) {
        if (second % SEGMENT == 0) {
          recorder.flush();
          recorder.begin(checkpoint(engine));
        }
        Observation observation = Feeds.full(BOOK, symbols, second, random);
        begin = second == 0 ? observation.arrival() : begin;
        engine.on(observation);
        recorder.add(observation);
      }
    }
    return begin;
  }

  private static Checkpoint checkpoint(DeskEngine engine) {
    MemoryState state = new MemoryState();
    state.version(1);
    state.integer("submissions", 0);
    engine.save(state.part("engine"));
    return new Checkpoint(engine.clock(), engine.lastEvent(), engine.configuration(), true, state);
  }
}
