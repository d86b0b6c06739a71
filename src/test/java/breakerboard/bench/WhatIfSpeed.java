package breakerboard.bench;

import breakerboard.config.Configuration;
import breakerboard.desk.Checkpoint;
import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.Trial;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.feed.ObservationFile;
import breakerboard.journal.RecordedInputs;
import breakerboard.journal.Recorder;
import breakerboard.journal.Recording;
import breakerboard.journal.Recordings;
import breakerboard.wire.ObservationWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long a what-if takes over one day of one book, 23,400 observations of 20 positions a second
 * apart with an input for every breaker: under 1 s is asked. From a file and from a recording, with
 * one staged limit and as a sweep of eleven; the first of each in a program that has just started.
 */
final class WhatIfSpeed {
  private static final int OBSERVATIONS = 23_400;
  private static final int ROUNDS = 6;
  private static final int SWEPT = 11;
  private static final int SYMBOLS = 1000;
  private static final String BOOK = "EQ-LS-1";
  private static final PrintStream OUT = System.out;

  private WhatIfSpeed() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("what-if");
    try {
      Path file = folder.resolve("day.jsonl");
      Path recordings = folder.resolve("recordings");
      write(file, recordings);
      for (int round = 0; round < ROUNDS; round++) {
        time("file, one staged limit", round, () -> ofFile(file, 1));
      }
      for (int round = 0; round < ROUNDS; round++) {
        time("recording, one staged limit", round, () -> ofRecording(recordings, 1));
      }
      for (int round = 0; round < ROUNDS; round++) {
        time("recording, sweep of " + SWEPT, round, () -> ofRecording(recordings, SWEPT));
      }
    } finally {
      JournalRate.delete(folder);
    }
  }

  /** One round; its own work is told too, since others may work on the machine. */
  private static void time(String what, int round, Round task) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = System.nanoTime();
    long worked = threads.getCurrentThreadCpuTime();
    task.run();
    OUT.printf(
        "what-if, %,d observations, %s%s: %.0f ms, of them %.0f ms work%n",
        OBSERVATIONS,
        what,
        round == 0 ? ", the first" : "",
        (System.nanoTime() - began) / (double) Times.NANOS_PER_MILLI,
        (threads.getCurrentThreadCpuTime() - worked) / (double) Times.NANOS_PER_MILLI);
  }

  @FunctionalInterface
  private interface Round {
    void run() throws Exception;
  }

  private static void write(Path file, Path recordings) throws IOException {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    Random random = new Random(7);
    List<Observation> day =
        IntStream.range(0, OBSERVATIONS)
            .mapToObj(second -> Feeds.full(BOOK, symbols, second, random))
            .toList();
    ObservationWriter writer = new ObservationWriter(symbols);
    try (BufferedWriter lines = Files.newBufferedWriter(file);
        Recorder recorder = Recorder.goingOn(recordings, symbols, 0)) {
      recorder.begin(checkpoint(symbols));
      for (Observation observation : day) {
        lines.write(writer.line(observation));
        lines.newLine();
        recorder.add(observation);
      }
    }
  }

  /** Of a desk that has seen nothing yet. */
  private static Checkpoint checkpoint(SymbolTable symbols) {
    Configuration limits = Feeds.allBreakers();
    MemoryState state = new MemoryState();
    state.version(1);
    state.integer("submissions", 0);
    new DeskEngine(limits, symbols, new EngineListener() {}, true).save(state.part("engine"));
    return new Checkpoint(Times.NEVER, 0, limits, true, state);
  }

  private static List<Configuration> limits(Configuration now, int variants)
      throws WhatIfException {
    return Question.limits(
        Command.DESK,
        now,
        IntStream.rangeClosed(1, variants)
            .mapToObj(i -> new KeyChange("max_drawdown", ConfigNode.Numeric.of(0.01 * i)))
            .map(List::of)
            .toList());
  }

  private static void ofFile(Path path, int variants) throws Exception {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    ObservationFile file = new ObservationFile(path);
    Trial trial = Trial.anew(limits(Feeds.allBreakers(), variants), symbols, BOOK);
    file.read(symbols, new SymbolTable(SYMBOLS), () -> Times.NEVER, trial::on);
    check(trial);
  }

  private static void ofRecording(Path folder, int variants) throws Exception {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    try (Recording recording =
        new Recordings(folder)
            .open(Long.MIN_VALUE + 1, Times.NEVER, Feeds.allBreakers().catalogue(), symbols)) {
      Checkpoint from = recording.checkpoint();
      DeskEngine engine =
          new DeskEngine(from.configuration(), symbols, new EngineListener() {}, from.live());
      engine.restore(from.engine());
      Trial trial =
          Trial.goingOn(engine, from.live(), limits(from.configuration(), variants), symbols, BOOK);
      new RecordedInputs(recording).forEachRemaining(trial::on);
      check(trial);
    }
  }

  private static void check(Trial trial) {
    long taken = trial.outcomes().getFirst().observations();
    if (taken != OBSERVATIONS) {
      throw new IllegalStateException("Only " + taken + " observations were taken.");
    }
  }
}
