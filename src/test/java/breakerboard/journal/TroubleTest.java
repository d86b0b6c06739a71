package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.JournalState;
import breakerboard.domain.Times;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with the file, its folder or the disk is said, and nothing is lost in silence.
 */
@Timeout(60)
class TroubleTest {
  private static final int PAGE = 4096;

  @TempDir private Path folder;
  private Path journal = Path.of("");

  @BeforeEach
  void name() {
    journal = folder.resolve("journal.db");
  }

  private Journal on(Store store) throws JournalException {
    return new Journal(journal, JournalLock.of(journal), store, 100_000);
  }

  @Test
  void onAFullDiskRowsWaitAndAreWrittenWhenThereIsRoom() throws Exception {
    Pinched file = new Pinched(journal);
    file.pragma("max_page_count = 1");
    try (Journal open = on(file)) {
      for (int i = 1; i <= 3000; i++) {
        open.event(Written.event(i));
      }
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isFalse();
      assertThat(open.state().trouble())
          .startsWith("The journal " + journal + " cannot be written ([SQLITE_FULL]")
          .endsWith("): make room on its disk.");
      assertThat(open.state().waiting()).isPositive();
      file.pragma("max_page_count = 1000000");
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(open.state().well()).isTrue();
    }
    assertThat(Verification.of(journal).rows()).isEqualTo(3002);
  }

  @Test
  void whatHasNoRoomInMemoryEitherIsSaidInItsPlaceOnceThereIsRoom() throws Exception {
    Pinched file = new Pinched(journal);
    file.pragma("query_only = ON");
    try (Journal open = new Journal(journal, JournalLock.of(journal), file, 100)) {
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isFalse();
      for (int i = 1; i <= 300; i++) {
        open.event(Written.event(i));
      }
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isFalse();
      assertThat(open.state().lost()).isEqualTo(202);
      file.pragma("query_only = OFF");
      while (open.state().waiting() > 0) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
      open.event(Written.event(301));
    } catch (JournalException e) {
      assertThat(e).hasMessageStartingWith("202 rows of the journal " + journal);
    }
    assertThat(Verification.of(journal).fault()).isEmpty();
    assertThat(Written.ask(journal, "SELECT message FROM entry WHERE number = 100"))
        .containsExactly("message 99");
    assertThat(Written.ask(journal, "SELECT message FROM entry WHERE number = 101").getFirst())
        .startsWith(
            "202 rows were not written, of events 100 to 300: memory was full while the disk failed."
                + " The journal "
                + journal
                + " cannot be written ([SQLITE_READONLY]");
    assertThat(Written.ask(journal, "SELECT message FROM entry WHERE number = 102"))
        .containsExactly("message 301");
  }

  @Test
  void whatBecomesReadOnlyWhileItIsWrittenIsSaidAndItsRowsWait() throws Exception {
    Pinched file = new Pinched(journal);
    try (Journal open = on(file)) {
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      file.pragma("query_only = ON");
      for (int i = 1; i <= 500; i++) {
        open.event(Written.event(i));
      }
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isFalse();
      assertThat(open.state().trouble())
          .startsWith("The journal " + journal + " cannot be written ([SQLITE_READONLY]")
          .endsWith("): check the rights of the file and its folder.");
      assertThat(open.state().waiting()).isEqualTo(501);
      assertThat(open.state().room()).isEqualTo(100_000 - 501);
      file.pragma("query_only = OFF");
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(open.state()).isEqualTo(new JournalState(503, 0, 100_000, 0, ""));
    }
    assertThat(Verification.of(journal).fault()).isEmpty();
    assertThat(Written.ask(journal, "SELECT event FROM entry WHERE kind = 'EVENT' ORDER BY number"))
        .isEqualTo(IntStream.rangeClosed(1, 500).mapToObj(String::valueOf).toList());
  }

  @Test
  void whileAnotherProgramHoldsItLockedRowsWaitAndTheStateSaysSo() throws Exception {
    try (Journal open = Journal.open(journal);
        Connection other = JournalFile.connect(journal, false);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isFalse();
      assertThat(open.state().trouble())
          .startsWith("The journal " + journal + " cannot be written ([SQLITE_BUSY]")
          .endsWith("): another program holds it locked; close what else has it open.");
      assertThat(open.state().waiting()).isEqualTo(1);
      statement.execute("ROLLBACK");
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(open.state().well()).isTrue();
    }
    assertThat(Verification.of(journal).rows()).isEqualTo(2);
  }

