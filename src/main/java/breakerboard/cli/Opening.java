package breakerboard.cli;

import breakerboard.desk.OpeningWatch;
import java.io.IOException;

/** Opens a desk with everything around it, which may last. */
@FunctionalInterface
interface Opening {
  /**
   * Opens it; what it opened is closed again when it fails.
   *
   * @param watch hears how far that is, and can end it
   */
  ConsoleOpened open(OpeningWatch watch) throws IOException;
}
