package breakerboard.cli;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Whether there is a screen to open a window on. */
final class ConsoleDisplay {
  /** The command that opens it, which need not be written. */
  static final String CONSOLE = "console";

  private static final List<String> WITHOUT_A_WINDOW =
      List.of("--headless", "-h", "--help", "-V", "--version");

  private ConsoleDisplay() {}

  /**
   * Whether these arguments, not looked at closely, ask for a window: its start need not wait until
   * they have been.
   */
  static boolean isAskedFor(String... args) {
    List<String> given = List.of(args);
    return (given.isEmpty() || given.getFirst().startsWith("-") || given.getFirst().equals(CONSOLE))
        && Collections.disjoint(given, WITHOUT_A_WINDOW);
  }

  /** On Linux no X display is named; other systems always have one. */
  static boolean missing() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String display = System.getenv("DISPLAY");
    return linux && (display == null || display.isBlank());
  }
}
