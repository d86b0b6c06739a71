package breakerboard.bench;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.wire.ObservationWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Observations of one book with 20 positions, ten a second; NAV rises by more than its noise, so
 * that nothing happens but evaluation.
 */
final class Feeds {
  static final int POSITIONS = 20;
  private static final int MOST_POSITIONS = 1000;

  private static final int SECTORS = 7;
  private static final int HOUR_SECONDS = 3600;
  private static final int SHORT_HISTORY = 50;
  private static final long START = 1_772_721_000_000L * Times.NANOS_PER_MILLI;
  private static final long STEP = 100 * Times.NANOS_PER_MILLI;
  private static final double NAV = 1_000_000;
  private static final List<String> SYMBOLS = numbered("SYM%02d", 100);
  private static final List<String> MANY_SYMBOLS = numbered("SYM%03d", MOST_POSITIONS);
  private static final List<String> SECTOR_NAMES = numbered("Sector %d", SECTORS);
  private static final List<CorrelationMatrix> MATRICES = matrices(16, POSITIONS);

  private Feeds() {}

  private static List<String> numbered(String format, int count) {
    return IntStream.range(0, count).mapToObj(format::formatted).toList();
  }

  /** The default configuration with limits wide enough for a random book to stay inside. */
  static Configuration configuration() {
    return loaded(new LinkedHashMap<>());
  }

  /** The breakers of signals are on, with limits that {@link #signals} stay inside. */
  static Configuration bySignals() {
    var keys = new LinkedHashMap<String, ConfigNode>();
    keys.put("correlation_breakdown", ConfigNode.Numeric.of(0.7));
    keys.put("anomaly_detection_threshold", ConfigNode.Numeric.of(30));
    keys.put("model_performance_threshold", ConfigNode.Numeric.of(0.6));
    keys.put("liquidation_urgency_threshold", ConfigNode.Numeric.of(0.15));
    var technical = Map.<String, ConfigNode>of("threshold", ConfigNode.Numeric.of(0.1));
    keys.put("breaker_configs", members(Map.of("technical", members(technical))));
    return loaded(keys);
  }

  /** As {@link #configuration}, and nothing grows stale while no feed sends. */
  static Configuration patient() {
    return patient(new LinkedHashMap<>());
  }

  /** As {@link #patient}; what a book remembers is full within seconds. */
  static Configuration forgetful() {
    var keys = new LinkedHashMap<String, ConfigNode>();
    keys.put("max_history", ConfigNode.Numeric.of(SHORT_HISTORY));
    return patient(keys);
  }

  private static Configuration patient(LinkedHashMap<String, ConfigNode> keys) {
    keys.put("stale_seconds", ConfigNode.Numeric.of(HOUR_SECONDS));
    keys.put("positions_stale_seconds", ConfigNode.Numeric.of(HOUR_SECONDS));
    var custom = Map.<String, ConfigNode>of("silence_seconds", ConfigNode.Numeric.of(HOUR_SECONDS));
    var feed = Map.<String, ConfigNode>of("custom_config", members(custom));
    keys.put("breaker_configs", members(Map.of("data_feed_integrity", members(feed))));
    return loaded(keys);
  }

  /** As {@link #configuration}, with the breakers that live by the calendar. */
  static Configuration byTheCalendar() {
    Map<String, ConfigNode> on = Map.of("enabled", new ConfigNode.Flag(true));
    var keys = new LinkedHashMap<String, ConfigNode>();
    keys.put(
        "breaker_configs",
        members(
            Map.of(
                "market_circuit_breaker", members(on),
                "time_based", members(on),
                "premarket_validation", members(on))));
    return loaded(keys);
  }

  /** All fifteen breakers, with a session that lasts all day. */
  static Configuration allBreakers() {
    Map<String, ConfigNode> on = Map.of("enabled", new ConfigNode.Flag(true));
    var all = new LinkedHashMap<String, ConfigNode>();
    Breakers.all().forEach(type -> all.put(type.id().value(), members(on)));
    var keys = new LinkedHashMap<String, ConfigNode>();
    keys.put("trading_start_hour", ConfigNode.Numeric.of(0));
    keys.put("trading_end_hour", ConfigNode.Numeric.of(24));
    keys.put("anomaly_detection_threshold", ConfigNode.Numeric.of(30));
    keys.put("breaker_configs", members(all));
    return loaded(keys);
  }

  private static ConfigNode.Members members(Map<String, ConfigNode> keys) {
    return new ConfigNode.Members(new LinkedHashMap<>(keys));
  }

  private static Configuration loaded(LinkedHashMap<String, ConfigNode> keys) {
    keys.put("max_positions", ConfigNode.Numeric.of(MOST_POSITIONS));
    return Configuration.load(Breakers.catalogue(), new ConfigNode.Members(keys))
        .configuration()
        .orElseThrow();
  }

  /** Observation number {@code i} of the feed. */
  static Observation observation(SymbolTable symbols, int i, Random random) {
    return builder(symbols, i, random).build();
  }