  @Test
  void aNewJournalThatIsLockedIsRefused() throws Exception {
    try (Connection other = JournalFile.connect(journal, false);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> Journal.open(journal))
          .isInstanceOf(JournalException.class)
          .hasMessageEndingWith("): another program holds it locked; close what else has it open.");
    }
    Written.write(journal, 1);
  }

  @Test
  void aFolderThatIsMissingIsMade() throws Exception {
    Path deep = folder.resolve("a").resolve("b").resolve("journal.db");
    Written.write(deep, 1);
    assertThat(Verification.of(deep).rows()).isEqualTo(1);
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Path within = file.resolve("journal.db");
    assertThatThrownBy(() -> Journal.open(within))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("The journal " + within + " cannot be used (")
        .hasMessageEndingWith("): check that its folder can be made and written.");
  }

  @Test
  void aFolderThatIsReadOnlyIsSaid() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    Path within = place.resolve("journal.db");
    try (Mounted _ = Mounted.readOnly(place)) {
      assertThatThrownBy(() -> Journal.open(within))
          .isInstanceOf(JournalException.class)
          .hasMessageStartingWith("The journal " + within + " cannot be used (")
          .hasMessageEndingWith("): check that its folder can be made and written.");
    }
    Written.write(within, 1);
  }

  @Test
  void aFileThatIsReadOnlyIsSaid() throws Exception {
    Written.write(journal, 1);
    try (Mounted _ = Mounted.readOnly(journal)) {
      assertThatThrownBy(() -> Journal.open(journal))
          .isInstanceOf(JournalException.class)
          .hasMessageStartingWith("The journal " + journal + " cannot be used (it is read-only")
          .hasMessageEndingWith("): check the rights of the file and its folder.");
    }
    Written.write(journal, 1);
    assertThat(Verification.of(journal).rows()).isEqualTo(2);
  }

  @Test
  void aFolderThatBecomesReadOnlyWhileTheJournalIsWrittenIsSaidAndItsRowsAreOnDisk()
      throws Exception {
    Path place = Files.createDirectory(folder.resolve("place"));
    journal = place.resolve("journal.db");
    try (Journal open = Journal.open(journal)) {
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      try (Mounted _ = Mounted.readOnly(place)) {
        assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
        assertThat(open.state().trouble())
            .startsWith("The anchor of the journal " + journal + " cannot be written (");
      }
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(open.state().well()).isTrue();
    }
    assertThat(Verification.of(journal).rows()).isEqualTo(3);
  }

  @Test
  void garbageAtItsBeginningIsNoJournal() throws Exception {
    Written.write(journal, 100);
    overwrite(0, 100);
    assertThatThrownBy(() -> Journal.open(journal))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("The journal " + journal + " cannot be used ([SQLITE_NOTADB]")
        .hasMessageEndingWith(
            "): the file is damaged, or no journal; keep it, and put a backup in its place.");
    assertThatThrownBy(() -> Verification.of(journal))
        .hasMessageStartingWith("The journal " + journal + " cannot be read ([SQLITE_NOTADB]");
  }

  @Test
  void aDamagedPageInTheMiddleIsNamedByVerifyingAndNoRowIsLostForIt() throws Exception {
    Written.write(journal, 5000);
    overwrite(pageOf("\"id\":2500,"), PAGE);
    try (Journal open = Journal.open(journal)) {
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(open.state().well()).isTrue();
    }
    Verification found = Verification.of(journal);
    assertThat(found.rows()).isBetween(2450L, 2499L);
    assertThat(found.fault().orElseThrow())
        .startsWith("Row %d cannot be read ([SQLITE_CORRUPT]".formatted(found.rows() + 1))
        .endsWith("): the file is damaged from there on.");
    try (History history = new History(journal)) {
      HistoryQuery all = new HistoryQuery(Times.NEVER, Times.NEVER, "", Set.of(), Set.of(), "", "");
      assertThat(history.search(all, EventHistory.NEWEST, 9).toCompletableFuture().get().rows())
          .hasSize(9);
      assertThatThrownBy(
              () -> history.search(all, EventHistory.NEWEST, 5000).toCompletableFuture().get())
          .cause()
          .isInstanceOf(JournalException.class)
          .hasMessageStartingWith("The journal " + journal + " cannot be read ([SQLITE_CORRUPT]");
    }
  }

  private long pageOf(String content) throws IOException {
    int place =
        new String(Files.readAllBytes(journal), StandardCharsets.ISO_8859_1).indexOf(content);
    assertThat(place).isPositive();
    return place / PAGE * PAGE;
  }

  private void overwrite(long from, int bytes) throws IOException {
    byte[] garbage = new byte[bytes];
    Arrays.fill(garbage, (byte) 0xa5);
    try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
      file.seek(from);
      file.write(garbage);
    }
  }

  @Test
  void anAnchorThatCannotBeReadStopsBothOpeningAndVerifying() throws Exception {
    Written.write(journal, 1);
    Path anchor = Anchor.beside(journal);
    Files.writeString(anchor, "one");
    assertThatThrownBy(() -> Journal.open(journal))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "The journal %s cannot be used: The anchor %s holds no number and hash: it was changed or cut."
                    .formatted(journal, anchor)
                + " Verify it, and put the anchor of a backup back, or delete it to go on.");
    Files.delete(anchor);
    Files.createDirectory(anchor);
    assertThatThrownBy(() -> Verification.of(journal))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith(
            "The journal %s cannot be verified: The anchor %s cannot be read ("
                .formatted(journal, anchor));
    Files.delete(anchor);
    Written.write(journal, 1);
  }

  @Test
  void anAnchorThatCannotBeWrittenIsTroubleThoughTheRowsAreOnDisk() throws Exception {
    Path fresh = folder.resolve("journal.db.anchor.tmp");
    try (Journal open = Journal.open(journal)) {
      Files.createDirectory(fresh);
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(open.state().trouble())
          .startsWith("The anchor of the journal " + journal + " cannot be written (")
          .endsWith("): check the rights of its folder.");
      assertThat(open.state().onDisk()).isEqualTo(1);
      Files.delete(fresh);
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(open.state().well()).isTrue();
    }
  }

  @Test
  void aFirstRowThatCannotBeReadIsNamedToo() throws Exception {
    Written.write(journal, 5000);
    overwrite(pageOf("\"id\":1,"), PAGE);
    Verification found = Verification.of(journal);
    assertThat(found.rows()).isZero();
    assertThat(found.fault().orElseThrow()).startsWith("Row 1 cannot be read ([SQLITE_CORRUPT]");
  }
}
