package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.Shift;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.Times;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Notes and handovers are rows of the journal and outlive the console. */
@Timeout(60)
class ShiftsTest {
  private static final ShiftEntry EARLY =
      ShiftEntry.note(Written.NOON, "jmeyer", "Broker is slow, \"see\" mail");
  private static final ShiftEntry HANDED =
      ShiftEntry.handedOver(Written.NOON + 1, "jmeyer", "akim", "The page\nof two lines");
  private static final ShiftEntry LATE =
      ShiftEntry.note(Written.NOON + 2, "akim", "Broker is back");

  private static final HistoryQuery HANDED_OVER =
      new HistoryQuery(Times.NEVER, Times.NEVER, "handed over", Set.of(), Set.of(), "", "jmeyer");

  @TempDir private Path folder;

  private Path journal() {
    return folder.resolve("journal.db");
  }

  private void write(ShiftEntry... entries) throws Exception {
    try (Journal open = Journal.open(journal());
        History history = new History(journal())) {
      Shifts shifts = new Shifts(open, history);
      for (ShiftEntry entry : entries) {
        assertThat(shifts.keep(entry).toCompletableFuture().get()).isTrue();
        open.event(Written.event(entry.time() - Written.NOON + 1));
      }
    }
  }

  private Shift read() throws Exception {
    try (Journal open = Journal.open(journal());
        History history = new History(journal())) {
      return new Shifts(open, history).current().toCompletableFuture().get();
    }
  }

  @Test
  void aNoteIsThereInTheNextConsole() throws Exception {
    write(EARLY);
    assertThat(read().begun()).isEmpty();
    assertThat(read().notes()).containsExactly(EARLY);
  }

  @Test
  void aHandoverBeginsAShiftWithoutTheNotesBeforeIt() throws Exception {
    write(EARLY, HANDED, LATE);
    assertThat(read().begun()).contains(HANDED);
    assertThat(read().notes()).containsExactly(LATE);
  }

  @Test
  void theChainHoldsTheHandover() throws Exception {
    write(EARLY, HANDED);
    Written.tamper(
        journal(), "UPDATE entry SET content = replace(content, 'akim', 'other') WHERE number = 3");
    assertThat(Written.ask(journal(), "SELECT type FROM entry WHERE number = 3"))
        .containsExactly("HANDED_OVER");
    assertThat(Verification.of(journal()).fault().orElseThrow()).startsWith("Row 3 ");
  }

  @Test
  void whoLooksForTheOperatorFindsTheHandover() throws Exception {
    write(EARLY, HANDED);
    try (History history = new History(journal())) {
      assertThat(
              history
                  .search(HANDED_OVER, EventHistory.NEWEST, 10)
                  .toCompletableFuture()
                  .get()
                  .rows())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.operator()).isEqualTo("jmeyer");
                assertThat(row.message()).isEqualTo("jmeyer handed over to akim.");
              });
    }
  }
}
