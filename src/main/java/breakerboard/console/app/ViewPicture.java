package breakerboard.console.app;

import breakerboard.console.FileWish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/**
 * A picture of what a window shows, under it a line that says whose, when and by whom: what is kept
 * or sent on can be told from another one later.
 */
final class ViewPicture {
  private static final double FOOT = 32;

  private final SharedParts shared;
  private final WindowParts window;
  private final Supplier<Scene> scene;
  private final Supplier<String> view;

  /**
   * @param scene what the window shows
   * @param view name of the view in it
   */
  ViewPicture(
      SharedParts shared, WindowParts window, Supplier<Scene> scene, Supplier<String> view) {
    this.shared = shared;
    this.window = window;
    this.scene = scene;
    this.view = view;
  }

  /**
   * Asks for a file and writes the picture there, away from the JavaFX thread; taken before the
   * question is asked.
   *
   * @param told hears on the JavaFX thread what became of it, a sentence
   */
  void save(Consumer<String> told) {
    WritableImage picture = take();
    window
        .files()
        .save(new FileWish("Save a picture of the view", name(), List.of(FileWish.PNG)))
        .ifPresent(
            file ->
                SharedParts.aside(
                    () -> {
                      String sentence = written(picture, file);
                      shared.bridge().post(() -> told.accept(sentence));
                    }));
  }

  private static String written(WritableImage picture, Path file) {
    try {
      Png.write(picture, file);
      return "The picture is in %s.".formatted(file);
    } catch (IOException e) {
      return "The picture was not written to %s (%s): choose another folder."
          .formatted(file, e.getMessage());
    }
  }

  /** {@code events-EQ-LS-1-12-Mar-2026-140602}, which every system takes as a name. */
  private String name() {
    String words =
        Stream.of(view.get().toLowerCase(Locale.ROOT), Imprint.book(window), stamp())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"));
    return words.replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  private String stamp() {
    return shared.format().date(shared.now())
        + "-"
        + shared.format().time(shared.now()).replace(":", "");
  }

  /** What the window shows now, with its line. */
  WritableImage take() {
    WritableImage shown = Png.of(scene.get());
    WritableImage line = line(shown.getWidth());
    int width = (int) shown.getWidth();
    int high = (int) shown.getHeight();
    WritableImage whole = new WritableImage(width, high + (int) line.getHeight());
    copy(shown, whole, 0, width);
    copy(line, whole, high, Math.min(width, (int) line.getWidth()));
    return whole;
  }

  private static void copy(WritableImage from, WritableImage to, int below, int width) {
    PixelReader pixels = from.getPixelReader();
    to.getPixelWriter().setPixels(0, below, width, (int) from.getHeight(), pixels, 0, 0);
  }

  /** {@code Events · EQ-LS-1 · 12 Mar 2026 14:06:02 New York · config v17 · operator jmeyer}. */
  String words() {
    return Imprint.of(shared, window, view.get()).line();
  }

  private WritableImage line(double width) {
    Label line = new Label(words());
    line.getStyleClass().add("picture-foot");
    Scene foot = new Scene(line, width, FOOT);
    shared.display().themeProperty().get().applyTo(foot);
    return foot.snapshot(null);
  }
}
