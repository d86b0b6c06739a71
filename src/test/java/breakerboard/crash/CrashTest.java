package breakerboard.crash;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import breakerboard.journal.JournalException;
import breakerboard.journal.Verification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program, fed over a socket and through a file, is killed at random moments and started
 * again; in the end it must have done what one did that nobody killed. {@code mvn -Pcrash} kills it
 * fifty times.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(1200)
class CrashTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 4);
  private static final long SEED = Long.getLong("crash.seed", 20261128);
  private static final int LINES = 4000;
  private static final int GROUPS = LINES / 20;
  private static final Duration LIFE = Duration.ofMillis(2500);
  private static final Duration BOUND = Duration.ofSeconds(120);
  private static final Duration LOOK = Duration.ofMillis(100);

  @TempDir private Path folder;
  private final Random random = new Random(SEED);

  @Test
  void deathAtAnyMomentLosesDoublesAndChangesNothing()
      throws IOException, InterruptedException, SQLException, JournalException {
    long start = Times.nanos(Instant.now().minusSeconds(90));
    Day day = Day.of(LINES, start, SEED);

    Rows calm = run(folder.resolve("calm"), day, 0);
    Rows killed = run(folder.resolve("killed"), day, KILLS);

    assertThat(calm.breakers(Day.SOCKET_BOOK))
        .as("a day with something in it")
        .hasSizeGreaterThan(50);
    for (String book : List.of(Day.SOCKET_BOOK, Day.FILE_BOOK)) {
      assertThat(killed.breakers(book)).as(book).isEqualTo(calm.breakers(book));
    }
    assertThat(killed.recoveries())
        .as("it was killed while it did something")
        .hasSizeGreaterThan(KILLS / 2);
    assertThat(killed.eventIds())
        .as("numbers of the events, without a gap and none twice")
        .isEqualTo(LongStream.rangeClosed(1, killed.eventIds().size()).boxed().toList());
  }

  private Rows run(Path home, Day day, int kills)
      throws IOException, InterruptedException, SQLException, JournalException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("desk.json"), Day.CONFIGURATION);
    Path journal = home.resolve("journal.db");
    int port = freePort();
    long pace = kills == 0 ? 2_000_000 : LIFE.multipliedBy(kills).toNanos() / GROUPS;
    try (Producer _ = new Producer(port, day.socket(), pace);
        Writer writer = new Writer(home.resolve("feed.jsonl"), day.file(), pace)) {
      for (int i = 0; i < kills; i++) {
        live(home, port, writer.file(), journal);
      }
      try (Console console = Console.start(home, port, writer.file())) {
        awaitTheEnd(console, journal, home);
        console.ask();
      }
    }
    Verification chain = Verification.of(journal);
    assertThat(chain.fault()).isEmpty();
    return Rows.of(journal);
  }

  /** From a start to a kill at any moment, also while it recovers. */
  private void live(Path home, int port, Path file, Path journal)
      throws IOException, InterruptedException, SQLException {
    try (Console console = Console.start(home, port, file)) {
      LockSupport.parkNanos(random.nextLong(2 * LIFE.toNanos()));
      Rows onDisk = Rows.of(journal);
      console.kill();
      assertThat(Rows.of(journal).all())
          .as("what was on disk is there after the kill")
          .startsWith(onDisk.all().toArray(Rows.Row[]::new));
    }
  }

  private static void awaitTheEnd(Console console, Path journal, Path home)
      throws SQLException, IOException {
    long deadline = System.nanoTime() + BOUND.toNanos();
    while (!done(Rows.of(journal))) {
      if (!console.alive() || System.nanoTime() > deadline) {
        throw new AssertionError(
            "The console did not come to the end of the day: "
                + Files.readString(home.resolve("err.txt"))
                + Files.readString(home.resolve("out.txt")));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean done(Rows rows) {
    return rows.holds(Day.SOCKET_BOOK, "\"value\":" + Day.LAST)
        && rows.holds(Day.FILE_BOOK, "\"value\":" + Day.LAST);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
