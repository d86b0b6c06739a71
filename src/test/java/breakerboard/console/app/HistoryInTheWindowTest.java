package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Records;
import breakerboard.testing.FakeHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history in the Events view, over a journal of a million rows. */
class HistoryInTheWindowTest extends InTheWindow {
  private static final int ROWS = 1_000_000;
  private static final int MOST_ROWS_HELD = 2_000;

  private final FakeHistory past = FakeHistory.ofSeconds(ROWS, RunningConsole.START);

  @TempDir private Path folder;

  @Override
  Records records() {
    return new Records(Optional.of(past), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  void begin() throws TimeoutException {
    super.begin();
    hands.clickWorded("Events");
    hands.clickWorded("History");
    await(() -> numbers().size() > 10);
  }

  private static final int SETTLED = 20;

  private List<String> numbers() {
    return hands.rows("#historyRows").stream()
        .map(List::getFirst)
        .filter(number -> !number.isEmpty())
        .toList();
  }

  private TableView<?> table() {
    return hands.node("#historyRows", TableView.class);
  }

  @Test
  void theNewestRowsComeFirstWithTheirTimesOnTheDesksClock() {
    eventually(
        () ->
            assertThat(hands.rows("#historyRows").getFirst())
                .containsExactly(
                    "1,000,000",
                    "10:00:00.000",
                    "",
                    "Command",
                    "Acknowledge",
                    "Desk",
                    "seen in the alarm list",
                    "mkeller"));
    eventually(
        () ->
            assertThat(hands.rows("#historyRows").get(1))
                .containsExactly(
                    "999,999",
                    "09:59:59.000",
                    "",
                    "High",
                    "Warning",
                    "VOL-ARB-2 · Volatility",
                    "spot number 999999",
                    ""));
    eventually(
        () ->
            assertThat(hands.text("#found")).startsWith("Rows 1–").endsWith(", older ones follow"));
  }

  @Test
  void wordsAreLookedForOnceTheyAreTypedWithoutTheMouse() throws TimeoutException {
    int asked = past.asked().size();
    hands.chord(KeyCode.CONTROL, KeyCode.F);
    hands.type("number 99999");
    await(
        () ->
            numbers()
                .equals(
                    List.of(
                        "999,999", "999,998", "999,997", "999,996", "999,995", "999,994", "999,993",
                        "999,992", "999,991", "99,999")));
    assertThat(past.asked().subList(asked, past.asked().size()))
        .as("searches for what was typed, letter by letter or whole")
        .hasSizeLessThan("number 99999".length());
    eventually(() -> assertThat(hands.text("#found")).isEqualTo("Rows 1–10 of 10"));

    hands.clickWorded("Show all");
    await(() -> numbers().getFirst().equals("1,000,000"));
  }

  @Test
  void wordsTypedInTheLiveLogAreLookedForInTheHistory() throws TimeoutException {
    hands.clickWorded("Live");
    hands.chord(KeyCode.CONTROL, KeyCode.F);
    hands.type("number 500000");
    hands.clickWorded("History");
    await(() -> hands.text("#found").equals("No row found"));
  }

  @Test
  void aChoiceNarrowsTheSearchAtOnce() throws TimeoutException {
    hands.choose("historyKind", "Commands");
    await(() -> numbers().stream().allMatch(number -> number.endsWith("0")));
    hands.choose("historyOperator", "mkeller");
    hands.choose("historyBook", "EQ-LS-1");
    await(() -> hands.text("#found").equals("No row found"));
    eventually(
        () -> assertThat(hands.words("#historyRows")).contains("No row of the journal matches"));
  }

  @Test
  void aBookThatIsGoneAndAnOperatorWhoLeftCanBeLookedFor() throws TimeoutException {
    hands.choose("historyBook", "CLOSED-BOOK-9");
    await(() -> hands.text("#found").equals("No row found"));
    hands.choose("historyOperator", "retired");
    await(() -> hands.text("#found").equals("No row found"));
  }

  @Test
  void aRangeIsTypedOrChosen() throws TimeoutException {
    hands.clickWorded("Yesterday");
    await(() -> hands.rows("#historyRows").getFirst().get(1).equals("11 Mar 23:59:59.000"));
    eventually(
        () -> assertThat(hands.node("#from", TextField.class).getText()).isEqualTo("11 Mar 2026"));

    hands.typeInto(hands.node("#to", TextField.class), "11 Mar 2026 9:30");
    await(() -> hands.rows("#historyRows").getFirst().get(1).equals("11 Mar 09:29:59.000"));

    hands.typeInto(hands.node("#to", TextField.class), "noon");
    await(() -> hands.says("#troubleWords", "To is no time: “noon”."));
    eventually(
        () -> assertThat(hands.rows("#historyRows")).as("what was found before").isNotEmpty());
  }

  @Test
  void theTableGoesThroughAllRowsAndHoldsAHandful() throws TimeoutException {
    hands.click("#historyRows");
    String newest = numbers().getFirst();
    int pages = past.asked().size();
    while (past.asked().size() < pages + 40) {
      String last = numbers().getLast();
      hands.onScreen(() -> scrollTo(table().getItems().size() - 1));
      await(() -> !numbers().getLast().equals(last));
      assertThat(table().getItems().size()).isLessThanOrEqualTo(MOST_ROWS_HELD + 2);
      eventually(
          () -> assertThat(falling(numbers())).as("the rows in sight follow each other").isTrue());
    }
    eventually(() -> assertThat(hands.text("#found")).doesNotStartWith("Rows 1–"));

    for (String first = numbers().getFirst(); !first.equals(newest); ) {
      first = scrolledUpFrom(first);
    }
    assertThat(table().getItems().size()).isLessThanOrEqualTo(MOST_ROWS_HELD + 2);
  }

  /** The first row in sight once the rows before that one have come. */
  private String scrolledUpFrom(String first) throws TimeoutException {
    hands.onScreen(() -> scrollTo(0));
    await(() -> !numbers().getFirst().equals(first));
    return numbers().getFirst();
  }

  private boolean scrollTo(int row) {
    table().scrollTo(row);
    return true;
  }

  @Test
  void byKeyOneComesToTheOldestOfAMillionRowsAndBack() throws TimeoutException {
    hands.click("#historyRows");
    await(() -> hands.says("#detailTitle", "No. "));
    hands.key(KeyCode.END);
    await(() -> hands.text("#detailTitle").equals("No. 1"));
    await(() -> numbers().getLast().equals("1"));
    assertThat(past.asked().size()).as("pages read on the way").isLessThan(8);
    eventually(() -> assertThat(hands.text("#found")).endsWith(", newer ones before"));

    hands.key(KeyCode.HOME);
    await(() -> numbers().getFirst().equals("1,000,000"));
    await(() -> hands.text("#detailTitle").equals("No. 1,000,000"));
  }

  @Test
  void byMouseOneComesToTheOldestRowThatMatchesAndTheWayThereIsCancelled() throws TimeoutException {
    hands.choose("historyKind", "Commands");
    await(() -> numbers().stream().allMatch(number -> number.endsWith("0")));
    past.hold();
    hands.clickWorded("Oldest");
    await(() -> hands.text("#found").equals("Going to the oldest row…"));
    hands.clickWorded("Cancel");
    await(() -> hands.text("#found").startsWith("Rows 1–"));
    hands.clickWorded("Oldest");
    await(() -> hands.text("#found").equals("Going to the oldest row…"));
    past.answer(past.asked().size() - 1);
    await(() -> numbers().getLast().equals("10"));
    hands.clickWorded("Newest");
    await(() -> hands.text("#found").equals("Going to the newest row…"));
    past.answer(past.asked().size() - 1);
    await(() -> numbers().getFirst().equals("1,000,000"));
  }

  private static boolean falling(List<String> numbers) {
    List<Long> all = numbers.stream().map(n -> Long.parseLong(n.replace(",", ""))).toList();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i) != all.get(i - 1) - 1) {
        return false;
      }
    }
    return true;
  }

  @Test
  void theRowsInSightAndTheSelectedOneStayWhileOthersAreLoaded() throws TimeoutException {
    hands.click("#historyRows");
    await(() -> hands.says("#detailTitle", "No. "));
    String selected = hands.text("#detailTitle");
    past.hold();
    for (int i = 0; i < 4; i++) {
      hands.key(KeyCode.PAGE_DOWN);
    }
    String chosen = hands.text("#detailTitle");
    assertThat(chosen).isNotEqualTo(selected);
    List<String> inSight = settledNumbers();
    int held = table().getItems().size();
    past.answer(past.asked().size() - 1);
    await(() -> table().getItems().size() > held);
    assertThat(settledNumbers()).isEqualTo(inSight);
    eventually(() -> assertThat(hands.text("#detailTitle")).isEqualTo(chosen));
    assertThat(table().getSelectionModel().getSelectedIndices()).hasSize(1);
    assertThat(inSight).contains(chosen.substring("No. ".length()));
  }

  /** The rows in sight once the layout has followed: they are the same for some pulses. */
  private List<String> settledNumbers() throws TimeoutException {
    Deque<List<String>> seen = new ArrayDeque<>();
    await(
        () -> {
          seen.addLast(numbers());
          boolean enough = seen.size() > SETTLED;
          if (enough) {
            seen.removeFirst();
          }
          return enough && new HashSet<>(seen).size() == 1;
        });
    return seen.getLast();
  }

  @Test
  void theContentOfARowIsShownLineByLineAndClosedByKey() throws TimeoutException {
    hands.click("#historyRows");
    await(() -> hands.says("#detailTitle", "No. "));
    await(
        () ->
            hands
                .words(".history-detail")
                .contains("command ACKNOWLEDGE operator mkeller accepted true"));
    hands.key(KeyCode.ESCAPE);
    await(() -> !hands.says("#detailTitle", "No. "));
    eventually(() -> assertThat(hands.focused().getId()).isEqualTo("historyRows"));
  }

  @Test
  void aJournalThatCannotBeReadSaysWhyAndIsTriedAgain() throws TimeoutException {
    past.failWith("The journal /data/journal.db cannot be read: it is locked.");
    hands.choose("historyKind", "Commands");
    await(() -> hands.says("#troubleWords", "it is locked."));
    past.failWith("");
    hands.tabToWorded("Try again");
    hands.key(KeyCode.SPACE);
    await(() -> numbers().size() > 10);
    eventually(() -> assertThat(hands.says("#troubleWords", "locked")).isFalse());
  }

  @Test
  void whatWasFoundIsExported() throws TimeoutException, IOException {
    Path file = folder.resolve("found.jsonl");
    console.choosesFile(file);
    hands.chord(KeyCode.CONTROL, KeyCode.F);
    hands.type("number 99999");
    await(() -> hands.text("#found").equals("Rows 1–10 of 10"));
    hands.tabToWorded("Export…");
    hands.key(KeyCode.SPACE);
    await(() -> hands.says("#exportWords", "10 rows written to " + file));
    assertThat(Files.readAllLines(file)).hasSize(10);
    assertThat(Files.readAllLines(file).getFirst()).contains("\"id\":99999,");

    hands.clickWorded("Close");
    await(() -> !hands.says("#exportWords", "rows"));
  }

  @Test
  void aLongExportSaysHowFarItIsAndIsCancelled() throws TimeoutException {
    past.neverEndExports();
    console.choosesFile(folder.resolve("all.csv"));
    hands.clickWorded("Export…");
    await(() -> hands.says("#exportWords", "Exporting to all.csv: 12,300 rows"));
    hands.clickWorded("Cancel export");
    await(past::endsExportIfCancelled);
    await(() -> hands.says("#exportWords", "Export cancelled, no file is left."));
  }

  @Test
  void whatTheLiveLogShowsIsExported() throws TimeoutException, IOException {
    Path file = folder.resolve("live.csv");
    console.choosesFile(file);
    hands.clickWorded("Live");
    await(() -> hands.rows("#logRows").size() == 3);
    hands.clickWorded("Export…");
    await(() -> hands.says("#exportWords", "3 rows written to " + file));
    List<String> lines = Files.readAllLines(file);
    eventually(
        () ->
            assertThat(lines.getFirst())
                .isEqualTo(
                    "number,time,priority,type,book,breaker,message,repeats,operator,reason"));
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("1,2026-03-12T14:00:0");
  }
}
