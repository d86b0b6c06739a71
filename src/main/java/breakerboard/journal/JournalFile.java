package breakerboard.journal;

import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningWatch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongSupplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The journal's SQLite file: one table of rows, numbered without gaps, and an index of the words in
 * their messages. Written by one thread.
 */
final class JournalFile implements Closeable {
  /** How long a write waits for another program; then its rows wait in memory. */
  private static final int MOST_BUSY_MILLIS = 1000;

  private static final String INSERT =
      "INSERT INTO entry(number, time, kind, type, book, breaker, operator, message, content, hash)"
          + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String END = "SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1";

  private final Path path;
  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement insertWords;
  private final Spans spans;
  private final Chain chain = new Chain();
  private long last;
  private byte[] hash = Chain.beginning();

  private JournalFile(Path path, Connection connection, LongSupplier clock) throws SQLException {
    this.path = path;
    this.connection = connection;
    this.insert = connection.prepareStatement(INSERT);
    this.insertWords = connection.prepareStatement(WordsIndex.ADD);
    this.spans = new Spans(connection, clock);
    try (Statement statement = connection.createStatement()) {
      try (ResultSet end = statement.executeQuery(END)) {
        if (end.next()) {
          last = end.getLong(1);
          hash = end.getBytes(2);
        }
      }
    }
    connection.commit();
  }

  /**
   * Opens the file to write, or makes it.
   *
   * @param clock by which rows grow old, nanoseconds since the epoch
   * @param watch looks on while an older journal is brought forward
   * @throws JournalException with a sentence when it cannot be used
   */
  static JournalFile open(Path path, LongSupplier clock, OpeningWatch watch)
      throws JournalException {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.exists(path) && !Files.isWritable(path)) {
        throw Trouble.readOnly(path);
      }
      Connection connection = connect(path, false);
      try {
        Schema.bringForward(path, connection, watch);
        connection.setAutoCommit(false);
        return new JournalFile(path, connection, clock);
      } catch (SQLException | JournalException | OpeningCancelledException e) {
        connection.close();
        throw e;
      }
    } catch (JournalException e) {
      throw e;
    } catch (IOException e) {
      throw Trouble.opening(path, e);
    } catch (SQLException e) {
      throw Trouble.opening(path, e);
    }
  }

  static Connection connect(Path path, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setBusyTimeout(MOST_BUSY_MILLIS);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path);
    return source.getConnection();
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
    append(entries, () -> {});
  }

  /** What is done together with writing rows. */
  interface Also {
    void run() throws SQLException;
  }

  /** Writes the rows and does something else together, or nothing of it. */
  void append(List<Entry> entries, Also also) throws SQLException {
    long number = last;
    byte[] end = hash;
    try {
      for (Entry entry : entries) {
        number++;
        end = hash(chain, end, number, entry);
        bind(number, entry, end);
      }
      insert.executeBatch();
      insertWords.setLong(1, last + 1);
      insertWords.setLong(2, number);
      insertWords.executeUpdate();
      spans.add(last + 1, entries);
      also.run();
      connection.commit();
    } catch (SQLException e) {
      insert.clearBatch();
      rollBack(connection, e);
      throw e;
    }
    last = number;
    hash = end;
  }

  /**
   * Takes back what was begun. A full disk has done so already, and then the driver begins no
   * transaction of its own: what follows would be written row by row.
   */
  static void rollBack(Connection connection, Exception because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN");
      } catch (SQLException already) {
        because.addSuppressed(already);
      }
    }
  }

  /** The same connection, for what is done on the thread that appends. */
  Connection connection() {
    return connection;
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
  }

  @Override
  public void close() throws JournalException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Trouble.opening(path, e);
    }
  }
}
