package breakerboard.console.app;

import breakerboard.console.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.stage.Window;

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

  /**
   * Runs whenever the system's wishes change while the window is open, on the JavaFX thread. The
   * wishes live as long as the program: what listens to them after that is never let go.
   */
  static void onChange(Window window, Runnable changed) {
    Platform.Preferences wishes = Platform.getPreferences();
    InvalidationListener listener = _ -> changed.run();
    window
        .showingProperty()
        .subscribe(
            open -> {
              if (open) {
                wishes.addListener(listener);
              } else {
                wishes.removeListener(listener);
              }
            });
  }
}
