package breakerboard.console.app;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.help.Welcome;
import breakerboard.console.wall.DeskOfBooks;
import breakerboard.testing.FakeGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;

/** Draws the palette, the sheet of shortcuts, help, and a view in a window of its own. */
public final class PalettePictures {
  private PalettePictures() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    Pictures.onScreen(
        () -> {
          for (Theme theme : Theme.values()) {
            draw(folder, theme, 1600, 900, "reset");
            draw(folder, theme, 1280, 720, "");
          }
        });
  }

  private static void draw(Path folder, Theme theme, int width, int height, String typed) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = Pictures.window(gateway, theme, Records.none(), timer);
      Scene scene = new Scene(window.root(), width, height);
      window.display().dress(scene);
      Pictures.put(
          window.desk(),
          DeskOfBooks.snapshot(DeskOfBooks.inTrouble(40), ScenesOfADay.live(ScenesOfADay.NOW)));
      window.attach();
      window.palette().open();
      Node field = scene.lookup("#paletteField");
      if (field instanceof TextField words) {
        words.setText(typed);
      }
      shoot(scene, folder, "palette-%s-%d.png".formatted(theme.lowerName(), width));
      window.palette().openSheet();
      shoot(scene, folder, "shortcuts-%s-%d.png".formatted(theme.lowerName(), width));
      window.help().open(Breakers.catalogue().breakers().get(typed.isEmpty() ? 3 : 1));
      shoot(scene, folder, "help-%s-%d.png".formatted(theme.lowerName(), width));
      window.dialogs().close();
      Welcome.show(window.dialogs(), () -> {});
      shoot(scene, folder, "welcome-%s-%d.png".formatted(theme.lowerName(), width));
      window.dialogs().close();
      TornWindow torn = window.torn().open(typed.isEmpty() ? "Events" : "Book");
      shoot(torn.scene(), folder, "torn-%s-%d.png".formatted(theme.lowerName(), width));
      window.detach();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void shoot(Scene scene, Path folder, String name) throws IOException {
    for (int pass = 0; pass < 4; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    Png.write(Png.of(scene), folder.resolve(name));
  }
}
