package breakerboard.cli;

import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleScreen;
import breakerboard.console.app.Look;
import breakerboard.console.app.NoScreenException;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Times;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs a session with the console before it, until the window is closed, the feeds have ended or
 * the process is asked to end.
 */
final class ConsoleLaunch {
  private static final long ORDERLY_END_SECONDS = 10;

  private final Session session;
  private final Wish wish;
  private final PrintWriter out;
  private final ReplaySummary summary = new ReplaySummary();
  private final CompletableFuture<Void> asked = new CompletableFuture<>();

  /**
   * What is wanted of a run.
   *
   * @param windowless no window, also where there is a display
   * @param supervises whether closing the window would leave books unsupervised
   * @param exitAtEnd end when the feeds have
   * @param snapshot where the last picture goes
   * @param pictures the folder for a picture of each view, at the end of a run without a window
   */
  record Wish(
      ConsoleContext context,
      Look look,
      boolean windowless,
      boolean supervises,
      boolean exitAtEnd,
      Optional<Path> snapshot,
      Optional<Path> pictures) {
    /** Without a window and without a picture there is nothing to draw. */
    private boolean draws() {
      return !windowless || snapshot.isPresent() || pictures.isPresent();
    }
  }

  ConsoleLaunch(Session session, Wish wish, PrintWriter out) {
    this.session = session;
    this.wish = wish;
    this.out = out;
  }

  /** Ends in the same order whether by the window, the feeds or a signal. */
  void run() throws IOException, InterruptedException, NoScreenException {
    CountDownLatch over = new CountDownLatch(1);
    Thread signal = Thread.ofPlatform().name("signal").unstarted(() -> askAndWait(over));
    Runtime.getRuntime().addShutdownHook(signal);
    try (session) {
      if (wish.windowless()) {
        session.desk().listen(new EventPrinter(out));
        session.desk().listen(summary);
      }
      long started = System.nanoTime();
      Optional<DeskSnapshot> last = wish.draws() ? withScreen() : withoutScreen();
      if (wish.windowless()) {
        double seconds = (System.nanoTime() - started) / (double) Times.NANOS_PER_SECOND;
        last.ifPresent(state -> summary.print(state, seconds, out));
      }
    } finally {
      over.countDown();
    }
    if (!asked.isDone()) {
      Runtime.getRuntime().removeShutdownHook(signal);
    }
  }

  private void askAndWait(CountDownLatch over) {
    asked.complete(null);
    try {
      var _ = over.await(ORDERLY_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<DeskSnapshot> withoutScreen() {
    session.start();
    awaitEnd(new CompletableFuture<>());
    return session.end();
  }

  private Optional<DeskSnapshot> withScreen() throws IOException, NoScreenException {
    try (ConsoleScreen screen =
        ConsoleScreen.open(
            wish.context(), wish.look(), wish.windowless(), () -> wish.supervises())) {
      session.start();
      awaitEnd(screen.closed());
      Optional<DeskSnapshot> last = session.end();
      if (wish.snapshot().isPresent()) {
        screen.picture(wish.snapshot().get());
        out.println("Picture: " + wish.snapshot().get());
      }
      if (wish.windowless() && wish.pictures().isPresent()) {
        screen.pictures(wish.pictures().get()).forEach(file -> out.println("Picture: " + file));
      }
      return last;
    }
  }

  private void awaitEnd(CompletableFuture<Void> closed) {
    CompletableFuture<Void> ended = wish.exitAtEnd() ? session.ended() : new CompletableFuture<>();
    CompletableFuture.anyOf(closed, ended, asked).join();
  }
}
