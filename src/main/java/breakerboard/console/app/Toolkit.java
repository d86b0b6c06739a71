package breakerboard.console.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** JavaFX itself: started once for the program, and ended with it. */
final class Toolkit {
  /** Kept here, since the JDK forgets the levels of loggers that nobody holds. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final Duration ENDING = Duration.ofSeconds(5);

  private static final String PACKAGES =
      "libgtk-3-0 libgl1 libxtst6 libxxf86vm1 fontconfig fonts-dejavu-core libpangoft2-1.0-0";

  private final Thread thread;

  private Toolkit(Thread thread) {
    this.thread = thread;
  }

  /**
   * What was made first.
   *
   * @param made by the first task, on the JavaFX thread
   */
  record Started<T>(Toolkit toolkit, T made) {}

  /**
   * Starts JavaFX and runs the first task on its thread.
   *
   * @param windowless draw into memory only: needs no display and none of its libraries
   * @throws NoScreenException when libraries, display or fonts are missing
   */
  static <T> Started<T> start(boolean windowless, Supplier<T> first) throws NoScreenException {
    JAVAFX.setLevel(Level.SEVERE);
    System.setProperty("java.awt.headless", "true");
    if (windowless) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    CompletableFuture<Started<T>> started = new CompletableFuture<>();
    try {
      Platform.startup(
          () -> {
            Platform.setImplicitExit(false);
            try {
              started.complete(new Started<>(new Toolkit(Thread.currentThread()), first.get()));
            } catch (RuntimeException | LinkageError e) {
              started.completeExceptionally(e);
            }
          });
      return started.join();
    } catch (CompletionException e) {
      Platform.exit();
      throw unable(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException | LinkageError e) {
      throw unable(e);
    }
  }

  /** The libraries of the window come in by name only, so nothing but their absence is telling. */
  static NoScreenException unable(Throwable cause) {
    return new NoScreenException(
        "The window cannot be drawn (%s). On Debian install %s; or start with --headless."
            .formatted(first(cause), PACKAGES),
        cause);
  }

  private static String first(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** Ends JavaFX and waits until its thread has. */
  void end() {
    Platform.exit();
    try {
      var _ = thread.join(ENDING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
