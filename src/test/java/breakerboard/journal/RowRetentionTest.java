package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Times;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oldest rows go, and the chain of those that stay is as good as before. */
@Timeout(60)
class RowRetentionTest {
  private static final long DAY = TimeUnit.DAYS.toNanos(1);
  private static final RowRetention FIVE_DAYS = new RowRetention(5, 0);

  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong(Written.NOON);
  private Path journal = Path.of("");

  /** Rows 1 to 3,000 on the first day, 3,001 to 6,000 ten days later, and two days pass. */
  @BeforeEach
  void write() throws Exception {
    journal = folder.resolve("journal.db");
    try (AnchoredFile file = open(RowRetention.ALL)) {
      add(file, 1, 3000);
      clock.addAndGet(10 * DAY);
      add(file, 3001, 6000);
      clock.addAndGet(2 * DAY);
    }
  }

  private AnchoredFile open(RowRetention retention) throws JournalException {
    return AnchoredFile.open(journal, retention, clock::get, OpeningWatch.NONE);
  }

  private static void add(AnchoredFile file, int first, int last) throws Exception {
    file.append(
        IntStream.rangeClosed(first, last).mapToObj(i -> Entry.of(Written.event(i))).toList());
    file.mark();
  }

  private int tidy(RowRetention retention) throws Exception {
    int steps = 0;
    try (AnchoredFile file = open(retention)) {
      while (file.tidy()) {
        steps++;
      }
      file.mark();
    }
    return steps;
  }

  private String ask(String query) throws SQLException {
    return Written.ask(journal, query).getFirst();
  }

  private String fault() throws JournalException {
    return Verification.of(journal).fault().orElseThrow();
  }

  @Test
  void rowsThatAreTooOldGoInWholeBlocksAndTheChainBeginsAfterThem() throws Exception {
    tidy(FIVE_DAYS);
    assertThat(ask("SELECT min(number) || ' ' || max(number) FROM entry")).isEqualTo("2048 6001");
    assertThat(ask("SELECT message FROM entry WHERE kind = 'RETENTION'"))
        .isEqualTo("rows 1 to 2,047 removed: older than 5 days");
    Verification found = Verification.of(journal);
    assertThat(found.fault()).isEmpty();
    assertThat(found.removed()).isEqualTo(2047);
    assertThat(found.rows()).isEqualTo(6001 - 2047);
  }

  @Test
  void whatIsKeptLongEnoughStays() throws Exception {
    assertThat(tidy(new RowRetention(13, 0))).isZero();
    assertThat(tidy(RowRetention.ALL)).isZero();
    assertThat(tidy(new RowRetention(0, 1_000_000_000))).isZero();
    assertThat(ask("SELECT count(*) FROM entry")).isEqualTo("6000");
  }

  @Test
  void whatWentIsFoundNoMoreAndWhatStaysIs() throws Exception {
    tidy(FIVE_DAYS);
    Written.tamper(journal, "INSERT INTO words(words, rank) VALUES('integrity-check', 1)");
    assertThat(ask("SELECT min(block) FROM span")).isEqualTo("2");
    try (History history = new History(journal)) {
      assertThat(
              history
                  .search(words("message 2047"), EventHistory.NEWEST, 9)
                  .toCompletableFuture()
                  .get()
                  .rows())
          .isEmpty();
      assertThat(
              history
                  .search(words("message 2048"), EventHistory.NEWEST, 9)
                  .toCompletableFuture()
                  .get()
                  .rows())
          .hasSize(1);
    }
  }

  private static HistoryQuery words(String text) {
    return new HistoryQuery(Times.NEVER, Times.NEVER, text, Set.of(), Set.of(), "", "");
  }

  @Test
  void aJournalThatTakesTooMuchRoomLosesItsOldestRows() throws Exception {
    String taken =
        "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size";
    long before = Long.parseLong(ask(taken));
    tidy(new RowRetention(0, before / 2));
    assertThat(Long.parseLong(ask(taken))).isLessThan(before * 2 / 3);
    assertThat(Long.parseLong(ask("SELECT count(*) FROM entry"))).isBetween(1000L, 3500L);
    assertThat(ask("SELECT message FROM entry WHERE kind = 'RETENTION'"))
        .endsWith("removed: more than %,d bytes".formatted(before / 2));
    assertThat(Verification.of(journal).fault()).isEmpty();
  }

  @Test
  void theNewestBlockStaysHoweverLittleRoomThereIs() throws Exception {
    tidy(new RowRetention(0, 1));
    assertThat(ask("SELECT min(number) FROM entry")).isEqualTo("5120");
    assertThat(Verification.of(journal).fault()).isEmpty();
  }

