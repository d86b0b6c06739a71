package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.Desk;
import breakerboard.desk.JournalState;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.journal.DeskRecords.Revived;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose journal and recording fill a real file system, and what its next one knows. */
@Timeout(120)
class FullDiskTest {
  private static final int MEGABYTES = 4;
  private static final int LEFT = 256 << 10;
  private static final int WHILE_FULL = 300;

  @TempDir private Path folder;
  private final Configuration configuration = Configuration.defaults(Breakers.catalogue());
  private final SymbolTable symbols = new SymbolTable(100);
  private final AtomicLong clock = new AtomicLong(Written.NOON);
  private Path disk = Path.of("");
  private Path journal = Path.of("");
  private long commands;

  @BeforeEach
  void name() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
    journal = disk.resolve("journal.db");
  }

  private long now() {
    return clock.addAndGet(Times.NANOS_PER_MILLI);
  }

  private Revived begin(DeskRecords records) throws JournalException {
    Revived revived = records.revive(configuration, symbols, this::now, true);
    records.begin(revived, symbols, this::now);
    revived.desk().start();
    return revived;
  }

  /** On, off, on and so forth: each is one command with its events. */
  private void command(Desk desk) {
    commands++;
    Command next =
        commands % 2 == 1
            ? new Command.KillSwitchOn(Command.DESK)
            : new Command.KillSwitchOff(Command.DESK);
    assertThat(desk.submit(next, "jmeyer", "Exercise", 1).toCompletableFuture().join())
        .isInstanceOf(Answer.Accepted.class);
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** Takes the room but for so many bytes. */
  private Path ballast(long left) throws IOException {
    Path file = disk.resolve("ballast");
    byte[] some = new byte[(int) (disk.toFile().getUsableSpace() - left)];
    return Files.write(file, some, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Takes what is left, to the last byte. */
  private void fill(Path file) {
    assertThatThrownBy(
            () -> {
              try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                while (true) {
                  out.write(new byte[4096]);
                }
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  private Path asItIsOnDisk() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(disk)) {
      for (Path file : files.filter(f -> !f.endsWith("ballast")).toList()) {
        Files.copy(file, copy.resolve(disk.relativize(file)));
      }
    }
    return copy.resolve("journal.db");
  }

  @Test
  void aDeskGoesOnOnAFullDiskAndNothingIsMissingOnceThereIsRoom() throws IOException {
    Path killed;
    long known;
    try (Mounted _ = Mounted.small(disk, MEGABYTES)) {
      try (DeskRecords records = DeskRecords.open(Keeping.in(journal, configuration.document()))) {
        Desk desk = begin(records).desk();
        Path ballast = ballast(LEFT);
        while (records.journal().state().well()) {
          command(desk);
        }
        fill(ballast);
        for (int i = 0; i < WHILE_FULL || !recordingFails(); i++) {
          command(desk);
        }
        JournalState state = records.journal().state();
        assertThat(state.trouble()).contains(journal.toString()).contains("make room on its disk");
        assertThat(state.waiting()).isGreaterThanOrEqualTo(WHILE_FULL);
        assertThat(state.lost()).isZero();
        killed = asItIsOnDisk();
        known = state.onDisk();

        Files.delete(ballast);
        await(() -> records.journal().state().well() && records.journal().state().waiting() == 0);
        command(desk);
        desk.close();
      }
      assertThat(Verification.of(journal).fault()).isEmpty();
      assertThat(Verification.of(journal).rows()).isGreaterThan(known + 2 * WHILE_FULL);
      assertThat(submissions(journal))
          .isEqualTo("1 to %d, %d of them".formatted(commands, commands));
      assertThat(Unwritten.of(Recordings.beside(journal))).isEmpty();
      Proof proof = Proof.of(journal, LocalDate.of(2026, 3, 12), configuration.catalogue(), 100);
      assertThat(proof.holds()).as("%s", proof).isTrue();
      assertThat(proof.events()).isGreaterThanOrEqualTo(commands);
    }
    theNextDeskIsHaltedFor(killed);
  }

  private boolean recordingFails() throws IOException {
    return Unwritten.of(Recordings.beside(journal)).isPresent();
  }

  private static String submissions(Path journal) {
    try {
      return Written.ask(
              journal,
              """
              SELECT format('%d to %d, %d of them', min(content ->> '$.submission'),
                max(content ->> '$.submission'), count(DISTINCT content ->> '$.submission'))
              FROM entry WHERE kind = 'COMMAND'
              """)
          .getFirst();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** It was killed while nothing could be written, so nobody knows what it had taken in. */
  private void theNextDeskIsHaltedFor(Path killed) throws IOException {
    assertThat(Verification.of(killed).fault()).isEmpty();
    try (DeskRecords records = DeskRecords.open(Keeping.in(killed, configuration.document()))) {
      Revived next = begin(records);
      assertThat(next.because())
          .startsWith(
              "The desk ended while what it took in was not on disk (The recording cannot be written"
                  + " (No space left on device)")
          .endsWith("decide, and release the kill switch.");
      await(() -> Unwritten.of(Recordings.beside(killed)).isEmpty());
      next.desk().close();
    }
  }
}
