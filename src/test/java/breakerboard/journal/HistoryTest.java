package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryNames;
import breakerboard.desk.HistoryPage;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import breakerboard.desk.HistoryRow.Kind;
import breakerboard.desk.JournalExtent;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal holds is found, page by page, and goes to a file. */
@Timeout(60)
class HistoryTest {
  private static final int EVENTS = 3000;
  private static final int HALT = 1000;

  @TempDir private Path folder;
  private Path journal = Path.of("");
  private History history = new History(journal);

  @BeforeEach
  void write() throws JournalException {
    journal = folder.resolve("journal.db");
    try (Journal open = Journal.open(journal)) {
      for (int i = 1; i <= EVENTS; i++) {
        open.event(i == HALT ? halt(i) : Written.event(i));
      }
      open.command(Written.trip(), Written.accepted());
    }
    history = new History(journal);
  }

  @AfterEach
  void close() {
    history.close();
  }

  private static Event halt(long id) {
    return new Event(
        id,
        Written.NOON + id * Times.NANOS_PER_SECOND,
        EventType.BREAKER_TRIPPED,
        Priority.CRITICAL,
        "EQ \"Ä\" 2",
        Optional.of(Written.DRAWDOWN),
        Optional.empty(),
        "=HALTED: max_drawdown 8.30 % > 8.00 %,\n\"AND\" no more",
        "mkeller",
        "Vendor print",
        new EventDetail.None());
  }

  private static HistoryQuery all() {
    return words("");
  }

  private static HistoryQuery words(String text) {
    return new HistoryQuery(Times.NEVER, Times.NEVER, text, Set.of(), Set.of(), "", "");
  }

  private static HistoryQuery between(long from, long to) {
    return new HistoryQuery(
        Written.NOON + from * Times.NANOS_PER_SECOND,
        Written.NOON + to * Times.NANOS_PER_SECOND,
        "",
        Set.of(),
        Set.of(),
        "",
        "");
  }

  private static <T> T got(CompletionStage<T> answer) throws Exception {
    return answer.toCompletableFuture().get();
  }

  @Test
  void eventsOfATypeAreReadBackAsTheyHappened() throws Exception {
    assertThat(got(history.events(Set.of(EventType.BREAKER_TRIPPED), 5)))
        .first()
        .returns((long) HALT, Event::id)
        .returns(halt(HALT).time(), Event::time)
        .returns(halt(HALT).book(), Event::book)
        .returns(halt(HALT).breaker(), Event::breaker)
        .returns(halt(HALT).message(), Event::message)
        .returns(halt(HALT).operator(), Event::operator);
  }

  private List<Long> numbers(HistoryQuery query) throws Exception {
    return got(history.search(query, EventHistory.NEWEST, 5)).rows().stream()
        .map(HistoryRow::number)
        .toList();
  }

  private List<Long> oldest(HistoryQuery query, long after) throws Exception {
    return got(history.searchUp(query, after, 5)).rows().stream().map(HistoryRow::number).toList();
  }

  @Test
  void theOldestRowsAreFoundAtOnceAndThenThoseAboveThem() throws Exception {
    HistoryPage oldest = got(history.searchUp(all(), EventHistory.OLDEST, 5));
    assertThat(oldest.rows()).extracting(HistoryRow::number).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(oldest.more()).isTrue();
    assertThat(oldest(all(), 5)).containsExactly(10L, 9L, 8L, 7L, 6L);
    HistoryPage newest = got(history.searchUp(all(), EVENTS - 2, 5));
    assertThat(newest.rows()).extracting(HistoryRow::number).containsExactly(3001L, 3000L, 2999L);
    assertThat(newest.more()).isFalse();
  }

  @Test
  void theOldestRowsAreThoseOfWhatIsLookedFor() throws Exception {
    assertThat(oldest(words("halted"), EventHistory.OLDEST)).containsExactly((long) HALT);
    assertThat(oldest(between(2500, 2502), EventHistory.OLDEST)).containsExactly(2501L, 2500L);
    assertThat(oldest(words("nobody says this"), EventHistory.OLDEST)).isEmpty();
  }

