package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tampers with a journal is found out. */
class VerificationTest {
  private static final int ROWS = 20;

  @TempDir private Path folder;
  private Path journal = Path.of("");

  @BeforeEach
  void write() throws JournalException {
    journal = folder.resolve("journal.db");
    Written.write(journal, ROWS);
  }

  @Test
  void anUntouchedJournalIsGoodToItsEnd() throws IOException {
    Verification found = Verification.of(journal);
    assertThat(found.fault()).isEmpty();
    assertThat(found.rows()).isEqualTo(ROWS);
    assertThat(Files.readString(Anchor.beside(journal))).isEqualTo("20 " + found.end() + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content = replace(content, 'message 7', 'message 8')",
        "time = time + 1",
        "kind = 'COMMAND'",
        "type = 'BREAKER_RESET'",
        "book = 'EQ-LS-2'",
        "breaker = 'volatility'",
        "operator = 'mkeller'",
        "message = 'all is well'",
        "hash = zeroblob(32)"
      })
  void aRowThatWasChangedIsNamed(String change) throws SQLException, JournalException {
    Written.tamper(journal, "UPDATE entry SET " + change + " WHERE number = 7");
    assertThat(Verification.of(journal))
        .satisfies(
            found -> {
              assertThat(found.rows()).isEqualTo(6);
              assertThat(found.fault().orElseThrow())
                  .startsWith("Row 7 does not follow from the rows before it");
            });
  }

  @Test
  void aRowThatWasTakenOutIsNamed() throws SQLException, JournalException {
    Written.tamper(journal, "DELETE FROM entry WHERE number = 7");
    assertThat(fault()).isEqualTo("Row 7 is missing: the next one is 8.");
  }

  @Test
  void aRowThatWasTakenOutAndTheGapClosedIsNamed() throws SQLException, JournalException {
    Written.tamper(
        journal,
        "DELETE FROM entry WHERE number = 7",
        "UPDATE entry SET number = number - 100 WHERE number > 7",
        "UPDATE entry SET number = number + 99 WHERE number < 0");
    assertThat(fault()).startsWith("Row 7 does not follow");
  }

  @Test
  void aRowThatWasPutInIsNamed() throws SQLException, JournalException {
    Written.tamper(
        journal,
        "UPDATE entry SET number = number + 100 WHERE number > 7",
        "UPDATE entry SET number = number - 99 WHERE number > 100",
        "INSERT INTO entry SELECT 8, time, kind, type, book, breaker, operator, message, content, hash"
            + " FROM entry WHERE number = 7");
    assertThat(fault()).startsWith("Row 8 does not follow");
  }

  @Test
  void rowsThatWereSwappedAreNamed() throws SQLException, JournalException {
    Written.tamper(
        journal,
        "UPDATE entry SET number = 100 WHERE number = 7",
        "UPDATE entry SET number = 7 WHERE number = 8",
        "UPDATE entry SET number = 8 WHERE number = 100");
    assertThat(fault()).startsWith("Row 7 does not follow");
  }

  @Test
  void aTailThatWasCutOffShows() throws SQLException, JournalException {
    Written.tamper(journal, "DELETE FROM entry WHERE number > 15");
    assertThat(fault())
        .isEqualTo("The journal ends at row 15 and the anchor knows row 20: its tail was cut off.");
    assertThatThrownBy(() -> Journal.open(journal))
        .hasMessageContaining("ends at row 15 and its anchor knows row 20: rows are missing.");
  }

  @Test
  void rowsWrittenAnewDoNotEndWhereTheAnchorSays() throws IOException, JournalException {
    Path other = folder.resolve("other.db");
    Written.write(other, ROWS - 1);
    try (Journal journal = Journal.open(other)) {
      journal.event(Written.event(77));
    }
    Files.copy(Anchor.beside(journal), Anchor.beside(other), StandardCopyOption.REPLACE_EXISTING);
    assertThat(Verification.of(other).fault().orElseThrow())
        .startsWith("Row 20 is not the one that the anchor knows");
  }

  @Test
  void aJournalThatIsWrittenMeanwhileMayBeAheadOfItsAnchor() throws IOException, JournalException {
    String before = Files.readString(Anchor.beside(journal));
    try (Journal open = Journal.open(journal)) {
      open.event(Written.event(21));
    }
    Files.writeString(Anchor.beside(journal), before);
    assertThat(Verification.of(journal).fault()).isEmpty();
    assertThat(Verification.of(journal).rows()).isEqualTo(ROWS + 1);
  }

  @Test
  void whatIsNoJournalIsSaidToBeNone() throws IOException {
    Path none = folder.resolve("none.db");
    assertThatThrownBy(() -> Verification.of(none))
        .isInstanceOf(JournalException.class)
        .hasMessage("There is no journal " + none + ": give the path of its file.");
    Files.writeString(none, "this is no database, and never was one".repeat(100));
    assertThatThrownBy(() -> Verification.of(none)).isInstanceOf(JournalException.class);
    assertThatThrownBy(() -> Journal.open(none))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void anAnchorThatIsNoneIsSaidSo() throws IOException {
    Files.writeString(Anchor.beside(journal), "twenty");
    assertThatThrownBy(() -> Verification.of(journal))
        .hasMessageContaining("holds no number and hash");
  }

  private String fault() throws JournalException {
    return Verification.of(journal).fault().orElseThrow();
  }
}
