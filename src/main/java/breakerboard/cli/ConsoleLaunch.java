package breakerboard.cli;

import breakerboard.console.app.ConsoleScreen;
import breakerboard.console.app.NoScreenException;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Times;
import breakerboard.wire.FileTrouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a session with the console before it, until the window is closed, the feeds have ended or
 * the process is asked to end.
 */
final class ConsoleLaunch {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleLaunch.class);
  private static final long PICTURE_SECONDS = 10;

  private final Session session;
  private final ConsoleWish wish;
  private final PrintWriter out;
  private final ReplaySummary summary;

  ConsoleLaunch(Session session, ConsoleWish wish, PrintWriter out) {
    this.session = session;
    this.summary = new ReplaySummary(session.desk()::snapshot);
    this.wish = wish;
    this.out = out;
  }

  /**
   * Runs it; a signal that ends the process still closes the session, so that the last that is
   * published says that nobody supervises.
   */
  void run() throws IOException, InterruptedException, NoScreenException {
    Thread end = Thread.ofPlatform().name("end").unstarted(this::close);
    Runtime.getRuntime().addShutdownHook(end);
    try (session) {
      if (wish.windowless()) {
        var _ = session.desk().follow(new EventPrinter(out));
        session.desk().listen(summary);
      }
      long started = System.nanoTime();
      Optional<DeskSnapshot> last = wish.draws() ? withScreen() : withoutScreen();
      if (wish.windowless()) {
        double seconds = (System.nanoTime() - started) / (double) Times.NANOS_PER_SECOND;
        last.ifPresent(state -> summary.print(state, seconds, out));
      }
      if (wish.exitAtEnd() && !session.unusable().isEmpty()) {
        throw new UsageException(session.unusable());
      }
    } finally {
      forget(end);
    }
  }

  private static void forget(Thread hook) {
    try {
      var _ = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("The process is ending already: {}", e.getMessage());
    }
  }

  private void close() {
    try {
      session.close();
    } catch (IOException e) {
      LOG.error("{}", e.getMessage());
    }
  }

  private Optional<DeskSnapshot> withoutScreen() throws InterruptedException {
    session.start();
    awaitEnd(new CompletableFuture<>(), () -> {});
    return session.end();
  }

  private Optional<DeskSnapshot> withScreen()
      throws IOException, InterruptedException, NoScreenException {
    try (ConsoleScreen screen =
        ConsoleScreen.open(wish.context(), wish.look(), wish.windowless(), wish::supervises)) {
      session.start();
      awaitEnd(screen.closed(), () -> picture(screen));
      Optional<DeskSnapshot> last = session.end();
      pictures(screen);
      return last;
    }
  }

  private void pictures(ConsoleScreen screen) throws IOException {
    try {
      if (wish.snapshot().isPresent()) {
        screen.picture(wish.snapshot().get());
        out.println("Picture: " + wish.snapshot().get());
      }
      if (wish.windowless() && wish.pictures().isPresent()) {
        screen.pictures(wish.pictures().get()).forEach(file -> out.println("Picture: " + file));
      }
    } catch (IOException e) {
      throw new IOException(
          "The picture cannot be written to "
              + wish.snapshot().or(wish::pictures).map(Path::toString).orElse("its file")
              + " ("
              + FileTrouble.words(e)
              + "): check its folder and permissions.",
          e);
    }
  }

  /** A run without a window may have no end: its picture is kept fresh. */
  private void picture(ConsoleScreen screen) {
    try {
      if (wish.windowless() && wish.snapshot().isPresent()) {
        screen.picture(wish.snapshot().get());
      }
    } catch (IOException e) {
      LOG.error("The picture cannot be written: {}", e.getMessage());
    }
  }

  private void awaitEnd(CompletableFuture<Void> closed, Runnable meanwhile)
      throws InterruptedException {
    CompletableFuture<Void> ended = wish.exitAtEnd() ? session.ended() : new CompletableFuture<>();
    CompletableFuture<Object> end = CompletableFuture.anyOf(closed, ended);
    while (!end.isDone()) {
      try {
        end.get(PICTURE_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        meanwhile.run();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
