package breakerboard.bench;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One correlation matrix of 50 symbols through its breaker, once a second: checked, compared with
 * the baseline and learned; at most 20 µs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CorrelationBenchmark {
  private static final int SYMBOLS = 50;
  private static final int MATRICES = 64;

  private final BreakerType type =
      Breakers.all().stream()
          .filter(breaker -> breaker.id().equals(new BreakerId("correlation")))
          .findFirst()
          .orElseThrow();
  private final Breaker breaker = type.factory().get();
  private final ReadingBuffer reading = new ReadingBuffer(type.triggers());
  private final BookFacts facts = new BookFacts(new SymbolTable(1));
  private final List<CorrelationMatrix> matrices = Feeds.matrices(MATRICES, SYMBOLS);
  private long second;

  public CorrelationBenchmark() {
    facts.reconfigure(Settings.defaults());
    breaker.reconfigure(Settings.defaults());
  }

  @Benchmark
  public double compare() {
    Observation observation =
        new Observation.Builder("main", ++second * Times.NANOS_PER_SECOND)
            .correlation(matrices.get((int) (second % MATRICES)))
            .build();
    facts.clock(observation.time());
    facts.apply(observation, observation.time());
    reading.begin();
    breaker.on(observation, facts, reading);
    reading.finish();
    return reading.utilisation();
  }
}
