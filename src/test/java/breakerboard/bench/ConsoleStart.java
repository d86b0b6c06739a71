package breakerboard.bench;

import breakerboard.domain.Times;
import breakerboard.journal.Journal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes from the start of the program to the first frame of its window, and to the
 * first frame of the console in it: with an empty journal, with one of a million events, and with
 * the same one as the first version of the program left it. Ratios to the empty one say how much a
 * journal delays the window.
 */
final class ConsoleStart {
  private static final int EVENTS = Integer.getInteger("events", 1_000_000);
  private static final int STARTS = Integer.getInteger("starts", 5);
  private static final int MOST_WAITING = 50_000;

  /** Back to what the first version searched by; rows and chain stay. */
  private static final List<String> AS_SCHEMA_1 =
      List.of(
          "DROP TABLE words",
          "DROP TABLE span",
          "DROP TABLE removed",
          "DROP INDEX entry_event",
          "DROP INDEX entry_kind",
          "ALTER TABLE entry DROP COLUMN marks",
          "ALTER TABLE entry DROP COLUMN event",
          "CREATE INDEX entry_time ON entry(time)",
          "CREATE INDEX entry_book ON entry(book, number)",
          "CREATE INDEX entry_type ON entry(type, number)",
          "CREATE VIRTUAL TABLE words USING fts5(message, content='entry', content_rowid='number')",
          "PRAGMA user_version = 1");

  private ConsoleStart() {}

  /**
   * Milliseconds since the start of the process.
   *
   * @param window first frame of the window
   * @param console first frame of the console
   */
  private record Frames(double window, double console) {}

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    Path folder = Files.createTempDirectory("start");
    try {
      Path none = Files.createDirectory(folder.resolve("none")).resolve("journal.db");
      Path full = Files.createDirectory(folder.resolve("full")).resolve("journal.db");
      write(full);
      start(folder, none);
      Frames[] empty = new Frames[STARTS];
      Frames[] million = new Frames[STARTS];
      for (int i = 0; i < STARTS; i++) {
        empty[i] = start(folder, none);
        million[i] = start(folder, full);
      }
      Frames base = median(empty);
      tell(out, "an empty journal", base, base);
      tell(out, "%,d events".formatted(EVENTS), median(million), base);
      asSchema1(full);
      tell(out, "%,d events, schema 1".formatted(EVENTS), start(folder, full), base);
    } finally {
      JournalRate.delete(folder);
    }
  }

  private static void write(Path path) throws IOException {
    try (Journal journal = Journal.open(path)) {
      for (int i = 1; i <= EVENTS; i++) {
        while (journal.state().waiting() > MOST_WAITING) {
          LockSupport.parkNanos(Times.NANOS_PER_MILLI);
        }
        journal.event(JournalRate.event(i));
      }
    }
  }

  private static void asSchema1(Path path) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = connection.createStatement()) {
      for (String sql : AS_SCHEMA_1) {
        statement.execute(sql);
      }
    }
  }

  /** Starts the program, waits for its console, and ends it. */
  private static Frames start(Path folder, Path journal) throws IOException, InterruptedException {
    Path feed = folder.resolve("feed.jsonl");
    if (!Files.exists(feed)) {
      Files.createFile(feed);
    }
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            FirstFrames.class.getName(),
            "--theme",
            "dark",
            "--feed",
            "tail:" + feed,
            "--journal",
            journal.toString());
    program.environment().put("DISPLAY", ":none");
    program.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    Process process = program.start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      double window = Double.NaN;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        double now = (System.nanoTime() - begin) / (double) Times.NANOS_PER_MILLI;
        window = Double.isNaN(window) && line.startsWith(FirstFrames.FRAME) ? now : window;
        if (line.equals(FirstFrames.CONSOLE)) {
          return new Frames(window, now);
        }
      }
      throw new IllegalStateException("The program ended before its console was there.");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static Frames median(Frames[] all) {
    return new Frames(
        Arrays.stream(all).mapToDouble(Frames::window).sorted().toArray()[all.length / 2],
        Arrays.stream(all).mapToDouble(Frames::console).sorted().toArray()[all.length / 2]);
  }

  private static void tell(PrintStream out, String name, Frames frames, Frames base) {
    out.printf(
        "%-28s window after %,6.0f ms (x %.2f), console after %,7.0f ms (x %.2f)%n",
        name,
        frames.window(),
        frames.window() / base.window(),
        frames.console(),
        frames.console() / base.console());
  }
}
