package breakerboard.bench;

import breakerboard.desk.Checkpoint;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.journal.Recorder;
import breakerboard.journal.Recording;
import breakerboard.journal.Recordings;
import breakerboard.wire.ByteWriter;
import breakerboard.wire.InputWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many observations of 20 positions a second a recorder takes until they are on disk, and how
 * long they and a checkpoint of 1,000 books take. Asked are 10,000 a second, forced to the disk
 * fifty times a second, at 3 µs each to write them down; and 100 ms for the checkpoint.
 */
final class RecorderRate {
  private static final int OBSERVATIONS = 500_000;
  private static final int DIFFERENT = 10_000;
  private static final int BATCH = 200;
  private static final int BOOKS = 50;
  private static final int MANY_BOOKS = 1000;
  private static final int LINES_OF_A_BOOK = 300;
  private static final int SYMBOLS = 10_000;
  private static final int ROUNDS = 5;

  /** A console that saves so many books has run for long. */
  private static final int WARM_UP = 5;

  private static final int CHECKPOINTS = 15;
  private static final PrintStream OUT = System.out;

  private RecorderRate() {}

  public static void main(String[] args) throws IOException {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    List<Observation> observations = observations(symbols);
    for (int round = 0; round < ROUNDS; round++) {
      writing(symbols, observations);
    }
    Path folder = Files.createTempDirectory("recordings");
    try {
      recording(folder, symbols, observations);
      reading(folder);
      checkpoint(folder);
    } finally {
      delete(folder);
    }
  }

  private static List<Observation> observations(SymbolTable symbols) {
    Random random = new Random(7);
    return IntStream.range(0, DIFFERENT)
        .mapToObj(i -> Feeds.observation("BOOK-" + i % BOOKS, symbols, i, random))
        .toList();
  }

  private static double since(long begin) {
    return Times.toSeconds(System.nanoTime() - begin);
  }

  private static void writing(SymbolTable symbols, List<Observation> observations) {
    InputWriter writer = new InputWriter(symbols);
    ByteWriter bytes = new ByteWriter();
    long size = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < OBSERVATIONS; i++) {
      writer.write(observations.get(i % DIFFERENT), bytes);
      if (bytes.size() > 1 << 16) {
        size += bytes.size();
        bytes.clear();
      }
    }
    OUT.printf(
        "into bytes: %.2f µs and %d bytes each%n",
        since(begin) * 1e6 / OBSERVATIONS, (size + bytes.size()) / OBSERVATIONS);
  }

  private static void recording(Path folder, SymbolTable symbols, List<Observation> observations)
      throws IOException {
    long begin = System.nanoTime();
    try (Recorder recorder = Recorder.goingOn(folder, symbols, 0)) {
      recorder.begin(
          state(new DeskEngine(Feeds.configuration(), symbols, new EngineListener() {}, true)));
      for (int i = 0; i < OBSERVATIONS; i++) {
        recorder.add(observations.get(i % DIFFERENT));
        if (i % BATCH == BATCH - 1) {
          recorder.flush();
        }
      }
    }
    double seconds = since(begin);
    OUT.printf(
        "on disk: %,d in %.1f s, %,.0f a second, %d bytes each%n",
        OBSERVATIONS, seconds, OBSERVATIONS / seconds, size(folder) / OBSERVATIONS);
  }

  private static void reading(Path folder) throws IOException {
    long begin = System.nanoTime();
    try (Recording recording =
        new Recordings(folder)
            .open(0, Times.NEVER, Feeds.configuration().catalogue(), new SymbolTable(SYMBOLS))) {
      while (recording.next().isPresent()) {
        // only counted
      }
      OUT.printf(
          "read back: %,d, %,.0f a second%n",
          recording.inputs(), recording.inputs() / since(begin));
    }
  }

  private static Checkpoint state(DeskEngine engine) {
    MemoryState state = new MemoryState();
    engine.save(state);
    return new Checkpoint(1, 0, Feeds.configuration(), true, state);
  }

  private static void checkpoint(Path folder) throws IOException {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    DeskEngine engine =
        new DeskEngine(Feeds.configuration(), symbols, new EngineListener() {}, false);
    Random random = new Random(7);
    for (int i = 0; i < LINES_OF_A_BOOK; i++) {
      for (int book = 0; book < MANY_BOOKS; book++) {
        engine.on(Feeds.observation("BOOK-" + book, symbols, i, random));
      }
    }
    try (Recorder recorder = Recorder.goingOn(folder, symbols, OBSERVATIONS)) {
      DoubleSummaryStatistics warm = new DoubleSummaryStatistics();
      for (int round = 0; round < CHECKPOINTS; round++) {
        long begin = System.nanoTime();
        Checkpoint checkpoint = state(engine);
        double saved = since(begin);
        long before = size(folder);
        begin = System.nanoTime();
        recorder.begin(checkpoint);
        double onDisk = since(begin);
        OUT.printf(
            "checkpoint of %,d books: %.0f ms to save, %.0f ms onto disk, %,d bytes%n",
            MANY_BOOKS, saved * 1e3, onDisk * 1e3, size(folder) - before);
        if (round >= WARM_UP) {
          warm.accept(onDisk);
        }
      }
      OUT.printf(
          "onto disk after the first %d: %.0f ms on average, %.0f at most%n",
          WARM_UP, warm.getAverage() * 1e3, warm.getMax() * 1e3);
    }
  }

  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    for (Path path : all(folder)) {
      size += Files.isRegularFile(path) ? Files.size(path) : 0;
    }
    return size;
  }

  private static void delete(Path folder) throws IOException {
    for (Path path : all(folder)) {
      Files.delete(path);
    }
  }
}
