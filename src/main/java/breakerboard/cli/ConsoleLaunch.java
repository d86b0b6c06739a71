package breakerboard.cli;

import breakerboard.calendar.ExchangeDay;
import breakerboard.console.app.ConsoleScreen;
import breakerboard.console.app.NoScreenException;
import breakerboard.console.app.OpeningScreen;
import breakerboard.console.opening.OpeningWords;
import breakerboard.desk.OpeningCancelledException;
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
 * Opens a desk and runs it with the console before it, until the window is closed, the feeds have
 * ended or the process is asked to end.
 */
final class ConsoleLaunch {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleLaunch.class);
  private static final long PICTURE_SECONDS = 10;

  private final Opening opening;
  private final ConsoleWish wish;
  private final PrintWriter out;

  ConsoleLaunch(Opening opening, ConsoleWish wish, PrintWriter out) {
    this.opening = opening;
    this.wish = wish;
    this.out = out;
  }

  /** Shows the console; started after it is there, ended with it. */
  @FunctionalInterface
  private interface ConsoleShow {
    Optional<DeskSnapshot> run(Session session)
        throws IOException, InterruptedException, NoScreenException;
  }

  /** Runs it without a window. */
  void run() throws IOException, InterruptedException, NoScreenException {
    OpeningWords words = new OpeningWords(ExchangeDay.NEW_YORK);
    ConsoleOpened opened = opening.open(new ConsoleProgress(out, words, System::nanoTime));
    out.println(wish.greeting());
    out.flush();
    Session session = opened.session();
    ReplaySummary summary = new ReplaySummary(session.desk()::snapshot);
    supervise(
        session,
        _ -> {
          var _ = session.desk().follow(new EventPrinter(out));
          session.desk().listen(summary);
          long started = System.nanoTime();
          Optional<DeskSnapshot> last =
              wish.draws()
                  ? withScreen(session, ConsoleScreen.windowless(opened.context(), wish.look()))
                  : withoutScreen(session);
          double seconds = (System.nanoTime() - started) / (double) Times.NANOS_PER_SECOND;
          last.ifPresent(state -> summary.print(state, seconds, out));
          return last;
        });
  }

  /** Runs it in a window that stands while the desk is being opened. */
  void run(OpeningScreen window) throws IOException, InterruptedException, NoScreenException {
    window.show();
    Optional<ConsoleOpened> opened = openedIn(window);
    if (opened.isEmpty()) {
      window.await();
      out.println("The opening was cancelled: nobody supervises. The next start begins it anew.");
      return;
    }
    ConsoleOpened desk = opened.get();
    supervise(
        desk.session(),
        session -> withScreen(session, window.becomes(desk.context(), desk::supervises)));
  }

  /** Empty when the operator has cancelled it. */
  private Optional<ConsoleOpened> openedIn(OpeningScreen window) throws IOException {
    try {
      ConsoleOpened opened = opening.open(window.watch());
      if (!window.isCancelled()) {
        return Optional.of(opened);
      }
      opened.session().close();
    } catch (OpeningCancelledException e) {
      LOG.debug("{}", e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Closes the session at the end; a signal that ends the process still does, so that the last that
   * is published says that nobody supervises.
   */
  private void supervise(Session session, ConsoleShow show)
      throws IOException, InterruptedException, NoScreenException {
    Thread end = Thread.ofPlatform().name("end").unstarted(() -> close(session));
    Runtime.getRuntime().addShutdownHook(end);
    try (session) {
      var _ = show.run(session);
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

  private static void close(Session session) {
    try {
      session.close();
    } catch (IOException e) {
      LOG.error("{}", e.getMessage());
    }
  }

  private Optional<DeskSnapshot> withoutScreen(Session session) throws InterruptedException {
    session.start();
    awaitEnd(session, new CompletableFuture<>(), () -> {});
    return session.end();
  }

  private Optional<DeskSnapshot> withScreen(Session session, ConsoleScreen opened)
      throws IOException, InterruptedException {
    try (ConsoleScreen screen = opened) {
      session.start();
      awaitEnd(session, screen.closed(), () -> picture(screen));
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
      if (wish.pictures().isPresent()) {
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

  private void awaitEnd(Session session, CompletableFuture<Void> closed, Runnable meanwhile)
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