  @Test
  void aSearchForWhichNobodyWaitsIsNotMade() throws Exception {
    List<CompletionStage<HistoryPage>> left = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      CompletionStage<HistoryPage> search = history.search(all(), EventHistory.NEWEST, EVENTS);
      assertThat(search.toCompletableFuture().cancel(false)).isTrue();
      left.add(search);
    }
    assertThat(numbers(words("halted"))).containsExactly((long) HALT);
    assertThat(left).allMatch(search -> search.toCompletableFuture().isCancelled());
  }

  @Test
  void theExtentTellsHowManyRowsOfWhichTimesTheJournalHoldsAndWhatTheyTake() throws Exception {
    JournalExtent extent = got(history.extent());
    assertThat(extent.rows()).as("the events and the command").isEqualTo(EVENTS + 1);
    HistoryRow newest = got(history.search(all(), EventHistory.NEWEST, 1)).rows().getFirst();
    HistoryRow oldest = got(history.search(all(), 2, 1)).rows().getFirst();
    assertThat(extent.oldest()).isEqualTo(oldest.time());
    assertThat(extent.newest()).isEqualTo(newest.time());
    assertThat(extent.bytes()).isGreaterThanOrEqualTo(Files.size(journal));
    assertThat(extent.recordingBytes()).as("nothing is recorded beside it").isZero();
    assertThat(extent.room()).isPositive();
  }

  @Test
  void theExtentOfAnEmptyJournalHasNoTimes() throws Exception {
    Path empty = folder.resolve("empty.db");
    Journal.open(empty).close();
    try (History none = new History(empty)) {
      assertThat(got(none.extent()))
          .returns(0L, JournalExtent::rows)
          .returns(Times.NEVER, JournalExtent::oldest)
          .returns(Times.NEVER, JournalExtent::newest);
    }
  }

  @Test
  void everyBookAndOperatorThatARowNamesCanBeLookedFor() throws Exception {
    HistoryNames names = got(history.names());
    assertThat(names.books()).contains("EQ \"Ä\" 2").doesNotContain("");
    assertThat(names.operators()).contains("mkeller").doesNotContain("");
    for (String book : names.books()) {
      assertThat(
              got(history.search(
                      new HistoryQuery(Times.NEVER, Times.NEVER, "", Set.of(), Set.of(), book, ""),
                      EventHistory.NEWEST,
                      1))
                  .rows())
          .as(book)
          .hasSize(1);
    }
  }

  @Test
  void aPageBeginsWithTheNewestAndTheNextOneGoesOnBelowIt() throws Exception {
    HistoryPage first = got(history.search(all(), EventHistory.NEWEST, 2));
    assertThat(first.rows()).extracting(HistoryRow::number).containsExactly(3001L, 3000L);
    assertThat(first.more()).isTrue();
    HistoryPage last = got(history.search(all(), 3, 2));
    assertThat(last.rows()).extracting(HistoryRow::number).containsExactly(2L, 1L);
    assertThat(last.more()).isFalse();
  }

  @Test
  void aRowIsReadAsItWasWritten() throws Exception {
    assertThat(got(history.search(all(), 2, 1)).rows())
        .containsExactly(
            new HistoryRow(
                1,
                Written.NOON + Times.NANOS_PER_SECOND,
                Kind.EVENT,
                "WARNING_CLEARED",
                "EQ-LS-1",
                "drawdown",
                "",
                "message 1",
                "{\"id\":1,\"ts\":\"2026-03-12T16:00:01Z\",\"type\":\"WARNING_CLEARED\",\"priority\":\"HIGH\",\"book\":\"EQ-LS-1\",\"breaker\":\"drawdown\",\"message\":\"message"
                    + " 1\"}"));
  }

  @Test
  void pagesOfAllGiveEachRowOnceInItsOrder() throws Exception {
    List<Long> seen = new ArrayList<>();
    long before = EventHistory.NEWEST;
    HistoryPage page;
    do {
      page = got(history.search(words("mess"), before, 700));
      page.rows().forEach(row -> seen.add(row.number()));
      before = seen.getLast();
    } while (page.more());
    assertThat(seen)
        .isEqualTo(
            LongStream.iterate(EVENTS, n -> n > 0, n -> n - 1)
                .filter(n -> n != HALT)
                .boxed()
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "halted|1000",
        "HALT|1000",
        "8.30 max_d|1000",
        "drawdown no more|1000",
        "halted zebra|",
        "message 2999|2999",
        "2999 mess|2999",
        "mess 2999|",
        "vendor|3001",
        "% > halt|1000"
      })
  void everyWordIsLookedForAndTheLastOneAsABeginning(String text, Long found) throws Exception {
    assertThat(numbers(words(text)))
        .isEqualTo(Optional.ofNullable(found).map(List::of).orElse(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"\"",
        "a\"b",
        "*",
        "halted*",
        "halted* *",
        "AND",
        "NOT",
        "OR OR",
        "NEAR(a b)",
        "message:x",
        "{message}:x",
        "marks : k",
        "^x",
        "a + b",
        "(",
        ")(",
        "-",
        "'; DROP TABLE entry; --",
        "\0",
        "a\0b",
        "\ud800",
        "\ud800x",
        "½",
        "Ⅷ",
        "٣",
        "\u0301",
        "a\u0301",
        "日本",
        "🛑",
        "x🛑y",
        "%",
        "_"
      })
  void whateverIsTypedIsNoError(String text) throws Exception {
    assertThat(got(history.search(words(text), EventHistory.NEWEST, 1)).rows()).hasSizeLessThan(2);
    assertThat(got(history.search(words(text + " halted"), EventHistory.NEWEST, 5)).rows())
        .hasSizeLessThan(2);
    assertThat(got(history.search(words("halted " + text), EventHistory.NEWEST, 5)).rows())
        .hasSizeLessThan(2);
  }

  @Test
  void aWholePageOfWordsIsNoError() throws Exception {
    assertThat(numbers(words("message ".repeat(5000)))).hasSize(5);
  }

  @Test
  void kindTypeBookAndOperatorHoldTogether() throws Exception {
    assertThat(numbers(only(Set.of(Kind.COMMAND), Set.of(), "", ""))).containsExactly(3001L);
    assertThat(numbers(only(Set.of(), Set.of("TRIP", "BREAKER_TRIPPED"), "", "")))
        .containsExactly(3001L, 1000L);
    assertThat(numbers(only(Set.of(Kind.EVENT), Set.of("TRIP", "BREAKER_TRIPPED"), "", "")))
        .containsExactly(1000L);
    assertThat(numbers(only(Set.of(), Set.of(), "EQ \"Ä\" 2", ""))).containsExactly(1000L);
    assertThat(numbers(only(Set.of(), Set.of(), "EQ", ""))).isEmpty();
    assertThat(numbers(only(Set.of(), Set.of(), "", "jmeyer"))).containsExactly(3001L);
    assertThat(numbers(only(Set.of(Kind.EVENT), Set.of(), "", "jmeyer"))).isEmpty();
  }

  private static HistoryQuery only(
      Set<Kind> kinds, Set<String> types, String book, String operator) {
    return new HistoryQuery(Times.NEVER, Times.NEVER, "", kinds, types, book, operator);
  }

  @Test
  void aRangeOfTimeHoldsItsBeginningAndNotItsEnd() throws Exception {
    assertThat(numbers(between(1500, 1503))).containsExactly(1502L, 1501L, 1500L);
    assertThat(numbers(between(1_000_000, 2_000_000))).isEmpty();
    assertThat(numbers(between(-5, 3))).containsExactly(3001L, 2L, 1L);
  }

  @Test
  void aTimeThatCameTwiceIsFoundTwice() throws Exception {
    try (Journal open = Journal.open(journal)) {
      for (int i = 1; i <= EVENTS; i++) {
        open.event(Written.event(i));
      }
    }
    assertThat(numbers(between(1500, 1502))).containsExactly(4502L, 4501L, 1501L, 1500L);
    assertThat(got(history.search(between(1500, 1502), 4502, 2)).rows())
        .extracting(HistoryRow::number)
        .containsExactly(4501L, 1501L);
  }

  @Test
  void whatIsWrittenMeanwhileIsFound() throws Exception {
    try (Journal open = Journal.open(journal)) {
      assertThat(numbers(words("vendor"))).containsExactly(3001L);
      open.command(Written.trip(), Written.accepted()).get();
      assertThat(numbers(words("vendor"))).containsExactly(3002L, 3001L);
    }
  }

  @Test
  void eventsAreHandedOutByTheirIds() throws Exception {
    List<String> seen = new ArrayList<>();
    history.events(998, 1001, row -> seen.add(row.number() + " " + row.type()));
    assertThat(seen)
        .containsExactly(
            "998 WARNING_CLEARED",
            "999 WARNING_CLEARED",
            "1000 BREAKER_TRIPPED",
            "1001 WARNING_CLEARED");
  }

  @Test
  void aHistoryThatCannotBeReadSaysSo() throws Exception {
    Path none = folder.resolve("none.db");
    try (History missing = new History(none)) {
      assertThatThrownBy(() -> got(missing.search(all(), EventHistory.NEWEST, 1)))
          .cause()
          .isInstanceOf(JournalException.class)
          .hasMessageStartingWith("The journal " + none + " cannot be read (")
          .hasMessageEndingWith("): check its rights, and verify it with verify-journal.");
      assertThatThrownBy(() -> missing.events(1, 2, _ -> {}))
          .hasMessageStartingWith("The journal " + none + " cannot be read (");
      Written.write(none, 1);
      assertThat(got(missing.search(all(), EventHistory.NEWEST, 1)).rows()).hasSize(1);
    }
    history.close();
    assertThatThrownBy(() -> got(history.search(all(), EventHistory.NEWEST, 1)))
        .cause()
        .hasMessage("The history of " + journal + " is closed.");
  }

  @Test
  void aKindThatDoesNotExistIsSaidAndNotShown() throws Exception {
    Written.tamper(journal, "UPDATE entry SET kind = 'RUMOUR' WHERE number = 3000");
    assertThatThrownBy(() -> got(history.search(all(), EventHistory.NEWEST, 5)))
        .cause()
        .hasMessageContaining("cannot be read (there is no kind of row RUMOUR)");
  }

  @Test
  void anExportAsJsonLinesHoldsTheContentOfEachRowTheOldestFirst() throws Exception {
    Path file = folder.resolve("out.jsonl");
    List<Long> told = new ArrayList<>();
    assertThat(got(history.export(all(), file, told::add, () -> false))).isEqualTo(EVENTS + 1L);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(EVENTS + 1);
    assertThat(lines.get(1))
        .isEqualTo(
            "{\"row\":2,\"kind\":\"EVENT\",\"id\":2,\"ts\":\"2026-03-12T16:00:02Z\",\"type\":\"WARNING_CLEARED\",\"priority\":\"HIGH\",\"book\":\"EQ-LS-1\",\"breaker\":\"drawdown\",\"message\":\"message"
                + " 2\"}");
    assertThat(lines.getLast())
        .startsWith("{\"row\":3001,\"kind\":\"COMMAND\",\"submission\":7,\"ts\":");
    assertThat(told).containsExactly(2000L, 3001L);
  }

  @Test
  void anExportAsCsvIsHarmlessInASpreadsheet() throws Exception {
    Path file = folder.resolve("OUT.CSV");
    assertThat(got(history.export(words("halted"), file, _ -> {}, () -> false))).isEqualTo(1);
    assertThat(Files.readString(file))
        .isEqualTo(
            "number,time,kind,type,book,breaker,operator,message,content\r\n"
                + "1000,2026-03-12T16:16:40Z,EVENT,BREAKER_TRIPPED,\"EQ \"\"Ä\"\""
                + " 2\",drawdown,mkeller,\"'=HALTED: max_drawdown 8.30 % > 8.00 %,\n"
                + "\"\"AND\"\" no more\","
                + "\"{\"\"id\"\":1000,\"\"ts\"\":\"\"2026-03-12T16:16:40Z\"\",\"\"type\"\":\"\"BREAKER_TRIPPED\"\",\"\"priority\"\":\"\"CRITICAL\"\",\"\"book\"\":\"\"EQ"
                + " \\\"\"Ä\\\"\""
                + " 2\"\",\"\"breaker\"\":\"\"drawdown\"\",\"\"message\"\":\"\"=HALTED:"
                + " max_drawdown 8.30 % > 8.00 %,\\n"
                + "\\\"\"AND\\\"\" no"
                + " more\"\",\"\"operator\"\":\"\"mkeller\"\",\"\"reason\"\":\"\"Vendor"
                + " print\"\"}\"\r\n");
  }

  @Test
  void aCancelledExportLeavesNoFileAndTheFormerOneAsItWas() throws Exception {
    Path file = folder.resolve("out.csv");
    Files.writeString(file, "of yesterday");
    List<Long> told = new ArrayList<>();
    assertThatThrownBy(() -> got(history.export(all(), file, told::add, () -> !told.isEmpty())))
        .isInstanceOf(CancellationException.class);
    assertThat(told).containsExactly(2000L);
    assertThat(file).hasContent("of yesterday");
    assertThat(folder.resolve("out.csv.tmp")).doesNotExist();
  }

  @Test
  void anExportThatCannotBeWrittenSaysSo() {
    Path nowhere = folder.resolve("missing").resolve("out.csv");
    assertThatThrownBy(() -> got(history.export(all(), nowhere, _ -> {}, () -> false)))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(nowhere + " cannot be written (")
        .hasMessageEndingWith("): choose another place, or make room there.");
  }

  @Test
  void oneBoundOfTimeIsEnough() throws Exception {
    HistoryQuery since =
        new HistoryQuery(
            Written.NOON + EVENTS * Times.NANOS_PER_SECOND,
            Times.NEVER,
            "",
            Set.of(),
            Set.of(),
            "",
            "");
    HistoryQuery before =
        new HistoryQuery(
            Times.NEVER, Written.NOON + 2 * Times.NANOS_PER_SECOND, "", Set.of(), Set.of(), "", "");
    assertThat(numbers(since)).containsExactly(3000L);
    assertThat(numbers(before)).containsExactly(3001L, 1L);
  }

  @Test
  void timesThatGoToAndFroAreFoundWhereverTheyAre() throws Exception {
    Path other = folder.resolve("other.db");
    try (Journal open = Journal.open(other)) {
      for (int i = 0; i < 20 * Schema.BLOCK; i++) {
        open.event(Written.event(i / Schema.BLOCK % 2 == 0 ? 1 : 5000));
      }
    }
    try (History there = new History(other)) {
      HistoryPage page = got(there.search(between(1, 2), EventHistory.NEWEST, 20 * Schema.BLOCK));
      assertThat(page.rows()).hasSize(10 * Schema.BLOCK);
      assertThat(page.rows()).extracting(HistoryRow::message).containsOnly("message 1");
    }
  }

  @Test
  void aRowWithoutContentIsExportedToo() throws Exception {
    Path other = folder.resolve("other.db");
    try (JournalFile file = JournalFile.open(other, () -> Written.NOON, OpeningWatch.NONE)) {
      file.append(List.of(Entry.unwritable(new IllegalStateException("no name"))));
      assertThat(Known.of(other, Breakers.catalogue()).event()).isZero();
    }
    Path out = folder.resolve("out.jsonl");
    try (History there = new History(other)) {
      assertThat(got(there.export(all(), out, _ -> {}, () -> false))).isEqualTo(1);
    }
    assertThat(out).hasContent("{\"row\":1,\"kind\":\"EVENT\"}");
  }
}
