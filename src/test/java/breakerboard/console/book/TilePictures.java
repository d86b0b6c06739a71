package breakerboard.console.book;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Gauges;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.app.Png;
import breakerboard.domain.BreakerId;
import breakerboard.testing.FakeGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/**
 * Draws the Book view with bullets and dials, with a tile enlarged, at each size. The arguments are
 * a folder and, if wanted, a part of the names.
 */
public final class TilePictures {
  private TilePictures() {}

  /**
   * @param large id of the breaker that is enlarged, empty for none
   * @param open id of the breaker whose detail is open, empty for none
   * @param percent of the size of everything
   */
  private record Shot(
      List<ScenesOfADay.Told> scene,
      String name,
      Theme theme,
      Gauges gauges,
      int width,
      int height,
      int percent,
      String large,
      String open) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    String only = arguments.length > 1 ? arguments[1] : "";
    Pictures.onScreen(
        () ->
            shots().stream()
                .filter(shot -> shot.name().contains(only))
                .forEach(shot -> draw(shot, folder)));
  }

  private static List<Shot> shots() {
    List<ScenesOfADay.Told> calm = ScenesOfADay.calm();
    List<ScenesOfADay.Told> crisis = ScenesOfADay.crisis();
    List<ScenesOfADay.Told> states = ScenesOfADay.states();
    List<ScenesOfADay.Told> extremes = ScenesOfADay.extremes();
    Theme dark = Theme.DARK;
    Theme light = Theme.LIGHT;
    Gauges bullets = Gauges.BULLETS;
    Gauges dials = Gauges.DIALS;
    return List.of(
        new Shot(calm, "bullets-calm-light-1600", light, bullets, 1600, 900, 100, "", ""),
        new Shot(crisis, "bullets-crisis-dark-2560", dark, bullets, 2560, 1440, 100, "", ""),
        new Shot(
            crisis, "bullets-crisis-open-2560", dark, bullets, 2560, 1440, 100, "", "drawdown"),
        new Shot(crisis, "bullets-large-dark-1600", dark, bullets, 1600, 900, 100, "drawdown", ""),
        new Shot(crisis, "bullets-large-dark-2560", dark, bullets, 2560, 1440, 100, "drawdown", ""),
        new Shot(
            crisis, "bullets-large-light-1280", light, bullets, 1280, 720, 100, "loss_rate", ""),
        new Shot(
            crisis,
            "bullets-large-open-1600",
            dark,
            bullets,
            1600,
            900,
            100,
            "drawdown",
            "volatility"),
        new Shot(crisis, "bullets-150-1600", light, bullets, 1600, 900, 150, "", ""),
        new Shot(crisis, "bullets-150-open-1600", light, bullets, 1600, 900, 150, "", "drawdown"),
        new Shot(crisis, "dials-crisis-dark-1600", dark, dials, 1600, 900, 100, "", ""),
        new Shot(crisis, "dials-open-dark-1600", dark, dials, 1600, 900, 100, "", "drawdown"),
        new Shot(calm, "dials-calm-light-1600", light, dials, 1600, 900, 100, "", ""),
        new Shot(crisis, "dials-crisis-light-1280", light, dials, 1280, 720, 100, "", ""),
        new Shot(crisis, "dials-open-dark-1280", dark, dials, 1280, 720, 100, "", "drawdown"),
        new Shot(crisis, "dials-crisis-dark-2560", dark, dials, 2560, 1440, 100, "", ""),
        new Shot(
            crisis,
            "dials-large-hc-1600",
            Theme.HIGH_CONTRAST,
            dials,
            1600,
            900,
            100,
            "drawdown",
            ""),
        new Shot(crisis, "dials-150-1600", dark, dials, 1600, 900, 150, "", ""),
        new Shot(states, "dials-states-dark-1600", dark, dials, 1600, 900, 100, "", ""),
        new Shot(states, "dials-states-light-2560", light, dials, 2560, 1440, 100, "", ""),
        new Shot(extremes, "dials-extremes-1280", dark, dials, 1280, 720, 100, "", "volatility"),
        new Shot(extremes, "bullets-extremes-2560", light, bullets, 2560, 1440, 100, "", ""));
  }

  private static void draw(Shot shot, Path folder) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = Pictures.window(gateway, shot.theme(), Records.none(), timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      window.display().dress(scene);
      window.display().size(shot.percent());
      window.display().gaugesProperty().set(shot.gauges());
      Pictures.play(window, shot.scene(), !shot.name().contains("calm"));
      window.attach();
      if (!shot.large().isEmpty()) {
        window.selection().enlarge(new BreakerId(shot.large()));
      }
      window
          .selection()
          .breakerProperty()
          .set(
              Optional.of(shot.open())
                  .filter(open -> !open.isEmpty())
                  .flatMap(
                      open ->
                          window.selection().book().flatMap(b -> b.breaker(new BreakerId(open)))));
      for (int pass = 0; pass < 4; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      Png.write(Png.of(scene), folder.resolve("tiles-" + shot.name() + ".png"));
      window.detach();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
