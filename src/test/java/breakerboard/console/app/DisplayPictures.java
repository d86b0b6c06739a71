package breakerboard.console.app;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Density;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.wall.DeskOfBooks;
import breakerboard.domain.BreakerId;
import breakerboard.testing.FakeGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;

/** Draws every view larger and closer than usual. */
public final class DisplayPictures {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;

  private DisplayPictures() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    Pictures.onScreen(
        () -> {
          draw(folder, 125, Density.COMFORTABLE, Theme.DARK, WIDTH, HEIGHT);
          draw(folder, 150, Density.COMFORTABLE, Theme.LIGHT, WIDTH, HEIGHT);
          draw(folder, 100, Density.COMPACT, Theme.DARK, WIDTH, HEIGHT);
          draw(folder, 90, Density.COMPACT, Theme.HIGH_CONTRAST, 1280, 720);
        });
  }

  private static void draw(
      Path folder, int percent, Density density, Theme theme, int width, int height) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = Pictures.window(gateway, theme, Records.none(), timer);
      Scene scene = new Scene(window.root(), width, height);
      window.display().dress(scene);
      window.display().size(percent);
      window.display().densityProperty().set(density);
      Pictures.put(
          window.desk(),
          DeskOfBooks.snapshot(DeskOfBooks.inTrouble(40), ScenesOfADay.live(ScenesOfADay.NOW)));
      window.attach();
      window
          .selection()
          .breakerProperty()
          .set(window.selection().book().flatMap(b -> b.breaker(new BreakerId("drawdown"))));
      for (String view : window.shell().names()) {
        window.shell().show(view);
        for (int pass = 0; pass < 4; pass++) {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        }
        String name =
            "display-%s-%d-%s.png"
                .formatted(view.toLowerCase(Locale.ROOT), percent, density.lowerName());
        Png.write(Png.of(scene), folder.resolve(name));
      }
      window.detach();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