  /** The same of another book. */
  static Observation observation(String book, SymbolTable symbols, int i, Random random) {
    return builder(symbols, i, random).book(book).build();
  }

  /** The same with a matrix and an input for every breaker of signals. */
  static Observation signals(SymbolTable symbols, int i, Random random) {
    return signalled(builder(symbols, i, random), i, random)
        .correlation(MATRICES.get(i % MATRICES.size()))
        .build();
  }

  /** An input for every breaker, with the correlation as a score. */
  static Observation full(SymbolTable symbols, int i, Random random, int positions) {
    return fullBuilder(symbols, i, random, positions).build();
  }

  /** The same of one of several books, one each second. */
  static Observation full(String book, SymbolTable symbols, int second, Random random) {
    long time = START + second * Times.NANOS_PER_SECOND;
    return fullBuilder(symbols, second, random, POSITIONS)
        .book(book)
        .source("tcp://desk:9100", second)
        .time(time)
        .arrival(time)
        .build();
  }

  private static Observation.Builder fullBuilder(
      SymbolTable symbols, int i, Random random, int positions) {
    return signalled(builder(symbols, i, random, positions), i, random)
        .field(InputField.CORRELATION_BREAKDOWN_SCORE, 0.3 * random.nextDouble())
        .field(InputField.NYSE_CIRCUIT_BREAKER, 0)
        .field(InputField.NASDAQ_CIRCUIT_BREAKER, 0)
        .field(InputField.INDEX_LEVEL, 5000 + random.nextGaussian())
        .field(InputField.INDEX_PRIOR_CLOSE, 5000);
  }

  private static Observation.Builder signalled(
      Observation.Builder observation, int i, Random random) {
    return observation
        .field(InputField.ORDER_REJECT_RATE, 0.05 * random.nextDouble())
        .field(InputField.ERROR_COUNT, i % 1000 == 0 ? 1 : 0)
        .field(InputField.ORDER_LATENCY_MS, 300 * random.nextDouble())
        .field(InputField.PRICE_ANOMALY_SCORE, random.nextGaussian())
        .field(InputField.VOLUME_ANOMALY_SCORE, random.nextGaussian())
        .field(InputField.MODEL_ACCURACY, 0.75 + 0.2 * random.nextDouble());
  }

  /**
   * Correlations of so many symbols, all near to each other; each names its symbols in texts of its
   * own, as a reader makes them.
   */
  static List<CorrelationMatrix> matrices(int count, int size) {
    Random random = new Random(11);
    List<CorrelationMatrix> all = new ArrayList<>();
    for (int m = 0; m < count; m++) {
      List<String> names = new ArrayList<>();
      double[][] rows = new double[size][size];
      for (int i = 0; i < size; i++) {
        names.add(SYMBOLS.get(i));
        rows[i][i] = 1;
        for (int j = 0; j < i; j++) {
          rows[i][j] = 0.4 + 0.2 * random.nextDouble();
          rows[j][i] = rows[i][j];
        }
      }
      all.add(new CorrelationMatrix(names, List.of(rows)));
    }
    return all;
  }

  private static Observation.Builder builder(SymbolTable symbols, int i, Random random) {
    return builder(symbols, i, random, POSITIONS);
  }

  /** The book is as large, however many positions it is made of. */
  private static Observation.Builder builder(
      SymbolTable symbols, int i, Random random, int positions) {
    int[] ids = new int[positions];
    double[] values = new double[positions];
    int[] sectors = new int[positions];
    double[] volatilities = new double[positions];
    List<String> names = positions > SYMBOLS.size() ? MANY_SYMBOLS : SYMBOLS;
    double share = (double) POSITIONS / positions;
    for (int p = 0; p < positions; p++) {
      ids[p] = symbols.idOf(names.get(p));
      double value = share * (38_000 + 4_000 * random.nextDouble());
      values[p] = Math.rint((p % 4 == 0 ? -1 : 1) * 100 * value) / 100;
      sectors[p] = symbols.idOf(SECTOR_NAMES.get(p % SECTORS));
      volatilities[p] = 0.2 + 0.01 * p;
    }
    return new Observation.Builder("main", START + i * STEP)
        .sequence(i)
        .nav(Math.rint(100 * NAV * (1 + 1e-7 * i + 1e-5 * random.nextGaussian())) / 100)
        .positions(new Positions(ids, values, sectors, volatilities))
        .field(InputField.VOLATILITY, Math.rint(1e6 * (0.02 + 0.001 * random.nextDouble())) / 1e6)
        .field(InputField.VIX_LEVEL, 17.25)
        .field(InputField.DATA_QUALITY_SCORE, 99.5)
        .field(InputField.DATA_FEED_LATENCY_MS, 38);
  }

  /** The bytes of {@code count} lines. */
  static byte[] bytes(int count) {
    SymbolTable symbols = new SymbolTable(1000);
    ObservationWriter writer = new ObservationWriter(symbols);
    Random random = new Random(7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      String line =
          String.format(Locale.ROOT, "%s%n", writer.line(observation(symbols, i, random)));
      out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
