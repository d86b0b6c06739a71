package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day is kept in a journal, and the journal verified. */
class VerifyJournalTest {
  @TempDir private Path folder;

  private Ran played(Path journal) {
    return breakerboard(
        "console",
        "--headless",
        "--feed",
        "demo:quiet-day",
        "--speed",
        "max",
        "--exit-at-end",
        "--journal",
        journal.toString());
  }

  @Test
  void aPlayedDayIsKeptAndGoodFromItsFirstRowToItsLast() throws Exception {
    Path journal = folder.resolve("journal.db");
    assertThat(played(journal).code()).isZero();
    Ran first = breakerboard("verify-journal", journal.toString());
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .startsWith(journal + ": ")
        .contains(" good rows, the last one ends in ");

    Ran again = played(journal);
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("recovered 3 books as of ").doesNotContain("tripped by");
    assertThat(rows(breakerboard("verify-journal", journal.toString())))
        .as("the day is over: it recovers, and plays nothing twice")
        .isBetween(rows(first) + 1, rows(first) + 5);
  }

  private static int rows(Ran ran) {
    String words = ran.out();
    return Integer.parseInt(
        words.substring(words.indexOf(": ") + 2, words.indexOf(" good")).replace(",", ""));
  }

  @Test
  void aCutJournalIsRefusedWithItsRow() throws Exception {
    Path journal = folder.resolve("journal.db");
    assertThat(played(journal).code()).isZero();
    Path anchor = folder.resolve("journal.db.anchor");
    Files.writeString(anchor, "9999" + Files.readString(anchor).substring(2));
    Ran ran = breakerboard("verify-journal", journal.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("its tail was cut off.");
  }

  @Test
  void withoutAJournalThereIsNothingToVerify() {
    Ran ran = breakerboard("verify-journal", folder.resolve("none.db").toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).startsWith("There is no journal ");
  }
}
