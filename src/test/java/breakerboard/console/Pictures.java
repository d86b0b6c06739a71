package breakerboard.console;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.app.Png;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.testing.FakeGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Draws the window in the states of the drawings, to be laid beside them. */
public final class Pictures {
  private static final int HISTORY_SECONDS = 1800;

  private Pictures() {}

  /** One picture. */
  private record Shot(
      String name,
      List<ScenesOfADay.Told> breakers,
      TradingState trading,
      String because,
      FeedView feed,
      Theme theme,
      int width,
      int height,
      String open) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    String only = arguments.length > 1 ? arguments[1] : "";
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            shots().stream()
                .filter(shot -> shot.name().contains(only))
                .forEach(shot -> draw(shot, folder));
          } catch (RuntimeException e) {
            e.printStackTrace();
          } finally {
            drawn.countDown();
          }
        });
    drawn.await();
    Platform.exit();
  }

  private static List<Shot> shots() {
    long now = ScenesOfADay.NOW;
    String because = "Drawdown limit 8.30 % > 8.00 %";
    FeedView live = ScenesOfADay.live(now);
    return List.of(
        new Shot(
            "crisis-dark",
            ScenesOfADay.crisis(),
            TradingState.HALTED,
            because,
            live,
            Theme.DARK,
            1600,
            900,
            "drawdown"),
        new Shot(
            "crisis-light",
            ScenesOfADay.crisis(),
            TradingState.HALTED,
            because,
            live,
            Theme.LIGHT,
            1600,
            900,
            "drawdown"),
        new Shot(
            "crisis-hc",
            ScenesOfADay.crisis(),
            TradingState.HALTED,
            because,
            live,
            Theme.HIGH_CONTRAST,
            1600,
            900,
            "drawdown"),
        new Shot(
            "crisis-small",
            ScenesOfADay.crisis(),
            TradingState.HALTED,
            because,
            live,
            Theme.DARK,
            1280,
            720,
            "drawdown"),
        new Shot(
            "calm-light",
            ScenesOfADay.calm(),
            TradingState.ALLOWED,
            "",
            live,
            Theme.LIGHT,
            1600,
            900,
            ""),
        new Shot(
            "calm-demo-dark",
            ScenesOfADay.calm(),
            TradingState.ALLOWED,
            "",
            ScenesOfADay.demo(now),
            Theme.DARK,
            1600,
            900,
            "volatility"),
        new Shot(
            "lost-dark",
            ScenesOfADay.calm(),
            TradingState.ALLOWED,
            "",
            ScenesOfADay.lost(now),
            Theme.DARK,
            1600,
            900,
            ""),
        new Shot(
            "cooldown-dark",
            ScenesOfADay.cooldown(),
            TradingState.HALTED,
            because,
            live,
            Theme.DARK,
            1600,
            900,
            ""),
        new Shot(
            "states-dark",
            ScenesOfADay.states(),
            TradingState.HALTED,
            "Kill switch by jmeyer: prices wrong",
            live,
            Theme.DARK,
            1600,
            900,
            "loss_rate"),
        new Shot(
            "states-light",
            ScenesOfADay.states(),
            TradingState.HALTED,
            "Kill switch by jmeyer: prices wrong",
            live,
            Theme.LIGHT,
            1280,
            720,
            ""),
        new Shot(
            "reduce-dark",
            ScenesOfADay.states().subList(3, 6),
            TradingState.REDUCE_ONLY,
            "Position limit not fed",
            live,
            Theme.DARK,
            1280,
            720,
            ""));
  }

  private static void draw(Shot shot, Path folder) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window =
          new ConsoleRoot(
              new ConsoleContext(gateway, ZoneId.of("America/New_York"), "jmeyer", shot.theme()),
              timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      shot.theme().applyTo(scene);
      play(window, shot);
      window.attach();
      if (!shot.open().isEmpty()) {
        window
            .selection()
            .breakerProperty()
            .set(window.selection().book().flatMap(b -> b.breaker(new BreakerId(shot.open()))));
      }
      Png.write(scene.snapshot(null), folder.resolve(shot.name() + ".png"));
      window.detach();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Half an hour of history that ends in the scene. */
  private static void play(ConsoleRoot window, Shot shot) {
    Random random = new Random(7);
    int many = shot.breakers().size();
    double[] wobble = new double[many];
    for (int second = HISTORY_SECONDS; second >= 0; second--) {
      long clock = ScenesOfADay.NOW - second * Times.NANOS_PER_SECOND;
      double done = 1 - second / (double) HISTORY_SECONDS;
      double[] now =
          IntStream.range(0, many)
              .mapToDouble(
                  i -> {
                    wobble[i] = 0.9 * wobble[i] + 0.01 * random.nextGaussian();
                    return (shot.trading() == TradingState.ALLOWED
                            ? 0.95
                            : 0.62 + 0.38 * Math.pow(done, 3))
                        + wobble[i];
                  })
              .toArray();
      boolean last = second == 0;
      List<BreakerSnapshot> breakers =
          IntStream.range(0, many)
              .mapToObj(i -> shot.breakers().get(i).scaled(last ? 1 : now[i]))
              .toList();
      BookSnapshot book = ScenesOfADay.book(breakers, shot.trading(), shot.because(), clock);
      window.desk().update(ScenesOfADay.desk(book, clock, shot.feed(), 12_301));
    }
    Optional<BookModel> book = window.desk().book(ScenesOfADay.BOOK);
    book.ifPresent(
        model ->
            window
                .desk()
                .events()
                .add(
                    model.breakers().stream()
                        .flatMap(b -> b.snapshot().lastTrip().stream())
                        .toList(),
                    0));
  }
}
