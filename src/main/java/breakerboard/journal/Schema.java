package breakerboard.journal;

import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningStep.BringingForward;
import breakerboard.desk.OpeningWatch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of a journal, and the way from each form of them to the next one. The rows and their
 * chain are the same in all; only what they are found by differs.
 */
final class Schema {
  /** Rows of one block have one entry in {@code span}. */
  static final int BLOCK = 1024;

  private static final List<String> FIRST =
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
          """);

  /**
   * An event's id, cut from its content, which begins with it; and what is looked for in a row as
   * words, so that the index of words finds it together with those of the message. Both are
   * computed and not stored: nobody can change them apart from the row.
   */
  private static final List<String> COMPUTED =
      List.of(
          """
          ALTER TABLE entry ADD COLUMN event INTEGER GENERATED ALWAYS AS (
            CASE kind WHEN 'EVENT' THEN nullif(CAST(substr(content, 7) AS INTEGER), 0) END) VIRTUAL
          """,
          """
          ALTER TABLE entry ADD COLUMN marks TEXT GENERATED ALWAYS AS (
            'k' || hex(kind) || ' t' || hex(type) || ' b' || hex(book) || ' o' || hex(operator)) VIRTUAL
          """);

  private static final List<String> FOUND_BY =
      List.of(
          "DROP INDEX IF EXISTS entry_time",
          "DROP INDEX IF EXISTS entry_book",
          "DROP INDEX IF EXISTS entry_type",
          "DROP TABLE IF EXISTS words",
          "CREATE INDEX entry_event ON entry(event) WHERE event IS NOT NULL",
          "CREATE INDEX entry_kind ON entry(kind, number) WHERE kind <> 'EVENT'",
          "CREATE VIRTUAL TABLE words USING fts5("
              + "message, marks, content='entry', content_rowid='number')",
          """
          CREATE TABLE span(
            block INTEGER PRIMARY KEY,
            earliest INTEGER NOT NULL,
            latest INTEGER NOT NULL,
            written INTEGER NOT NULL) STRICT
          """,
          "INSERT INTO span SELECT number / "
              + BLOCK
              + ", min(time), max(time), unixepoch() * 1000000000 FROM entry GROUP BY 1",
          """
          CREATE TABLE removed(
            vouched INTEGER PRIMARY KEY,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            done INTEGER NOT NULL,
            hash BLOB NOT NULL,
            time INTEGER NOT NULL,
            why TEXT NOT NULL) STRICT
          """);

  /** From nothing to 1, from 1 to 2. */
  private static final List<List<String>> STEPS =
      List.of(FIRST, Stream.concat(COMPUTED.stream(), FOUND_BY.stream()).toList());

  private Schema() {}

  /** Stands in the file; one with a higher number was written by a newer program. */
  static int newest() {
    return STEPS.size();
  }

  /**
   * Brings a file forward to the newest form, all of the way or not at all.
   *
   * @param watch hears how many rows are done, and can cancel it
   * @throws JournalException with a sentence when a newer program wrote it
   */
  static void bringForward(Path path, Connection connection, OpeningWatch watch)
      throws SQLException, JournalException {
    int schema = of(connection);
    refuseNewer(path, schema);
    if (schema == newest()) {
      return;
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      if (schema > 0) {
        WordsIndex.Rows rows = WordsIndex.Rows.of(connection);
        watch.at(new BringingForward(0, rows.count()));
        change(statement, schema);
        WordsIndex.fill(connection, rows, watch);
      } else {
        change(statement, schema);
      }
      connection.commit();
    } catch (SQLException | OpeningCancelledException e) {
      JournalFile.rollBack(connection, e);
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void change(Statement statement, int schema) throws SQLException {
    for (List<String> step : STEPS.subList(schema, newest())) {
      for (String change : step) {
        statement.execute(change);
      }
    }
    statement.execute("PRAGMA user_version = " + newest());
  }

  /**
   * Only reads.
   *
   * @throws JournalException with a sentence when its form is not the newest one
   */
  static void check(Path path, Connection connection) throws SQLException, JournalException {
    int schema = of(connection);
    refuseNewer(path, schema);
    if (schema < newest()) {
      throw new JournalException(
          "The journal %s has schema %s, which cannot be searched: open it once with the console, which brings it to %s."
              .formatted(path, schema, newest()));
    }
  }

  private static int of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      return version.next() ? version.getInt(1) : 0;
    }
  }

  private static void refuseNewer(Path path, int schema) throws JournalException {
    if (schema > newest()) {
      throw new JournalException(
          "The journal "
              + path
              + " has schema "
              + schema
              + " and this program knows "
              + newest()
              + ": open it with the program that wrote it, or a newer one.");
    }
  }
}
