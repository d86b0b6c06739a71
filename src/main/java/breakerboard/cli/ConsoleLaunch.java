package breakerboard.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs the console until it is closed or its feeds have ended. */
final class ConsoleLaunch {
  private final Session session;
  private final boolean exitAtEnd;
  private final PrintWriter out;

  /** How the window looks at first. */
  record Look(String view, String theme, int width, int height) {}

  ConsoleLaunch(
      Session session,
      List<String> feeds,
      Optional<Path> config,
      Look look,
      boolean windowless,
      boolean demo,
      boolean exitAtEnd,
      Optional<Path> snapshot,
      PrintWriter out) {
    this.session = session;
    this.exitAtEnd = exitAtEnd;
    this.out = out;
  }

  int run() throws InterruptedException {
    session.start();
    if (exitAtEnd) {
      session.ended().join();
    } else {
      Thread.currentThread().join();
    }
    out.println("The feeds have ended.");
    return 0;
  }
}
