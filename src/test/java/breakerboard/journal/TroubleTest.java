package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryQuery;
import breakerboard.domain.Times;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

  /** A journal on a real file that can be told what to refuse. */
  private static final class Pinched implements Store {
    private final JournalFile file;

    Pinched(Path path) throws JournalException {
      file = JournalFile.open(path, () -> Written.NOON);
    }

    void pragma(String pragma) throws SQLException {
      try (Statement statement = file.connection().createStatement()) {
        statement.execute("PRAGMA " + pragma);
      }
    }

    @Override
    public void append(List<Entry> entries) throws SQLException {
      file.append(entries);
    }

    @Override
    public void mark() {}

    @Override
    public boolean tidy() {
      return false;
    }

    @Override
    public long last() {
      return file.last();
    }

    @Override
    public void close() throws JournalException {
      file.close();
    }
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
  void whatIsReadOnlyIsSaidToBe() throws Exception {
    Pinched file = new Pinched(journal);
    file.pragma("query_only = ON");
    try (Journal open = on(file)) {
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isFalse();
      assertThat(open.state().trouble())
          .startsWith("The journal " + journal + " cannot be written ([SQLITE_READONLY]")
          .endsWith("): check the rights of the file and its folder.");
      file.pragma("query_only = OFF");
    }
    assertThat(Verification.of(journal).rows()).isEqualTo(1);
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
  void aFolderThatIsReadOnlyIsSaid() {
    assumeThat(folder.toFile().setWritable(false)).isTrue();
    try {
      assumeThat(Files.isWritable(folder)).as("the administrator writes everywhere").isFalse();
      assertThatThrownBy(() -> Journal.open(journal))
          .isInstanceOf(JournalException.class)
          .hasMessageStartingWith("The journal " + journal + " cannot be used (")
          .hasMessageEndingWith("): check that its folder can be made and written.");
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void aFileThatIsReadOnlyIsSaid() throws Exception {
    Written.write(journal, 1);
    assertThat(journal.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(journal)).as("the administrator writes everywhere").isFalse();
    try (Journal open = Journal.open(journal)) {
      assertThat(open.command(Written.trip(), Written.accepted()).get()).isFalse();
      assertThat(open.state().trouble())
          .endsWith("): check the rights of the file and its folder.");
      assertThat(journal.toFile().setWritable(true)).isTrue();
    } catch (JournalException e) {
      assertThat(e).hasMessageContaining("check the rights of the file and its folder");
    }
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
