package breakerboard.bench;

import breakerboard.config.Configuration;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.ObservationReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The bytes of a feed to the engine's decisions, beside Jackson's bare token loop over the same
 * bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BytesToDecisionsBenchmark {
  private static final int LINES = 10_000;
  private static final int CHUNK = 1 << 16;

  private final byte[] bytes = Feeds.bytes(LINES);
  private final JsonFactory json = new JsonFactory();
  private final Configuration configuration = Feeds.configuration();

  /** What half the rate of is asked for. */
  @Benchmark
  public int bareTokens() {
    int tokens = 0;
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /** The real reader in chunks as a feed hands them, and the engine with the core breakers. */
  @Benchmark
  public long bytesToDecisions() throws InterruptedException {
    SymbolTable symbols = new SymbolTable(1000);
    DeskEngine engine = new DeskEngine(configuration, symbols, new EngineListener() {}, false);
    ObservationReader reader =
        new ObservationReader(
            "bench", symbols, new SymbolTable(100), ObservationReader.Stamp.EVENT_TIME);
    for (int at = 0; at < bytes.length; at += CHUNK) {
      reader.read(bytes, at, Math.min(CHUNK, bytes.length - at), engine.clock(), engine::on);
    }
    if (engine.observations() != LINES) {
      throw new IllegalStateException("used " + engine.observations() + " of " + LINES);
    }
    return engine.lastEvent();
  }
}
