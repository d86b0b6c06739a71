package breakerboard.console.exposure;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.DialogHost;
import breakerboard.console.Format;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.testing.FakeGateway;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;

/** Draws the Exposure view, to be laid beside its drawing. */
public final class ExposurePictures {
  private static final List<HeldBook.Held> HEAVY =
      List.of(
          new HeldBook.Held("NVDA", "Technology", 188_570, 0.41),
          new HeldBook.Held("AAPL", "Technology", 179_300, 0.24),
          new HeldBook.Held("TSLA", "Consumer disc.", -561_790, 0.52));

  /** Short, and everything a little past or before its limit. */
  private static final List<HeldBook.Held> AT_LIMITS =
      List.of(
          new HeldBook.Held("NVDA", "Technology", -103_000, 0.41),
          new HeldBook.Held("AAPL", "Technology", -102_970, 0.24),
          new HeldBook.Held("MSFT", "Technology", -103_003, 0.52),
          new HeldBook.Held("XOM", "Energy", -205_980, 0.27));

  private ExposurePictures() {}

  private record Shot(
      String name, List<HeldBook.Held> held, Theme theme, int width, int height, boolean map) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<HeldBook.Held> drawn = HeldBook.OF_THE_DRAWING;
    List<Shot> shots =
        List.of(
            new Shot("exposure-light", drawn, Theme.LIGHT, 1600, 900, false),
            new Shot("exposure-dark", drawn, Theme.DARK, 1600, 900, false),
            new Shot("exposure-map-dark", drawn, Theme.DARK, 1600, 900, true),
            new Shot("exposure-map-light", drawn, Theme.LIGHT, 1600, 900, true),
            new Shot("exposure-small", drawn, Theme.DARK, 1280, 720, false),
            new Shot("exposure-at-limits-small", AT_LIMITS, Theme.DARK, 1280, 720, false),
            new Shot("exposure-heavy-hc", HEAVY, Theme.HIGH_CONTRAST, 1600, 900, false),
            new Shot("exposure-heavy-dark", HEAVY, Theme.DARK, 1600, 900, false),
            new Shot("exposure-flat-light", List.of(), Theme.LIGHT, 1280, 720, false));
    Pictures.onScreen(() -> shots.forEach(shot -> draw(shot, folder)));
  }

  private static void draw(Shot shot, Path folder) {
    show(shot, scene -> Pictures.write(scene, folder.resolve(shot.name() + ".png")));
  }

  /** Hands over the book of the drawing; on the JavaFX thread. */
  public static void show(Theme theme, Consumer<Scene> seen) {
    show(new Shot("exposure", HeldBook.OF_THE_DRAWING, theme, 1600, 900, false), seen);
  }

  /** Hands over a book within its limits, or one that is beyond them; on the JavaFX thread. */
  public static void show(
      boolean crisis, Theme theme, int width, int height, Consumer<Scene> seen) {
    List<HeldBook.Held> held = crisis ? HEAVY : HeldBook.OF_THE_DRAWING;
    show(new Shot("exposure", held, theme, width, height, false), seen);
  }

  private static void show(Shot shot, Consumer<Scene> seen) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    HeldBook book = new HeldBook(shot.held());
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = Pictures.window(gateway, shot.theme(), Records.none(), timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      shot.theme().applyTo(scene);
      Pictures.put(window.desk(), book.snapshot());
      window.attach();
      ExposureView view =
          new ExposureView(
              window.desk(),
              window.selection(),
              new Format(ZoneId.of("America/New_York"), Breakers.catalogue()),
              new ExposureSource(
                  _ -> CompletableFuture.completedFuture(Optional.of(book.holdings())),
                  gateway::configuration,
                  Runnable::run),
              (_, _) -> {});
      window.shell().show("Exposure");
      if (((BorderPane) scene.getRoot()).getCenter() instanceof DialogHost host) {
        host.setView(view.root());
      }
      view.attach();
      if (shot.map()) {
        view.root().lookupAll(".toggle-button").stream()
            .filter(node -> node instanceof Labeled words && words.getText().equals("Map"))
            .forEach(node -> ((ToggleButton) node).setSelected(true));
      }
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
