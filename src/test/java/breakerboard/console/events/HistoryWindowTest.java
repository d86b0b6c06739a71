package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.HistoryQuery;
import breakerboard.domain.Times;
import breakerboard.testing.FakeHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HistoryWindowTest {
  private static final HistoryQuery ALL = query("");
  private static final int MOST_ROWS = HistoryWindow.PAGE * HistoryWindow.MOST_PAGES;

  private final AtomicInteger changes = new AtomicInteger();

  private static HistoryQuery query(String text) {
    return new HistoryQuery(Times.NEVER, Times.NEVER, text, Set.of(), Set.of(), "", "");
  }

  private HistoryWindow over(FakeHistory history) {
    return new HistoryWindow(history, Runnable::run, changes::incrementAndGet);
  }

  private static List<Long> numbers(HistoryWindow window) {
    List<Long> numbers = new ArrayList<>();
    for (HistoryLine line : window.lines()) {
      if (line instanceof HistoryLine.Found found) {
        numbers.add(found.row().number());
      }
    }
    return numbers;
  }

  private static String last(HistoryWindow window) {
    return window.lines().getLast() instanceof HistoryLine.Note(String words) ? words : "a row";
  }

  private static List<Long> falling(long from, int many) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      numbers.add(from - i);
    }
    return numbers;
  }

  @Test
  void aSearchBeginsWithTheNewestRows() {
    HistoryWindow window = over(FakeHistory.ofSeconds(250, 0));
    window.search(ALL);
    assertThat(numbers(window)).isEqualTo(falling(250, 100));
    assertThat(last(window)).isEqualTo("Older rows are being loaded…");
    assertThat(window.more()).isTrue();
  }

  @Test
  void theEndIsSaid() {
    HistoryWindow window = over(FakeHistory.ofSeconds(250, 0));
    window.search(ALL);
    window.older();
    window.older();
    assertThat(numbers(window)).isEqualTo(falling(250, 250));
    assertThat(last(window)).isEqualTo("No older rows");
    window.older();
    assertThat(window.rows()).isEqualTo(250);
  }

  @Test
  void aMillionRowsArePassedThroughWithAHandfulHeld() {
    FakeHistory history = FakeHistory.ofSeconds(1_000_000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    int most = 0;
    while (window.more()) {
      window.older();
      most = Math.max(most, window.rows());
    }
    assertThat(most).isEqualTo(MOST_ROWS);
    assertThat(numbers(window)).isEqualTo(falling(MOST_ROWS, MOST_ROWS));
    assertThat(window.newerRows()).hasValue(1_000_000 - MOST_ROWS);
    assertThat(last(window)).isEqualTo("No older rows");

    while (window.newerRows().orElseThrow() > 0) {
      window.newer();
      most = Math.max(most, window.rows());
    }
    assertThat(most).isEqualTo(MOST_ROWS);
    assertThat(numbers(window)).isEqualTo(falling(1_000_000, MOST_ROWS));
  }

  @Test
  void rowsThatComeMeanwhileShiftNothing() {
    FakeHistory history = FakeHistory.ofSeconds(2500, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    while (window.newerRows().orElseThrow() == 0) {
      window.older();
    }
    history.grow(50);
    window.newer();
    assertThat(numbers(window)).isEqualTo(falling(2500, MOST_ROWS));
  }

  @Test
  void aJumpToTheOldestRowsAsksForOnePage() {
    FakeHistory history = FakeHistory.ofSeconds(1_000_000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    window.jumpToOldest();
    assertThat(history.asked()).hasSize(2);
    assertThat(numbers(window)).isEqualTo(falling(100, 100));
    assertThat(last(window)).isEqualTo("No older rows");
    assertThat(window.newerRows()).as("nobody has counted them").isEmpty();

    window.newer();
    assertThat(numbers(window)).isEqualTo(falling(200, 200));

    window.jumpToNewest();
    assertThat(history.asked()).hasSize(4);
    assertThat(numbers(window)).isEqualTo(falling(1_000_000, 100));
    assertThat(window.newerRows()).hasValue(0);
    assertThat(window.more()).isTrue();
  }

  @Test
  void aJumpKeepsToWhatIsLookedFor() {
    HistoryWindow window = over(FakeHistory.ofSeconds(1000, 0));
    window.search(query("number 9"));
    window.jumpToOldest();
    assertThat(numbers(window)).hasSize(100).endsWith(92L, 91L, 9L).allMatch(n -> n % 10 != 0);
  }

  @Test
  void fromTheOldestRowsOnItGoesUpToTheNewestThatWasFoundAndDownAgain() {
    FakeHistory history = FakeHistory.ofSeconds(2500, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    history.grow(50);
    window.jumpToOldest();
    while (window.newerRows().isEmpty()) {
      window.newer();
    }
    assertThat(numbers(window)).isEqualTo(falling(2500, MOST_ROWS));
    while (window.more()) {
      window.older();
    }
    assertThat(numbers(window)).isEqualTo(falling(MOST_ROWS, MOST_ROWS));
    assertThat(window.newerRows()).hasValue(500);
  }

  @Test
  void atTheEndNothingIsAskedForToGoThere() {
    FakeHistory history = FakeHistory.ofSeconds(50, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    window.jumpToOldest();
    window.jumpToNewest();
    assertThat(history.asked()).hasSize(1);
    assertThat(numbers(window)).isEqualTo(falling(50, 50));
  }

  @Test
  void aJumpGoesBeforeAPageThatIsBeingReadAndIsCancelledItself() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    history.hold();
    window.older();
    window.jumpToOldest();
    assertThat(history.asked().get(1).answer()).isCancelled();
    assertThat(window.jumping()).isTrue();
    assertThat(numbers(window)).as("meanwhile").isEqualTo(falling(1000, 100));

    window.cancel();
    assertThat(history.asked().get(2).answer()).isCancelled();
    assertThat(window.jumping()).isFalse();
    assertThat(numbers(window)).isEqualTo(falling(1000, 100));
    assertThat(window.trouble()).isEmpty();
  }

  @Test
  void aSearchIsCancelledAndTriedAgain() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    history.hold();
    window.search(ALL);
    window.cancel();
    assertThat(history.asked().getFirst().answer()).isCancelled();
    assertThat(window.searching()).isFalse();
    assertThat(window.trouble()).isEqualTo("The search was cancelled.");
    window.retry();
    history.answer(1);
    assertThat(numbers(window)).isEqualTo(falling(1000, 100));
  }

  @Test
  void aJumpThatFailsLeavesTheRowsAndIsTriedAgain() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    history.failWith("The journal cannot be read.");
    window.jumpToOldest();
    assertThat(window.trouble()).isEqualTo("The journal cannot be read.");
    assertThat(numbers(window)).isEqualTo(falling(1000, 100));
    history.failWith("");
    window.retry();
    assertThat(numbers(window)).isEqualTo(falling(100, 100));
  }

  @Test
  void onePageIsAskedForAtATime() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    history.hold();
    window.older();
    window.older();
    window.newer();
    assertThat(history.asked()).hasSize(2);
    history.answer(1);
    assertThat(window.rows()).isEqualTo(200);
  }

  @Test
  void answersToAFormerSearchAreIgnored() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    history.hold();
    window.search(query("number 7"));
    window.search(query("number 99"));
    history.answer(1);
    List<Long> wanted = numbers(window);
    history.answer(0);
    assertThat(numbers(window))
        .isEqualTo(wanted)
        .isNotEmpty()
        .allMatch(n -> ("" + n).startsWith("99"));
  }

  @Test
  void anOlderPageOfAFormerSearchIsIgnoredToo() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    history.hold();
    window.older();
    window.search(query("number 99"));
    history.answer(1);
    assertThat(window.searching()).isTrue();
    history.answer(2);
    assertThat(numbers(window)).allMatch(n -> ("" + n).startsWith("99"));
  }

  @Test
  void theRowsOfTheFormerSearchAreShownUntilTheAnswerIsThere() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    List<HistoryLine> before = window.lines();
    history.hold();
    window.search(query("nothing says this"));
    assertThat(window.lines()).isEqualTo(before);
    assertThat(window.searching()).isTrue();
    history.answer(1);
    assertThat(window.lines()).isEmpty();
    assertThat(window.searching()).isFalse();
  }

  @Test
  void whatCannotBeReadIsSaidAndTriedAgain() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    window.search(ALL);
    history.failWith("The journal /data/journal.db cannot be read: it is locked.");
    window.older();
    assertThat(window.trouble())
        .isEqualTo("The journal /data/journal.db cannot be read: it is locked.");
    assertThat(last(window)).isEqualTo("Older rows cannot be read");
    assertThat(window.rows()).isEqualTo(100);
    int asked = history.asked().size();
    window.older();
    assertThat(history.asked()).as("nothing is tried without being asked").hasSize(asked);

    history.failWith("");
    window.retry();
    assertThat(window.trouble()).isEmpty();
    assertThat(window.rows()).isEqualTo(200);
  }

  @Test
  void aSearchThatFailsFromTheStartIsTriedAgain() {
    FakeHistory history = FakeHistory.ofSeconds(1000, 0);
    HistoryWindow window = over(history);
    history.failWith("The journal cannot be read.");
    window.search(ALL);
    assertThat(window.lines()).isEmpty();
    assertThat(window.trouble()).isEqualTo("The journal cannot be read.");
    history.failWith("");
    window.retry();
    assertThat(window.rows()).isEqualTo(100);
    assertThat(changes.get()).isPositive();
  }
}
