package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.JournalState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalLineTest {
  private static final String FULL =
      "The journal /data/journal.db cannot be written (disk full): make room on its disk.";

  private static JournalLine line(long onDisk, int waiting, long lost, String trouble) {
    return JournalLine.of(Optional.of(new JournalState(onDisk, waiting, 98_796, lost, trouble)));
  }

  @Test
  void aDeskWithoutAJournalSaysSoQuietly() {
    JournalLine none = JournalLine.of(Optional.empty());
    assertThat(none.status()).isEqualTo("no journal");
    assertThat(none.loud()).isFalse();
    assertThat(none.band()).isEmpty();
  }

  @Test
  void aJournalThatIsWellNamesItsLastRow() {
    JournalLine well = line(12_301, 0, 0, "");
    assertThat(well.status()).isEqualTo("journal ok #12,301");
    assertThat(well.loud()).isFalse();
    assertThat(well.band()).isEmpty();
  }

  @Test
  void rowsThatTheNextBatchTakesAreNoNews() {
    assertThat(line(12_301, 99, 0, "").status()).isEqualTo("journal ok #12,301");
    assertThat(line(12_301, 240, 0, "").status()).isEqualTo("journal 240 waiting");
    assertThat(line(12_301, 240, 0, "").loud()).isFalse();
  }

  @Test
  void aJournalThatCannotBeWrittenSaysWhatIsAtRisk() {
    JournalLine full = line(12_301, 1_204, 0, FULL);
    assertThat(full.status()).isEqualTo("JOURNAL NOT WRITTEN, 1,204 waiting");
    assertThat(full.sign()).isEqualTo(ScreenState.TRIPPED);
    assertThat(full.lasting()).isTrue();
    assertThat(full.band())
        .isEqualTo(
            FULL
                + " 1,204 rows wait in memory, 98,796 more fit before any is lost."
                + " Trading supervision goes on.");
  }

  @Test
  void rowsThatMemoryHadNoRoomForAreCounted() {
    JournalLine full = line(12_301, 100_000, 350, FULL);
    assertThat(full.status()).isEqualTo("JOURNAL NOT WRITTEN, 100,000 waiting, 350 lost");
    assertThat(full.band())
        .isEqualTo(
            FULL
                + " 100,000 rows wait in memory, 350 rows are lost."
                + " Trading supervision goes on.");
  }

  @Test
  void aGapStaysSaidThoughTheJournalIsWrittenAgain() {
    JournalLine gap = line(12_301, 0, 1, "");
    assertThat(gap.status()).isEqualTo("JOURNAL WITH A GAP, 1 lost");
    assertThat(gap.sign()).isEqualTo(ScreenState.WARNING);
    assertThat(gap.lasting()).isFalse();
    assertThat(gap.band())
        .startsWith("The journal is written again, but 1 row is lost: memory was full");
  }
}
