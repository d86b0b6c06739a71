package breakerboard.console;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;

/**
 * The looks of the window; each is a base sheet, one file of tokens and the sheets that all share.
 */
public enum Theme {
  DARK("tokens-dark.css", true),
  LIGHT("tokens-light.css", false),
  HIGH_CONTRAST("tokens-high-contrast.css", true);

  private static final List<String> SHARED = List.of("base.css", "shell.css");

  private static final List<String> PAPER = List.of("tokens-paper.css", "paper.css");

  private final String tokens;
  private final boolean dark;

  Theme(String tokens, boolean dark) {
    this.tokens = tokens;
    this.dark = dark;
  }

  /** The theme of that name: {@code dark}, {@code light} or {@code high-contrast}. */
  public static Optional<Theme> named(String name) {
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return List.of(values()).stream().filter(t -> t.name().equals(constant)).findFirst();
  }

  /** Its name as {@link #named} reads it. */
  public String lowerName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name on the screen. */
  public String words() {
    return switch (this) {
      case DARK -> "Dark";
      case LIGHT -> "Light";
      case HIGH_CONTRAST -> "High contrast";
    };
  }

  /** Dresses the scene; open windows change at once. */
  public void applyTo(Scene scene) {
    scene.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    List<String> sheets =
        Stream.concat(Stream.of(tokens), SHARED.stream()).map(Theme::sheet).toList();
    scene.getStylesheets().setAll(sheets);
  }

  /** Dresses the scene for paper: in the light theme, and white instead of its greys. */
  public static void applyToPaper(Scene scene) {
    LIGHT.applyTo(scene);
    PAPER.forEach(sheet -> scene.getStylesheets().add(sheet(sheet)));
  }

  /** The address of one of our style sheets. */
  public static String sheet(String name) {
    URL found = Theme.class.getResource("/styles/" + name);
    return Objects.requireNonNull(found, () -> "The style sheet styles/" + name + " is missing.")
        .toExternalForm();
  }
}
