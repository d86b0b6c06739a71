package breakerboard.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * Loads the two weights of Roboto that the style sheets name. Roboto has no arrows: those of the
 * trend are shapes of ours, those within sentences come from the system's fonts, glyph by glyph.
 */
public final class Fonts {
  /** Family of the normal weight. */
  public static final String REGULAR = "Roboto";

  /** Family of the stronger weight; JavaFX knows it as a family of its own. */
  public static final String MEDIUM = "Roboto Medium";

  private static final String FOLDER =
      "/META-INF/resources/webjars/roboto-fontface/0.10.0/fonts/roboto/";
  private static final double ANY_SIZE = 13;

  private Fonts() {}

  /**
   * Makes both weights known to JavaFX; doing it again changes nothing.
   *
   * @throws IllegalStateException when a font is not on the class path or cannot be read
   */
  public static void load() {
    load("Roboto-Regular.woff");
    load("Roboto-Medium.woff");
  }

  private static void load(String file) {
    try (InputStream stream = Fonts.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null || Font.loadFont(stream, ANY_SIZE) == null) {
        throw new IllegalStateException(
            "The font %s%s cannot be loaded: the library roboto-fontface has to be on the class path."
                .formatted(FOLDER, file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + FOLDER + file + " cannot be read.", e);
    }
  }
}
