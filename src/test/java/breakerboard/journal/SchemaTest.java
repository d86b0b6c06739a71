package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningStep.BringingForward;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal of an older program is brought forward, and nothing in its chain changes. */
@Timeout(60)
class SchemaTest {
  /** What the first program wrote. */
  private static final List<String> SCHEMA_1 =
      List.of(
          """
          CREATE TABLE entry(
            number INTEGER PRIMARY KEY,
            time INTEGER NOT NULL,
            kind TEXT NOT NULL,
            type TEXT NOT NULL,
            book TEXT NOT NULL,
            breaker TEXT NOT NULL,
            operator TEXT NOT NULL,
            message TEXT NOT NULL,
            content TEXT NOT NULL,
            hash BLOB NOT NULL) STRICT
          """,
          "CREATE INDEX entry_time ON entry(time)",
          "CREATE INDEX entry_book ON entry(book, number)",
          "CREATE INDEX entry_type ON entry(type, number)",
          "CREATE VIRTUAL TABLE words USING fts5(message, content='entry', content_rowid='number')",
          "PRAGMA user_version = 1");

  private static final int ROWS = 2500;

  @TempDir private Path folder;
  private Path journal = Path.of("");
  private String end = "";

  @BeforeEach
  void writeAsTheFirstProgram() throws SQLException, IOException {
    journal = folder.resolve("journal.db");
    try (Connection connection = JournalFile.connect(journal, false);
        Statement statement = connection.createStatement()) {
      for (String sql : SCHEMA_1) {
        statement.execute(sql);
      }
      connection.setAutoCommit(false);
      byte[] hash = Chain.beginning();
      for (int number = 1; number <= ROWS; number++) {
        hash = insert(connection, number, hash);
      }
      connection.commit();
      new Anchor(ROWS, hash).write(Anchor.beside(journal));
      end = Chain.words(hash);
    }
  }

  private static byte[] insert(Connection connection, int number, byte[] former)
      throws SQLException {
    Entry entry =
        number % 100 == 0
            ? Entry.of(Written.trip(), Written.accepted())
            : Entry.of(Written.event(number));
    byte[] hash = JournalFile.hash(new Chain(), former, number, entry);
    try (PreparedStatement row =
            connection.prepareStatement("INSERT INTO entry VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement words =
            connection.prepareStatement("INSERT INTO words(rowid, message) VALUES(?, ?)")) {
      row.setLong(1, number);
      row.setLong(2, entry.time());
      row.setString(3, entry.kind().name());
      row.setString(4, entry.type());
      row.setString(5, entry.book());
      row.setString(6, entry.breaker());
      row.setString(7, entry.operator());
      row.setString(8, entry.message());
      row.setString(9, entry.content());
      row.setBytes(10, hash);
      row.executeUpdate();
      words.setLong(1, number);
      words.setString(2, entry.message());
      words.executeUpdate();
    }
    return hash;
  }

  @Test
  void itIsVerifiedAsItIs() throws JournalException {
    Verification found = Verification.of(journal);
    assertThat(found.fault()).isEmpty();
    assertThat(found.end()).isEqualTo(end);
  }

  @Test
  void itIsBroughtForwardWithTheSameChainAndGoesOn() throws Exception {
    Journal.open(journal).close();
    assertThat(Verification.of(journal))
        .isEqualTo(new Verification(0, ROWS, end, Optional.empty()));
    try (Journal open = Journal.open(journal)) {
      assertThat(Known.of(journal, Breakers.catalogue()).event()).isEqualTo(2499);
      open.event(Written.event(2500));
    }
    assertThat(Verification.of(journal).rows()).isEqualTo(ROWS + 1);
    assertThat(Written.ask(journal, "PRAGMA user_version")).containsExactly("2");
  }

  @Test
  void whatItHeldIsFound() throws Exception {
    try (History history = new History(journal)) {
      assertThatThrownBy(() -> numbers(history, words("2")))
          .cause()
          .hasMessage(
              "The journal "
                  + journal
                  + " has schema 1, which cannot be searched: open it once with the console, which"
                  + " brings it to 2.");
      Journal.open(journal).close();
      assertThat(numbers(history, words("message 2499"))).containsExactly(2499L);
      assertThat(numbers(history, words("vendor"))).startsWith(2500L, 2400L).hasSize(25);
      long noon = Written.NOON;
      assertThat(
              numbers(
                  history,
                  new HistoryQuery(
                      noon + 1250 * Times.NANOS_PER_SECOND,
                      noon + 1252 * Times.NANOS_PER_SECOND,
                      "",
                      Set.of(HistoryRow.Kind.EVENT),
                      Set.of(),
                      "EQ-LS-1",
                      "")))
          .containsExactly(1251L, 1250L);
    }
  }

  private static HistoryQuery words(String text) {
    return new HistoryQuery(Times.NEVER, Times.NEVER, text, Set.of(), Set.of(), "", "");
  }

  private static List<Long> numbers(History history, HistoryQuery query) throws Exception {
    return history
        .search(query, EventHistory.NEWEST, 50)
        .toCompletableFuture()
        .get()
        .rows()
        .stream()
        .map(HistoryRow::number)
        .toList();
  }

  @Test
  void howManyOfItsRowsAreDoneIsSaidOnTheWay() throws Exception {
    List<OpeningStep> steps = new ArrayList<>();
    Journal.open(journal, RowRetention.ALL, steps::add).close();
    assertThat(steps)
        .containsExactly(
            new BringingForward(0, ROWS),
            new BringingForward(2048, ROWS),
            new BringingForward(ROWS, ROWS));
    steps.clear();
    Journal.open(journal, RowRetention.ALL, steps::add).close();
    assertThat(steps).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2048, ROWS})
  void cancelledOnTheWayItStaysAsItWasAndIsBroughtForwardNextTime(long at) throws Exception {
    OpeningWatch cancel =
        step -> {
          if (step.equals(new BringingForward(at, ROWS))) {
            throw new OpeningCancelledException();
          }
        };
    assertThatThrownBy(() -> Journal.open(journal, RowRetention.ALL, cancel))
        .isInstanceOf(OpeningCancelledException.class);
    assertThat(Written.ask(journal, "PRAGMA user_version")).containsExactly("1");
    assertThat(Written.ask(journal, "SELECT name FROM sqlite_schema WHERE name = 'entry_time'"))
        .hasSize(1);
    Journal.open(journal).close();
    assertThat(Verification.of(journal))
        .isEqualTo(new Verification(0, ROWS, end, Optional.empty()));
  }

  @Test
  void oneThatCannotBeBroughtForwardStaysAsItWas() throws Exception {
    Written.tamper(journal, "CREATE TABLE span(other TEXT)");
    assertThatThrownBy(() -> Journal.open(journal))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("cannot be used");
    assertThat(Written.ask(journal, "PRAGMA user_version")).containsExactly("1");
    assertThat(Written.ask(journal, "SELECT name FROM sqlite_schema WHERE name = 'entry_time'"))
        .hasSize(1);
    assertThat(Verification.of(journal).fault()).isEmpty();
  }
}
