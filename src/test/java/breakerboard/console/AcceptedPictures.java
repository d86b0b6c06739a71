package breakerboard.console;

import breakerboard.console.app.Png;
import breakerboard.console.exposure.ExposurePictures;
import breakerboard.console.handover.HandoverPictures;
import breakerboard.console.health.HealthPictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;

/**
 * The pictures that somebody has looked at and accepted: each view at half its size, drawn in
 * memory at the time of the drawings. {@code mvn -Paccept} takes those of now as accepted.
 */
final class AcceptedPictures {
  /** Where the accepted ones are kept. */
  static final Path FOLDER = Path.of("src/test/resources/pictures");

  private static final String ARROWS = "→◂▸";
  private static final int SCALE = 2;
  private static final int CHANNEL = 0xff;

  private AcceptedPictures() {}

  /**
   * One view in one state.
   *
   * @param scenery hands over the scene that shows it, on the JavaFX thread
   */
  record Shot(String name, Consumer<Consumer<Scene>> scenery) {
    /** The file's name. */
    String file() {
      return name + ".png";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : FOLDER;
    Pictures.onScreen(
        () ->
            shots()
                .forEach(
                    shot -> show(shot, scene -> write(half(scene), folder.resolve(shot.file())))));
  }

  static List<Shot> shots() {
    return List.of(
        new Shot("book-calm-dark", seen -> Pictures.show("Book", false, Theme.DARK, seen)),
        new Shot("book-crisis-dark", seen -> Pictures.show("Book", true, Theme.DARK, seen)),
        new Shot("book-crisis-light", seen -> Pictures.show("Book", true, Theme.LIGHT, seen)),
        new Shot("book-crisis-hc", seen -> Pictures.show("Book", true, Theme.HIGH_CONTRAST, seen)),
        new Shot("desk-crisis-dark", seen -> ReviewPictures.show("Desk", Theme.DARK, seen)),
        new Shot("desk-crisis-light", seen -> ReviewPictures.show("Desk", Theme.LIGHT, seen)),
        new Shot("desk-crisis-hc", seen -> ReviewPictures.show("Desk", Theme.HIGH_CONTRAST, seen)),
        new Shot("events-crisis-dark", seen -> Pictures.show("Events", true, Theme.DARK, seen)),
        new Shot("limits-dark", seen -> ReviewPictures.show("Limits", Theme.DARK, seen)),
        new Shot("replay-empty-dark", seen -> ReviewPictures.show("Replay", Theme.DARK, seen)),
        new Shot("exposure-dark", seen -> ExposurePictures.show(Theme.DARK, seen)),
        new Shot("health-crisis-dark", seen -> HealthPictures.show(Theme.DARK, seen)),
        new Shot("handover-dark", seen -> HandoverPictures.show(Theme.DARK, seen)));
  }

  /** Shows it as it is shown in New York, whatever the machine's own language. */
  static void show(Shot shot, Consumer<Scene> seen) {
    Locale here = Locale.getDefault();
    Locale.setDefault(Locale.US);
    try {
      shot.scenery()
          .accept(
              scene -> {
                scene.getRoot().lookupAll("*").forEach(AcceptedPictures::hideArrows);
                seen.accept(scene);
              });
    } finally {
      Locale.setDefault(here);
    }
  }

  /** Our fonts have no arrows; the machine lends its own, which look different elsewhere. */
  private static void hideArrows(Node node) {
    if (node instanceof Text text && text.getText().chars().anyMatch(c -> ARROWS.indexOf(c) >= 0)) {
      text.setVisible(false);
    }
  }

  /** What the scene shows at half its size; each pixel is the mean of four. */
  static BufferedImage half(Scene scene) {
    WritableImage whole = Png.of(scene);
    PixelReader pixels = whole.getPixelReader();
    int width = (int) whole.getWidth() / SCALE;
    int height = (int) whole.getHeight() / SCALE;
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        half.setRGB(x, y, mean(pixels, x * SCALE, y * SCALE));
      }
    }
    return half;
  }

  private static int mean(PixelReader pixels, int left, int top) {
    int mean = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = 0;
      for (int y = top; y < top + SCALE; y++) {
        for (int x = left; x < left + SCALE; x++) {
          sum += (pixels.getArgb(x, y) >> shift) & CHANNEL;
        }
      }
      mean |= (sum / (SCALE * SCALE)) << shift;
    }
    return mean;
  }

  static void write(BufferedImage picture, Path file) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("The picture " + file + " cannot be written.", e);
    }
  }
}
