package breakerboard.console.app;

import breakerboard.console.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** The theme that the operating system asks for. */
final class SystemTheme {
  private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";
  private static final String GTK_THEME = "GTK.theme_name";

  private SystemTheme() {}

  /** Read on the JavaFX thread. */
  static Theme now() {
    Platform.Preferences wishes = Platform.getPreferences();
    boolean contrast =
        wishes.getBoolean(WINDOWS_CONTRAST).orElse(false)
            || String.valueOf(wishes.get(GTK_THEME)).contains("HighContrast");
    if (contrast) {
      return Theme.HIGH_CONTRAST;
    }
    return wishes.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
  }

  /** Runs whenever the system's wishes change, on the JavaFX thread. */
  static void onChange(Runnable changed) {
    Platform.getPreferences().addListener((javafx.beans.InvalidationListener) _ -> changed.run());
  }
}
