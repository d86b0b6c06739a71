package breakerboard.console;

import static breakerboard.console.ScenesOfADay.BOOK;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.time.Instant;
import java.util.Map;

/**
 * One breaker's day over an engine of its own: ten calm minutes of observations, then what warns or
 * trips it, then silence or calm again. Times are those of 12 March 2026, a Thursday, New York.
 */
public final class GalleryDay {
  private static final int CALM_SECONDS = 600;
  private static final int CROSSING_SECONDS = 60;
  private static final int SILENT_SECONDS = 330;
  private static final int RESET_SECONDS = 300;

  /** An index level halts for 15 minutes. */
  private static final int HALT_SECONDS = 960;

  private static final String ALL_ON =
      """
      {"cooldown_period_minutes": 1,
       "breaker_configs": {
         "correlation": {"enabled": true}, "technical": {"enabled": true},
         "anomaly_detection": {"enabled": true}, "model_performance": {"enabled": true},
         "market_circuit_breaker": {"enabled": true}, "time_based": {"enabled": true},
         "premarket_validation": {"enabled": true}, "liquidation_required": {"enabled": true}}}""";

  private final BreakerId id;
  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final SymbolTable symbols = new SymbolTable(10);
  private final DeskEngine engine;
  private long now;

  public GalleryDay(BreakerId id) {
    this.id = id;
    engine = new DeskEngine(configuration(), symbols, new EngineListener() {}, true);
    now = start();
  }

