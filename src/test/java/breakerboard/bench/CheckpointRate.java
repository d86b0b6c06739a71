package breakerboard.bench;

import breakerboard.config.Configuration;
import breakerboard.domain.MemoryState;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long the engine stands still for a checkpoint of 1,000 books, each with all fifteen breakers,
 * 20 positions and the full windows of 35 minutes of data: under 100 ms are asked. And how long a
 * program that starts takes to go on from it.
 */
final class CheckpointRate {
  private static final int BOOKS = 1000;
  private static final int SECONDS = 2100;
  private static final int ROUNDS = 20;

  private CheckpointRate() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    Configuration configuration = Feeds.allBreakers();
    DeskEngine engine = filled(configuration);
    double[] saved = new double[ROUNDS];
    double[] restored = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      MemoryState state = new MemoryState();
      long begin = System.nanoTime();
      engine.save(state);
      saved[round] = millis(begin);
      DeskEngine next = engine(configuration, new SymbolTable(BOOKS));
      begin = System.nanoTime();
      next.restore(state);
      restored[round] = millis(begin);
    }
    tell(out, "saved", saved);
    tell(out, "restored", restored);
  }

  private static DeskEngine engine(Configuration configuration, SymbolTable symbols) {
    return new DeskEngine(configuration, symbols, new EngineListener() {}, false);
  }

  private static DeskEngine filled(Configuration configuration) {
    SymbolTable symbols = new SymbolTable(BOOKS);
    Random random = new Random(7);
    DeskEngine engine = engine(configuration, symbols);
    List<String> books = new ArrayList<>();
    for (int book = 0; book < BOOKS; book++) {
      books.add("BOOK-" + book);
    }
    for (int second = 0; second < SECONDS; second++) {
      for (String book : books) {
        engine.on(Feeds.full(book, symbols, second, random));
      }
    }
    return engine;
  }

  private static double millis(long begin) {
    return (System.nanoTime() - begin) / (double) Times.NANOS_PER_MILLI;
  }

  private static void tell(PrintStream out, String what, double[] rounds) {
    double first = rounds[0];
    Arrays.sort(rounds);
    out.printf(
        "%,d books %s: %.0f ms at first; of %d rounds %.0f ms at least, %.0f ms in the middle,"
            + " %.0f ms at most%n",
        BOOKS, what, first, ROUNDS, rounds[0], rounds[ROUNDS / 2], rounds[ROUNDS - 1]);
  }
}
