package breakerboard.console;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.app.Png;
import breakerboard.desk.ReplayGap;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.FakeValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Draws the chart of a detail that reaches back into what was recorded. */
final class ChartPictures {
  private static final long HOUR = (long) Times.NANOS_PER_HOUR;
  private static final long MINUTE = Times.NANOS_PER_MINUTE;
  private static final long WAIT_MILLIS = 700;

  private ChartPictures() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    String only = arguments.length > 1 ? arguments[1] : "";
    long now = ScenesOfADay.NOW;
    Pictures.onScreen(
        () -> {
          Shots shots = new Shots(folder, only);
          shots.draw("usual-dark", Theme.DARK, false, Optional.of(past()), _ -> {});
          shots.draw("usual-small", Theme.DARK, true, Optional.of(past()), _ -> {});
          shots.draw("today-dark", Theme.DARK, false, Optional.of(past()), choose("today"));
          shots.draw("today-light", Theme.LIGHT, false, Optional.of(past()), choose("today"));
          shots.draw("all-small", Theme.DARK, true, Optional.of(past()), choose("all"));
          shots.draw(
              "panned-light",
              Theme.LIGHT,
              false,
              Optional.of(past()),
              keys(KeyCode.PAGE_UP, KeyCode.PAGE_UP, KeyCode.LEFT));
          shots.draw(
              "begin-hc", Theme.HIGH_CONTRAST, false, Optional.of(past()), keys(KeyCode.HOME));
          FakeValues slow = past();
          slow.holdsBack();
          shots.draw("loading-dark", Theme.DARK, false, Optional.of(slow), choose("today"));
          shots.draw("loading-light-small", Theme.LIGHT, true, Optional.of(slow), choose("today"));
          FakeValues cut = past();
          cut.misses(
              new ReplayGap(
                  now - 2 * HOUR,
                  now - 2 * HOUR + 20 * MINUTE,
                  "The segment 2026-03-12/143000-17.seg ends at byte 12,345: Its end was cut off."));
          shots.draw("missing-dark", Theme.DARK, false, Optional.of(cut), choose("today"));
          shots.draw("missing-light-small", Theme.LIGHT, true, Optional.of(cut), choose("today"));
          FakeValues broken = past();
          broken.failsWith(
              "It was recorded by another version of the program: the part trend was not saved.");
          shots.draw("failed-dark", Theme.DARK, false, Optional.of(broken), choose("today"));
          shots.draw("none-dark", Theme.DARK, false, Optional.empty(), choose("all"));
          shots.draw(
              "none-light-small",
              Theme.LIGHT,
              true,
              Optional.empty(),
              keys(KeyCode.MINUS, KeyCode.MINUS));
          slow.letsGo();
        });
  }

  /** Four hours of a slow rise with a spike. */
  private static FakeValues past() {
    return new FakeValues(
        ScenesOfADay.NOW - 4 * HOUR,
        "limit",
        0.08,
        since -> {
          double hours = since / Times.NANOS_PER_HOUR;
          double spike = Math.abs(hours - 1.5) < 0.004 ? 0.02 : 0;
          return 0.03 + 0.006 * hours + 0.004 * Math.sin(hours * 9) + spike;
        });
  }

  private static Consumer<Scene> choose(String range) {
    return scene -> ((ToggleButton) scene.lookup("#" + range)).fire();
  }

  private static Consumer<Scene> keys(KeyCode... keys) {
    return scene -> {
      Node chart = scene.lookup(".time-chart");
      for (KeyCode key : keys) {
        chart.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
      }
    };
  }

  /** Where pictures go. */
  private record Shots(Path folder, String only) {
    void draw(
        String name,
        Theme theme,
        boolean small,
        Optional<FakeValues> values,
        Consumer<Scene> hand) {
      if (!name.contains(only)) {
        return;
      }
      FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
      try (DemandTimer timer = new DemandTimer()) {
        ConsoleRoot window =
            Pictures.window(
                gateway,
                theme,
                new Records(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    values.map(each -> each)),
                timer);
        Scene scene = new Scene(window.root(), small ? 1280 : 1600, small ? 720 : 900);
        theme.applyTo(scene);
        Pictures.play(
            window,
            ScenesOfADay.crisis(),
            TradingState.HALTED,
            "Drawdown limit 8.30 % > 8.00 %",
            ScenesOfADay.live(ScenesOfADay.NOW));
        window.attach();
        window
            .selection()
            .breakerProperty()
            .set(window.selection().book().flatMap(b -> b.breaker(new BreakerId("drawdown"))));
        Pictures.settle(scene);
        pass(timer);
        hand.accept(scene);
        Pictures.settle(scene);
        pass(timer);
        Pictures.settle(scene);
        Png.write(Png.of(scene), folder.resolve("chart-" + name + ".png"));
        window.detach();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Lets what was asked for come. */
    private static void pass(DemandTimer timer) {
      Object loop = new Object();
      timer.after(
          WAIT_MILLIS, () -> Platform.runLater(() -> Platform.exitNestedEventLoop(loop, loop)));
      Platform.enterNestedEventLoop(loop);
    }
  }
}
