package breakerboard.testing;

import javafx.application.Platform;

/** Lets everything that waits for the JavaFX thread run, from within that thread. */
public final class Pulse {
  private Pulse() {}

  /** Returns when what was posted before it has run. */
  public static void drain() {
    Object key = new Object();
    Platform.runLater(() -> Platform.exitNestedEventLoop(key, key));
    Platform.enterNestedEventLoop(key);
  }
}
