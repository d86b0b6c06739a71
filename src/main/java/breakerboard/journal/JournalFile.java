package breakerboard.journal;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The journal's SQLite file: one table of rows, numbered without gaps, and an index of the words in
 * their messages. Written by one thread.
 */
final class JournalFile implements Closeable {
  /** Stands in the file; one with a higher number was written by a newer program. */
  private static final int SCHEMA = 1;

  private static final String ROWS =
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
      """;
  private static final List<String> INDEXES =
      List.of(
          "CREATE INDEX entry_time ON entry(time)",
          "CREATE INDEX entry_book ON entry(book, number)",
          "CREATE INDEX entry_type ON entry(type, number)",
          "CREATE VIRTUAL TABLE words USING fts5(message, content='entry', content_rowid='number')");
  private static final String INSERT =
      "INSERT INTO entry(number, time, kind, type, book, breaker, operator, message, content, hash)"
          + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_WORDS = "INSERT INTO words(rowid, message) VALUES(?, ?)";

  private final Path path;
  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement insertWords;
  private final Chain chain = new Chain();
  private long last;
  private byte[] hash = Chain.beginning();

  private JournalFile(Path path, Connection connection) throws SQLException {
    this.path = path;
    this.connection = connection;
    this.insert = connection.prepareStatement(INSERT);
    this.insertWords = connection.prepareStatement(INSERT_WORDS);
    try (Statement statement = connection.createStatement();
        ResultSet end =
            statement.executeQuery("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1")) {
      if (end.next()) {
        last = end.getLong(1);
        hash = end.getBytes(2);
      }
    }
  }

  /**
   * Opens the file to write, or makes it.
   *
   * @throws JournalException with a sentence when it cannot be used
   */
  static JournalFile open(Path path) throws JournalException {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Connection connection = connect(path, false);
      try {
        prepare(path, connection);
        return new JournalFile(path, connection);
      } catch (SQLException | JournalException e) {
        connection.close();
        throw e;
      }
    } catch (JournalException e) {
      throw e;
    } catch (java.io.IOException | SQLException e) {
      throw unusable(path, e);
    }
  }

  static JournalException unusable(Path path, Exception because) {
    return new JournalException(
        "The journal "
            + path
            + " cannot be used ("
            + because.getMessage()
            + "): check its folder, the room on the disk, and whether it is a journal at all.",
        because);
  }

  static Connection connect(Path path, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path);
    return source.getConnection();
  }

  private static void prepare(Path path, Connection connection)
      throws SQLException, JournalException {
    int schema = schema(connection);
    refuseNewer(path, schema);
    if (schema == 0) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(ROWS);
        for (String index : INDEXES) {
          statement.execute(index);
        }
        statement.execute("PRAGMA user_version = " + SCHEMA);
      }
      connection.commit();
    }
    connection.setAutoCommit(false);
  }

  private static int schema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      return version.next() ? version.getInt(1) : 0;
    }
  }

  private static void refuseNewer(Path path, int schema) throws JournalException {
    if (schema > SCHEMA) {
      throw new JournalException(
          "The journal "
              + path
              + " has schema "
              + schema
              + " and this program knows "
              + SCHEMA
              + ": open it with the program that wrote it, or a newer one.");
    }
  }

  /** Number of the last row, 0 of none. */
  long last() {
    return last;
  }

  Anchor end() {
    return new Anchor(last, hash.clone());
  }

  /** Writes the rows together, or none of them; on disk when this returns. */
  void append(List<Entry> entries) throws SQLException {
    long number = last;
    byte[] end = hash;
    try {
      for (Entry entry : entries) {
        number++;
        end = hash(chain, end, number, entry);
        bind(number, entry, end);
      }
      insert.executeBatch();
      insertWords.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      insert.clearBatch();
      insertWords.clearBatch();
      connection.rollback();
      throw e;
    }
    last = number;
    hash = end;
  }

  static byte[] hash(Chain chain, byte[] former, long number, Entry entry) {
    return chain.next(
        former,
        number,
        entry.content(),
        String.valueOf(entry.time()),
        entry.kind().name(),
        entry.type(),
        entry.book(),
        entry.breaker(),
        entry.operator(),
        entry.message());
  }

  private void bind(long number, Entry entry, byte[] end) throws SQLException {
    int column = 1;
    insert.setLong(column++, number);
    insert.setLong(column++, entry.time());
    insert.setString(column++, entry.kind().name());
    insert.setString(column++, entry.type());
    insert.setString(column++, entry.book());
    insert.setString(column++, entry.breaker());
    insert.setString(column++, entry.operator());
    insert.setString(column++, entry.message());
    insert.setString(column++, entry.content());
    insert.setBytes(column, end);
    insert.addBatch();
    insertWords.setLong(1, number);
    insertWords.setString(2, entry.message());
    insertWords.addBatch();
  }

  @Override
  public void close() throws JournalException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unusable(path, e);
    }
  }
}
