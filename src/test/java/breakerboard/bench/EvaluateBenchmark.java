package breakerboard.bench;

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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One observation of 20 positions through the whole engine: facts, seven breakers, status table,
 * trading state.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EvaluateBenchmark {
  private static final int BATCH = 20_000;
  private static final int WARM = 20_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Observation[] batch = new Observation[BATCH];
  private SymbolTable symbols = new SymbolTable(1000);
  private DeskEngine engine = engine();
  private Random random = new Random(7);
  private int next;

  private DeskEngine engine() {
    return new DeskEngine(Feeds.configuration(), symbols, new EngineListener() {}, false);
  }

  /** A day begins with full windows. */
  @Setup(Level.Trial)
  public void fill() {
    symbols = new SymbolTable(1000);
    random = new Random(7);
    engine = engine();
    next = 0;
    for (int i = 0; i < WARM; i++) {
      engine.on(Feeds.observation(symbols, next++, random));
    }
  }

  /** Made beforehand: making them is the reader's cost. */
  @Setup(Level.Invocation)
  public void make() {
    for (int i = 0; i < BATCH; i++) {
      batch[i] = Feeds.observation(symbols, next++, random);
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
