package breakerboard.bench;

import breakerboard.config.Configuration;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One observation through the whole engine: facts, breakers, status table, trading state. Asked
 * with 20 positions: at most 1 µs with the breakers that are on by default, 1.5 µs with all
 * fifteen.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EvaluateBenchmark {
  /**
   * Few enough to stay in the processor's caches, where the reader leaves an observation that the
   * engine uses at once; thousands would measure the memory.
   */
  private static final int BATCH = 500;

  private static final int WARM = 20_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Which breakers are on, and how many positions the book has. */
  @Param({"CORE_20", "ALL_20", "ALL_500"})
  private Desk desk = Desk.CORE_20;

  /** A desk to measure. */
  public enum Desk {
    CORE_20(20),
    ALL_20(20),
    ALL_500(500);

    private final int positions;

    Desk(int positions) {
      this.positions = positions;
    }

    private Configuration configuration() {
      return this == CORE_20 ? Feeds.configuration() : Feeds.allBreakers();
    }

    private Observation line(SymbolTable symbols, int i, Random random) {
      return this == CORE_20
          ? Feeds.observation(symbols, i, random)
          : Feeds.full(symbols, i, random, positions);
    }
  }

  private final Observation[] batch = new Observation[BATCH];
  private SymbolTable symbols = new SymbolTable(1000);
  private DeskEngine engine = engine();
  private Random random = new Random(7);
  private int next;

  private DeskEngine engine() {
    return new DeskEngine(desk.configuration(), symbols, new EngineListener() {}, false);
  }

  /** Each iteration is a day that begins with full windows. */
  @Setup(Level.Iteration)
  public void fill() {
    symbols = new SymbolTable(1000);
    random = new Random(7);
    engine = engine();
    next = 0;
    for (int i = 0; i < WARM; i++) {
      engine.on(desk.line(symbols, next++, random));
    }
  }

  /** Made beforehand: making them is the reader's cost. */
  @Setup(Level.Invocation)
  public void make() {
    for (int i = 0; i < BATCH; i++) {
      batch[i] = desk.line(symbols, next++, random);
    }
  }

  /** What the evaluation itself allocates; the profiler would count making the observations too. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Allocated {
    public long bytes;
    public long observations;
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long evaluate(Allocated allocated) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (Observation observation : batch) {
      engine.on(observation);
    }
    allocated.bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
    allocated.observations += BATCH;
    return engine.lastEvent();
  }
}
