package breakerboard.console;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.testing.FakeGateway;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;

/**
 * Draws the window over a real engine on which the breakers of signals and of liquidation are on:
 * calm, near their limits, tripped, without usable input.
 */
public final class SignalPictures {
  private static final int SECONDS = 600;

  /** The accuracy is a mean of so many. */
  private static final int MODEL_WINDOW = 20;

  private static final String ON =
      """
      {"correlation_breakdown": 0.7, "anomaly_detection_threshold": 3,
       "model_performance_threshold": 0.6, "liquidation_urgency_threshold": 0.15,
       "max_drawdown": 0.12, "kill_switch_sources": ["manual", "anomaly"],
       "breaker_configs": {"technical": {"threshold": 0.1}}}""";
  private static final Positions FLAT =
      new Positions(new int[0], new double[0], new int[0], new double[0]);

  private SignalPictures() {}

  /**
   * One picture.
   *
   * @param end what the last observation says
   * @param open the breaker whose detail is open
   * @param tab id of the detail's page
   */
  private record Shot(
      String name,
      UnaryOperator<Observation.Builder> end,
      Theme theme,
      int width,
      int height,
      String open,
      String tab) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    Pictures.onScreen(() -> shots().forEach(shot -> draw(shot, folder)));
  }

  private static List<Shot> shots() {
    UnaryOperator<Observation.Builder> warns =
        o ->
            signals(o, 0.092, 2, 430, 2.7)
                .field(InputField.MODEL_ACCURACY, 0.63)
                .correlation(equal(-0.7))
                .nav(876_543);
    UnaryOperator<Observation.Builder> trips =
        o ->
            signals(o, 0.163, 25, 1240, -4.27)
                .field(InputField.MODEL_ACCURACY, 0.52)
                .correlation(equal(-1))
                .nav(823_456);
    UnaryOperator<Observation.Builder> unfit =
        o -> signals(o, 0.01, 0, 80, 1).correlation(equal(2));
    UnaryOperator<Observation.Builder> killing =
        o -> signals(o, 0.01, 0, 80, 7.31).field(InputField.MARKET_REGIME_CHANGE, 1);
    return List.of(
        new Shot("signals-calm-dark", o -> o, Theme.DARK, 1600, 900, "technical", "triggersTab"),
        new Shot("signals-warn-light", warns, Theme.LIGHT, 1600, 900, "model_performance", ""),
        new Shot("signals-trip-dark", trips, Theme.DARK, 1600, 900, "correlation", ""),
        new Shot("signals-trip-small", trips, Theme.HIGH_CONTRAST, 1280, 720, "technical", ""),
        new Shot(
            "signals-unfit-dark", unfit, Theme.DARK, 1600, 900, "correlation", "statisticsTab"),
        new Shot(
            "signals-kill-light",
            killing,
            Theme.LIGHT,
            1600,
            900,
            "anomaly_detection",
            "triggersTab"));
  }

  private static Observation.Builder signals(
      Observation.Builder o, double rejects, double errors, double latency, double score) {
    return o.field(InputField.ORDER_REJECT_RATE, rejects)
        .field(InputField.ERROR_COUNT, errors)
        .field(InputField.ORDER_LATENCY_MS, latency)
        .field(InputField.PRICE_ANOMALY_SCORE, score);
  }

  private static CorrelationMatrix equal(double correlation) {
    return new CorrelationMatrix(
        List.of("AAPL", "MSFT"),
        List.of(new double[] {1, correlation}, new double[] {correlation, 1}));
  }

  private static void draw(Shot shot, Path folder) {
    Configuration configuration = configuration();
    FakeGateway gateway = new FakeGateway(configuration);
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window =
          new ConsoleRoot(
              new ConsoleContext(gateway, ZoneId.of("America/New_York"), "jmeyer", shot.theme()),
              timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      shot.theme().applyTo(scene);
      play(window, configuration, shot.end());
      Pictures.shoot(window, scene, shot.open(), shot.tab(), folder.resolve(shot.name() + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Configuration configuration() {
    try {
      return Configuration.load(Breakers.catalogue(), ConfigDocumentReader.read(ON, "the pictures"))
          .configuration()
          .orElseThrow();
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void play(
      ConsoleRoot window, Configuration configuration, UnaryOperator<Observation.Builder> end) {
    Random random = new Random(7);
    DeskEngine engine =
        new DeskEngine(configuration, new SymbolTable(10), new EngineListener() {}, true);
    for (int second = SECONDS; second >= 0; second--) {
      long time = ScenesOfADay.NOW - second * Times.NANOS_PER_SECOND;
      engine.on(new QueueLevel(0.02, time));
      Observation.Builder calm =
          signals(
                  new Observation.Builder(ScenesOfADay.BOOK, time),
                  0.01 + 0.01 * random.nextDouble(),
                  random.nextInt(150) == 0 ? 1 : 0,
                  80 + 60 * random.nextDouble(),
                  random.nextGaussian() / 2)
              .nav(1_000_000 + 800 * random.nextDouble())
              .positions(FLAT)
              .field(InputField.VOLATILITY, 0.02 + 0.002 * random.nextDouble())
              .field(InputField.MODEL_ACCURACY, 0.68 + 0.1 * random.nextDouble())
              .correlation(equal(0.5 + 0.2 * random.nextDouble()));
      Observation last = end.apply(new Observation.Builder(ScenesOfADay.BOOK, time)).build();
      if (second < MODEL_WINDOW && last.has(InputField.MODEL_ACCURACY)) {
        calm.field(InputField.MODEL_ACCURACY, last.value(InputField.MODEL_ACCURACY));
      }
      engine.on((second == 0 ? end.apply(calm) : calm).build());
      window.desk().update(engine.publish(true));
    }
  }
}