  @Test
  void theVersionInForceIsWrittenAnewBeforeItGoes() throws Exception {
    Configuration first = Configuration.defaults(Breakers.catalogue());
    journal = folder.resolve("versions.db");
    try (AnchoredFile file = open(RowRetention.ALL)) {
      file.append(List.of(Entry.of(first, first, "jmeyer", "Start", Written.NOON)));
      add(file, 2, 3000);
      clock.addAndGet(10 * DAY);
      add(file, 3001, 6000);
    }
    tidy(FIVE_DAYS);
    assertThat(ask("SELECT group_concat(number) FROM entry WHERE kind <> 'EVENT'"))
        .isEqualTo("6001,6002");
    try (History history = new History(journal)) {
      assertThat(history.versions(EventHistory.NEWEST, 9).toCompletableFuture().get())
          .containsExactly(new ConfigurationVersion(1, Written.NOON, "jmeyer", "Start", List.of()));
    }
    assertThat(Verification.of(journal).fault()).isEmpty();
  }

  @Test
  void aVersionThatIsThereTwiceWhileRowsGoIsToldOnce() throws Exception {
    Configuration first = Configuration.defaults(Breakers.catalogue());
    journal = folder.resolve("versions.db");
    try (AnchoredFile file = open(FIVE_DAYS)) {
      file.append(List.of(Entry.of(first, first, "jmeyer", "Start", Written.NOON)));
      add(file, 2, 3000);
      clock.addAndGet(10 * DAY);
      add(file, 3001, 6000);
      assertThat(file.tidy()).isTrue();
    }
    assertThat(ask("SELECT count(*) FROM entry WHERE kind = 'CONFIGURATION'")).isEqualTo("2");
    try (History history = new History(journal)) {
      assertThat(history.versions(EventHistory.NEWEST, 9).toCompletableFuture().get()).hasSize(1);
    }
  }

  @Test
  void aRemovalThatWasInterruptedIsVerifiedAndGoesOn() throws Exception {
    try (AnchoredFile file = open(FIVE_DAYS)) {
      assertThat(file.tidy()).isTrue();
      assertThat(file.tidy()).isTrue();
      add(file, 6002, 6002);
    }
    long gone = Long.parseLong(ask("SELECT min(number) FROM entry")) - 1;
    assertThat(gone).isBetween(1L, 2000L);
    Verification half = Verification.of(journal);
    assertThat(half.fault()).isEmpty();
    assertThat(half.removed()).isEqualTo(gone);
    tidy(RowRetention.ALL);
    assertThat(ask("SELECT min(number) FROM entry")).isEqualTo("2048");
    assertThat(Verification.of(journal).fault()).isEmpty();
  }

  @Test
  void aSecondRemovalGoesOnWhereTheFirstEnded() throws Exception {
    tidy(FIVE_DAYS);
    clock.addAndGet(10 * DAY);
    try (AnchoredFile file = open(RowRetention.ALL)) {
      add(file, 6002, 8000);
    }
    clock.addAndGet(2 * DAY);
    tidy(FIVE_DAYS);
    assertThat(ask("SELECT min(number) FROM entry")).isEqualTo("5120");
    assertThat(ask("SELECT message FROM entry WHERE kind = 'RETENTION' ORDER BY number DESC"))
        .isEqualTo("rows 2,048 to 5,119 removed: older than 5 days");
    assertThat(Verification.of(journal).fault()).isEmpty();
    assertThat(Verification.of(journal).removed()).isEqualTo(5119);
  }

  @Test
  void ageIsAskedForOnceAMinute() throws Exception {
    try (AnchoredFile file = open(new RowRetention(20, 0))) {
      assertThat(file.tidy()).isFalse();
      clock.addAndGet(20 * DAY);
      assertThat(file.tidy()).isTrue();
    }
  }

