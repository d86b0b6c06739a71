package breakerboard.journal;

import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryNames;
import breakerboard.desk.HistoryPage;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import breakerboard.desk.JournalExtent;
import breakerboard.desk.VersionHistory;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.wire.EventReader;
import breakerboard.wire.UnreadableDocumentException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.sqlite.ProgressHandler;

/**
 * Reads a journal that may be written meanwhile, on a thread and a connection of its own; an export
 * has its own too, so that a search need not wait for it. Safe for many threads.
 */
public final class History implements EventHistory, VersionHistory, Closeable {
  private static final String BOOKS = "SELECT DISTINCT book FROM entry WHERE book <> ''";
  private static final String OPERATORS =
      "SELECT DISTINCT operator FROM entry WHERE operator <> ''";

  /** Of SQLite's machine, some tenths of a millisecond. */
  private static final int STEPS_BETWEEN_LOOKS = 10_000;

  private final Path journal;
  private final ExecutorService searches = oneThread("history");
  private final ExecutorService exports = oneThread("history export");

  /** Opens nothing yet: a file that cannot be read fails the answers. */
  public History(Path journal) {
    this.journal = journal;
  }

  private static ExecutorService oneThread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  @Override
  public CompletionStage<HistoryPage> search(HistoryQuery query, long before, int most) {
    return on(
        searches,
        connection -> {
          List<HistoryRow> found = new Search(connection).newest(query, before, most + 1);
          boolean more = found.size() > most;
          return new HistoryPage(more ? found.subList(0, most) : found, more);
        });
  }

  @Override
  public CompletionStage<HistoryPage> searchUp(HistoryQuery query, long after, int most) {
    return on(
        searches,
        connection -> {
          List<HistoryRow> found = new Search(connection).oldest(query, after, most + 1);
          boolean more = found.size() > most;
          return new HistoryPage((more ? found.subList(0, most) : found).reversed(), more);
        });
  }

  @Override
  public CompletionStage<List<Event>> events(Set<EventType> types, int most) {
    return on(
        searches,
        connection -> {
          List<Event> found = new ArrayList<>();
          for (HistoryRow row :
              new Search(connection).newest(ofTypes(types), NEWEST, most).reversed()) {
            found.add(event(row));
          }
          return found;
        });
  }

  private static Event event(HistoryRow row) throws JournalException {
    try {
      return EventReader.read(row.content(), row.time(), "Row " + Words.count(row.number()));
    } catch (UnreadableDocumentException e) {
      throw new JournalException(String.valueOf(e.getMessage()), e);
    }
  }

  private static HistoryQuery ofTypes(Set<EventType> types) {
    return new HistoryQuery(
        Times.NEVER,
        Times.NEVER,
        "",
        Set.of(HistoryRow.Kind.EVENT),
        types.stream().map(EventType::name).collect(Collectors.toSet()),
        "",
        "");
  }

  @Override
  public CompletionStage<HistoryNames> names() {
    return on(
        exports,
        connection -> new HistoryNames(all(connection, BOOKS), all(connection, OPERATORS)));
  }

  private static SortedSet<String> all(Connection connection, String sql) throws SQLException {
    SortedSet<String> names = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Override
  public CompletionStage<JournalExtent> extent() {
    return on(searches, connection -> Extent.of(journal, connection));
  }

  @Override
  public CompletionStage<List<ConfigurationVersion>> versions(long before, int most) {
    return on(searches, connection -> new Versions(connection).newest(before, most));
  }

  @Override
  public CompletionStage<Long> export(
      HistoryQuery query, Path file, LongConsumer progress, BooleanSupplier cancelled) {
    return on(
        exports,
        connection -> new Export(new Search(connection), query, progress, cancelled).to(file));
  }

  /**
   * Hands out the events with these ids in their order, without holding them in memory, on the
   * caller's thread.
   *
   * @param last inclusive
   * @throws JournalException with a sentence when the journal cannot be read
   */
  public void events(long first, long last, Consumer<HistoryRow> each) throws JournalException {
    try (Connection connection = open()) {
      new Search(connection).events(first, last, each);
    } catch (SQLException e) {
      throw Trouble.reading(journal, e);
    }
  }

  /** What is read. */
  private interface Reading<T> {
    T from(Connection connection) throws SQLException, IOException;
  }

  private <T> CompletionStage<T> on(ExecutorService thread, Reading<T> reading) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      thread.execute(() -> read(reading, answer));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(
          new JournalException("The history of %s is closed.".formatted(journal), e));
    }
    return answer;
  }

  /** Reads nothing for which nobody waits any longer, and stops within it. */
  private <T> void read(Reading<T> reading, CompletableFuture<T> answer) {
    if (answer.isDone()) {
      return;
    }
    try (Connection connection = open()) {
      ProgressHandler.setHandler(
          connection,
          STEPS_BETWEEN_LOOKS,
          new ProgressHandler() {
            @Override
            protected int progress() {
              return answer.isDone() ? 1 : 0;
            }
          });
      answer.complete(reading.from(connection));
    } catch (SQLException e) {
      answer.completeExceptionally(Trouble.reading(journal, e));
    } catch (IOException | RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  private Connection open() throws SQLException, JournalException {
    Connection connection = JournalFile.connect(journal, true);
    try {
      Schema.check(journal, connection);
      return connection;
    } catch (SQLException | JournalException e) {
      connection.close();
      throw e;
    }
  }

  /** Ends after what is being read; what is asked from now on fails. */
  @Override
  public void close() {
    searches.shutdown();
    exports.shutdown();
  }
}
