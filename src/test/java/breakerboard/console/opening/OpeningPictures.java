package breakerboard.console.opening;

import breakerboard.console.Fonts;
import breakerboard.console.Pictures;
import breakerboard.console.Theme;
import breakerboard.console.app.Png;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningStep.BringingForward;
import breakerboard.desk.OpeningStep.TakingAgain;
import breakerboard.domain.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.Scene;

/** Draws the window while the desk is being opened. */
final class OpeningPictures {
  private OpeningPictures() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    OpeningStep rows = new BringingForward(412_000, 1_000_000);
    OpeningStep inputs =
        new TakingAgain(Times.nanos(Instant.parse("2026-03-12T16:31:07Z")), 43_000_000, 64_000_000);
    Pictures.onScreen(
        () -> {
          Fonts.load();
          for (Theme theme : Theme.values()) {
            draw("rows", rows, theme, 1600, 900, folder);
            draw("inputs", inputs, theme, 1280, 720, folder);
          }
          draw("begins", new OpeningStep.Begins(), Theme.DARK, 1600, 900, folder);
        });
  }

  private static void draw(
      String name, OpeningStep step, Theme theme, int width, int height, Path folder) {
    OpeningController controller =
        new OpeningController(new OpeningWords(ZoneId.of("America/New_York")), () -> {});
    Scene scene = new Scene(Fxml.load("opening.fxml", controller), width, height);
    theme.applyTo(scene);
    controller.show(step);
    String file = "opening-%s-%s.png".formatted(name, theme.lowerName());
    try {
      Png.write(Png.of(scene), folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