  @Test
  void aStepThatTookLongIsFollowedByHalfOfItUntilStepsAreShortAgain() throws Exception {
    AtomicLong time = new AtomicLong();
    AtomicLong taken = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(30));
    try (AnchoredFile file =
        AnchoredFile.open(
            journal, FIVE_DAYS, clock::get, () -> time.addAndGet(taken.get()), OpeningWatch.NONE)) {
      assertThat(file.tidy()).isTrue();
      assertThat(removedBy(file)).isEqualTo(256);
      assertThat(removedBy(file)).isEqualTo(128);
      taken.set(TimeUnit.MILLISECONDS.toNanos(10));
      assertThat(removedBy(file)).isEqualTo(64);
      assertThat(removedBy(file)).isEqualTo(64);
      taken.set(TimeUnit.MILLISECONDS.toNanos(1));
      assertThat(removedBy(file)).isEqualTo(64);
      assertThat(removedBy(file)).isEqualTo(128);
      assertThat(removedBy(file)).isEqualTo(256);
      assertThat(removedBy(file)).as("never more").isEqualTo(256);
    }
  }

  @Test
  void howeverLongStepsTakeTheRowsGo() throws Exception {
    AtomicLong time = new AtomicLong();
    try (AnchoredFile file =
        AnchoredFile.open(
            journal,
            FIVE_DAYS,
            clock::get,
            () -> time.addAndGet(TimeUnit.SECONDS.toNanos(1)),
            OpeningWatch.NONE)) {
      while (file.tidy()) {
        assertThat(time.get()).isLessThan(TimeUnit.MINUTES.toNanos(20));
      }
    }
    assertThat(ask("SELECT min(number) FROM entry")).isEqualTo("2048");
  }

  private long removedBy(AnchoredFile file) throws Exception {
    String first = "SELECT min(number) FROM entry";
    long before = Long.parseLong(ask(first));
    assertThat(file.tidy()).isTrue();
    return Long.parseLong(ask(first)) - before;
  }

  @Test
  void rowsThatWereRemovedByHandAreMissing() throws Exception {
    Written.tamper(journal, "DELETE FROM entry WHERE number <= 1023");
    assertThat(fault()).isEqualTo("Row 1 is missing: the next one is 1024.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "before|1023|0|The rows up to 1023 were removed, and no row of the journal says so",
        "after|3000|2047|The rows up to 3000 were removed, and no row of the journal says so",
        "after|2047|2000|The rows up to 2047 were removed, and no row of the journal says so"
      })
  void aRemovalByHandThatNoRowVouchesForIsFound(
      String when, long gone, long hashOf, String expected) throws Exception {
    String hash =
        hashOf == 0
            ? "zeroblob(32)"
            : "x'%s'".formatted(ask("SELECT hex(hash) FROM entry WHERE number = " + hashOf));
    if (when.equals("after")) {
      tidy(FIVE_DAYS);
      Written.tamper(journal, "UPDATE removed SET done = %d, hash = %s".formatted(gone, hash));
    } else {
      Written.tamper(
          journal,
          "INSERT INTO removed VALUES(6000, 1, %d, %d, %s, 0, '')".formatted(gone, gone, hash));
    }
    Written.tamper(journal, "DELETE FROM entry WHERE number <= " + gone);
    assertThat(fault()).startsWith(expected);
  }

  @Test
  void aRowThatVouchesForAnotherRemovalIsFound() throws Exception {
    tidy(FIVE_DAYS);
    Written.tamper(
        journal,
        "UPDATE entry SET content = '{\"last\":3000,\"hash\":\"'"
            + " || (SELECT hex(hash) FROM entry WHERE number = 3000) || '\"}' WHERE kind = 'RETENTION'",
        "UPDATE removed SET done = 3000, hash = (SELECT hash FROM entry WHERE number = 3000)",
        "DELETE FROM entry WHERE number <= 3000");
    assertThat(fault()).startsWith("Row 6001 does not follow from the rows before it");
  }

  @Test
  void aHeadThatWasWrittenAnewWhileItGoesIsFound() throws Exception {
    try (AnchoredFile file = open(FIVE_DAYS)) {
      assertThat(file.tidy()).isTrue();
    }
    Written.tamper(
        journal,
        "UPDATE entry SET content = replace(content, '\"last\":2047', '\"last\":2000') WHERE kind = 'RETENTION'");
    assertThat(fault()).startsWith("Row 2000 is not the one that was to be removed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'{'", "'{}'", "'{\"last\":2047,\"hash\":\"xy\"}'"})
  void aRowThatVouchesForNothingIsFoundInItsPlace(String content) throws Exception {
    tidy(FIVE_DAYS);
    Written.tamper(
        journal,
        "UPDATE entry SET content = %s WHERE kind = 'RETENTION'".formatted("'" + content + "'"));
    assertThat(fault()).startsWith("The rows up to 2047 were removed, and no row");
  }

  @Test
  void aJournalRemovesWhileItIsWritten() throws Exception {
    try (Journal open = Journal.open(journal, FIVE_DAYS, clock::get, OpeningWatch.NONE)) {
      do {
        assertThat(open.command(Written.trip(), Written.accepted()).get()).isTrue();
      } while (!ask("SELECT min(number) FROM entry").equals("2048"));
      assertThat(open.state().well()).isTrue();
    }
    assertThat(Verification.of(journal).fault()).isEmpty();
  }

  @Test
  void lessThanNothingIsNotKept() {
    assertThatThrownBy(() -> new RowRetention(-1, 0)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> new RowRetention(0, -1)).hasMessageContaining("0 or more");
  }
}
