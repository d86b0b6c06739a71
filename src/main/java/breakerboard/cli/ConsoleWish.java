package breakerboard.cli;

import breakerboard.console.app.Look;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is wanted of a run.
 *
 * @param windowless no window, also where there is a display
 * @param greeting said once the desk is open, where there is no window
 * @param exitAtEnd end when the feeds have
 * @param snapshot where the last picture goes; without a window it is renewed every ten seconds
 * @param pictures the folder for a picture of each view at the end
 */
record ConsoleWish(
    Look look,
    boolean windowless,
    String greeting,
    boolean exitAtEnd,
    Optional<Path> snapshot,
    Optional<Path> pictures) {
  /** Without a window and without a picture there is nothing to draw. */
  boolean draws() {
    return !windowless || snapshot.isPresent() || pictures.isPresent();
  }
}
