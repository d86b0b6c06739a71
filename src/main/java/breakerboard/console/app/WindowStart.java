package breakerboard.console.app;

import java.util.concurrent.CompletableFuture;

/**
 * JavaFX on its way: it starts on a thread of its own, so that whoever wants a window can meanwhile
 * read what it shall show.
 */
public final class WindowStart {
  private final CompletableFuture<Runnable> toolkit = new CompletableFuture<>();

  private WindowStart() {}

  /**
   * Starts JavaFX and returns at once; that it cannot start is said to the one who opens a window.
   */
  public static WindowStart begin() {
    WindowStart start = new WindowStart();
    Thread.ofPlatform().name("window").daemon().start(start::run);
    return start;
  }

  private void run() {
    try {
      toolkit.complete(Toolkit.start(false, () -> true).toolkit()::end);
    } catch (NoScreenException e) {
      toolkit.completeExceptionally(e);
    }
  }

  /** Completes when JavaFX has started, with what ends it, or with a {@link NoScreenException}. */
  CompletableFuture<Runnable> toolkit() {
    return toolkit;
  }
}
