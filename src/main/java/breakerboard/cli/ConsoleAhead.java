package breakerboard.cli;

import breakerboard.console.app.WindowStart;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** The console's window, whose start need not wait until the command line has been read. */
final class ConsoleAhead {
  private static final List<String> WITHOUT_A_WINDOW =
      List.of("--headless", "-h", "--help", "-V", "--version");

  private final Supplier<WindowStart> window;

  private ConsoleAhead(Supplier<WindowStart> window) {
    this.window = window;
  }

  /** The window starts when it is wanted, not before. */
  static ConsoleAhead none() {
    return new ConsoleAhead(WindowStart::begin);
  }

  /**
   * JavaFX takes longest of all to start: it does so now where these arguments ask for a window.
   */
  static ConsoleAhead of(String... args) {
    if (ConsoleDisplay.missing() || !isAskedFor(args)) {
      return none();
    }
    WindowStart started = WindowStart.begin();
    return new ConsoleAhead(() -> started);
  }

  /** Whether these arguments, not looked at closely, ask for a window. */
  static boolean isAskedFor(String... args) {
    List<String> given = List.of(args);
    return (given.isEmpty()
            || given.getFirst().startsWith("-")
            || given.getFirst().equals(Main.CONSOLE))
        && Collections.disjoint(given, WITHOUT_A_WINDOW);
  }

  /** JavaFX, started now unless it has been. */
  WindowStart window() {
    return window.get();
  }
}