  private static Configuration configuration() {
    try {
      return Configuration.load(
              Breakers.catalogue(), ConfigDocumentReader.read(ALL_ON, "the gallery"))
          .configuration()
          .orElseThrow();
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private long start() {
    return switch (id.value()) {
      case "time_based" -> at("13:40:00");
      case "premarket_validation" -> at("13:02:00");
      default -> at("18:00:00");
    };
  }

  private static long at(String time) {
    return Times.nanos(Instant.parse("2026-03-12T" + time + "Z"));
  }

  public long clock() {
    return now;
  }

  public BreakerModel breaker() {
    return desk.book(BOOK).flatMap(book -> book.breaker(id)).orElseThrow();
  }

  /** Drives the breaker there; whether it has such a state at all. */
  public boolean reaches(GalleryState state) {
    return switch (state) {
      case CALM -> calm(CALM_SECONDS) && shows(BreakerStatus.ACTIVE);
      case WARNING -> calm(CALM_SECONDS) && warn() && shows(BreakerStatus.WARNING);
      case TRIPPED -> calm(CALM_SECONDS) && trip() && isTripped();
      case TRIPPED_WITHOUT_DATA ->
          calm(CALM_SECONDS) && trip() && isTripped() && silence() && isUnfed();
      case STALE -> calm(CALM_SECONDS) && silence() && isUnfed() && !isTripped();
      case NEVER_FED -> bare() && isUnfed() && !isTripped();
      case RESET -> calm(CALM_SECONDS) && trip() && isTripped() && reset();
    };
  }

  private boolean shows(BreakerStatus status) {
    return breaker().snapshot().status() == status;
  }

  private boolean isTripped() {
    return shows(BreakerStatus.EMERGENCY_HALT) || breaker().snapshot().status().resettable();
  }

  private boolean isUnfed() {
    return breaker().snapshot().reading().level() == Level.UNFED;
  }

  private boolean calm(int seconds) {
    for (int second = 0; second < seconds; second++) {
      feed(calmly());
    }
    return true;
  }

  private boolean warn() {
    return switch (id.value()) {
      case "time_based" -> skipTo("19:50:00") && calm(1);
      case "premarket_validation" -> skipTo("13:20:00") && feedAll(o -> checks(o, false), 1);
      case "volatility" -> rise(0.0431);
      case "loss_rate" -> lossesInARow();
      case "drawdown" -> decline(0.068, 600);
      case "liquidation_required" -> decline(0.13, 280);
      default -> feedAll(this::warning, CROSSING_SECONDS);
    };
  }

  private boolean trip() {
    return switch (id.value()) {
      case "time_based" -> skipTo("20:30:00") && calm(1);
      case "premarket_validation" -> skipTo("13:31:00") && feedAll(o -> checks(o, false), 1);
      case "drawdown" -> decline(0.083, CROSSING_SECONDS);
      case "loss_rate" -> decline(0.034, CROSSING_SECONDS);
      case "liquidation_required" -> decline(0.162, CROSSING_SECONDS);
      case "manual" -> submit(new Command.Trip(BOOK, id));
      case "kill_switch" -> submit(new Command.KillSwitchOn(BOOK));
      default -> feedAll(this::tripping, CROSSING_SECONDS);
    };
  }

  /** What ended is over: an operator resets what does not reset by itself. */
  private boolean reset() {
    if (id.value().equals("time_based")) {
      now += Times.ofSeconds(18 * 3600);
    }
    calm(id.value().equals("market_circuit_breaker") ? HALT_SECONDS : RESET_SECONDS);
    if (id.value().equals("kill_switch")) {
      submit(new Command.KillSwitchOff(BOOK));
    } else if (isTripped()) {
      submit(new Command.Reset(BOOK, id, new Command.Companion.Nothing()));
    }
    return shows(BreakerStatus.ACTIVE);
  }

  private Observation.Builder warning(Observation.Builder o) {
    return switch (id.value()) {
      case "position_limit" -> o.positions(positions(0.092));
      case "correlation" -> o.field(InputField.CORRELATION_BREAKDOWN_SCORE, 0.61);
      case "technical" -> o.field(InputField.ORDER_REJECT_RATE, 0.086);
      case "anomaly_detection" -> o.field(InputField.PRICE_ANOMALY_SCORE, 2.71);
      case "data_feed_integrity" -> o.field(InputField.DATA_QUALITY_SCORE, 95.6);
      case "model_performance" -> o.field(InputField.MODEL_ACCURACY, 0.63);
      case "market_circuit_breaker" -> o.field(InputField.INDEX_LEVEL, 2810.55);
      default -> o;
    };
  }

  private Observation.Builder tripping(Observation.Builder o) {
    return switch (id.value()) {
      case "volatility" -> o.field(InputField.VOLATILITY, 0.0562);
      case "position_limit" -> o.positions(positions(0.112));
      case "correlation" -> o.field(InputField.CORRELATION_BREAKDOWN_SCORE, 0.76);
      case "technical" -> o.field(InputField.ORDER_REJECT_RATE, 0.114);
      case "anomaly_detection" -> o.field(InputField.PRICE_ANOMALY_SCORE, 3.42);
      case "data_feed_integrity" -> o.field(InputField.DATA_QUALITY_SCORE, 94.1);
      case "model_performance" -> o.field(InputField.MODEL_ACCURACY, 0.57);
      case "market_circuit_breaker" -> o.field(InputField.INDEX_LEVEL, 2760.11);
      default -> o;
    };
  }

  private interface Change {
    Observation.Builder of(Observation.Builder calm);
  }

  private boolean feedAll(Change change, int seconds) {
    for (int second = 0; second < seconds; second++) {
      feed(change.of(calmly()));
    }
    return true;
  }

  /** NAV falls in a straight line. */
  private boolean decline(double fraction, int seconds) {
    for (int second = 1; second <= seconds; second++) {
      feed(calmly().nav(1_034_221 * (1 - fraction * second / seconds)));
    }
    return true;
  }

  /** Volatility rises slowly. */
  private boolean rise(double to) {
    for (int second = 1; second <= CALM_SECONDS; second++) {
      double from = 0.0184;
      feed(calmly().field(InputField.VOLATILITY, from + (to - from) * second / CALM_SECONDS));
    }
    return true;
  }

  /** Each minute a little lower than the one before. */
  private boolean lossesInARow() {
    for (int second = 0; second < 4 * CROSSING_SECONDS; second++) {
      feed(calmly().nav(1_032_000 - 50.0 * (second / CROSSING_SECONDS)));
    }
    return true;
  }

  private boolean skipTo(String time) {
    now = at(time);
    return true;
  }

  private boolean silence() {
    for (int second = 0; second < SILENT_SECONDS; second++) {
      now += Times.NANOS_PER_SECOND;
      engine.on(new Tick(now));
      show();
    }
    return true;
  }

  /** Observations that say nothing. */
  private boolean bare() {
    for (int second = 0; second < CROSSING_SECONDS; second++) {
      feed(new Observation.Builder(BOOK, now + Times.NANOS_PER_SECOND));
    }
    return true;
  }

  private boolean submit(Command command) {
    engine.on(new Submission(1, command, "jmeyer", "for the gallery", 1, now));
    show();
    return true;
  }

  private void feed(Observation.Builder observation) {
    now += Times.NANOS_PER_SECOND;
    engine.on(observation.time(now).arrival(now).build());
    show();
  }

  private void show() {
    desk.update(engine.publish(true));
  }

  private Observation.Builder calmly() {
    double wave = Math.sin(now / (double) Times.NANOS_PER_SECOND / 20);
    Observation.Builder o =
        new Observation.Builder(BOOK, now)
            .nav(1_034_221 - 900 * (1 + wave))
            .positions(positions(0.05))
            .field(InputField.VOLATILITY, 0.0184 + 0.0008 * wave)
            .field(InputField.CORRELATION_BREAKDOWN_SCORE, 0.18 + 0.02 * wave)
            .field(InputField.ORDER_REJECT_RATE, 0.012 + 0.002 * wave)
            .field(InputField.ERROR_COUNT, 0)
            .field(InputField.ORDER_LATENCY_MS, 60 + 8 * wave)
            .field(InputField.PRICE_ANOMALY_SCORE, 0.6 + 0.1 * wave)
            .field(InputField.VOLUME_ANOMALY_SCORE, 0.3)
            .field(InputField.DATA_QUALITY_SCORE, 98.6 + 0.2 * wave)
            .field(InputField.DATA_FEED_LATENCY_MS, 40)
            .field(InputField.MODEL_ACCURACY, 0.74 + 0.01 * wave)
            .field(InputField.INDEX_LEVEL, 2930.25 + wave)
            .field(InputField.INDEX_PRIOR_CLOSE, 2972.37)
            .field(InputField.NYSE_CIRCUIT_BREAKER, 0)
            .field(InputField.VIX_LEVEL, 27.1);
    return checks(o, true);
  }

  private static Observation.Builder checks(Observation.Builder o, boolean venues) {
    return o.checks(Map.of("venues up", venues));
  }

  /** Five positions, the first of which has that share of NAV. */
  private Positions positions(double first) {
    int technology = symbols.idOf("Technology");
    int health = symbols.idOf("Health");
    double nav = 1_034_221;
    return new Positions(
        new int[] {symbols.idOf("AAPL"), symbols.idOf("JNJ"), symbols.idOf("MSFT")},
        new double[] {first * nav, 0.03 * nav, 0.045 * nav},
        new int[] {technology, health, technology},
        new double[] {Double.NaN, Double.NaN, Double.NaN});
  }
}
