package breakerboard.cli;

import java.util.Locale;

/** Whether there is a screen to open a window on. */
final class ConsoleDisplay {
  private ConsoleDisplay() {}

  /** On Linux no X display is named; other systems always have one. */
  static boolean missing() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String display = System.getenv("DISPLAY");
    return linux && (display == null || display.isBlank());
  }
}
