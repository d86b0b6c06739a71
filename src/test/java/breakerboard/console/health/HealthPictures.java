package breakerboard.console.health;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.DialogHost;
import breakerboard.console.FileSaver;
import breakerboard.console.Format;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.desk.EngineHealth;
import breakerboard.desk.EngineReport;
import breakerboard.desk.EventMoments;
import breakerboard.domain.TradingState;
import breakerboard.testing.FakeGateway;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;

/** Draws the Health view: calm, in a crisis, and over a recorded feed. */
public final class HealthPictures {
  private HealthPictures() {}

  private record Shot(String name, HealthReport report, Theme theme, int width, int height) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<Shot> shots =
        List.of(
            new Shot("health-calm-dark", Healths.calm(), Theme.DARK, 1600, 900),
            new Shot("health-calm-light-small", Healths.calm(), Theme.LIGHT, 1280, 720),
            new Shot("health-crisis-dark", Healths.crisis(), Theme.DARK, 1600, 900),
            new Shot("health-crisis-light", Healths.crisis(), Theme.LIGHT, 1600, 900),
            new Shot("health-crisis-hc", Healths.crisis(), Theme.HIGH_CONTRAST, 1600, 900),
            new Shot("health-crisis-dark-small", Healths.crisis(), Theme.DARK, 1280, 720),
            new Shot("health-crisis-dark-large", Healths.crisis(), Theme.DARK, 2560, 1440),
            new Shot("health-recorded-dark-small", Healths.recorded(), Theme.DARK, 1280, 720));
    Pictures.onScreen(() -> shots.forEach(shot -> draw(shot, folder)));
  }

  private static void draw(Shot shot, Path folder) {
    show(shot, scene -> Pictures.write(scene, folder.resolve(shot.name() + ".png")));
  }

  /** Hands over a program in trouble; on the JavaFX thread. */
  public static void show(Theme theme, Consumer<Scene> seen) {
    show(new Shot("health", Healths.crisis(), theme, 1600, 900), seen);
  }

  private static void show(Shot shot, Consumer<Scene> seen) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    gateway.does(
        new EngineHealth() {
          @Override
          public EngineReport report() {
            return shot.report().engine();
          }

          @Override
          public Optional<EventMoments> moments(long event) {
            return Optional.empty();
          }
        });
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = Pictures.window(gateway, shot.theme(), Records.none(), timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      shot.theme().applyTo(scene);
      Pictures.put(
          window.desk(),
          ScenesOfADay.desk(
              ScenesOfADay.book(
                  ScenesOfADay.calm().stream().map(ScenesOfADay.Told::done).toList(),
                  TradingState.ALLOWED,
                  "",
                  ScenesOfADay.NOW),
              ScenesOfADay.NOW,
              shot.report().feeds().getFirst().view(),
              12_301));
      window.attach();
      HealthView view =
          new HealthView(
              shot::report,
              new Format(ZoneId.of("America/New_York"), Breakers.catalogue()),
              new FileSaver(_ -> Optional.empty(), Runnable::run, Runnable::run),
              (_, _) -> {});
      window.shell().show("Health");
      if (((BorderPane) scene.getRoot()).getCenter() instanceof DialogHost host) {
        host.setView(view.root());
      }
      view.attach();
      for (int pass = 0; pass < 4; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      seen.accept(scene);
      view.detach();
      window.detach();
    }
  }
}
