package breakerboard.journal;

import breakerboard.desk.HistoryRow.Kind;
import breakerboard.domain.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Removes the oldest rows. First a row is written that names the last one to go with its hash, from
 * which the chain is verified then; and the configuration version in force anew, when it is among
 * them. Then they go, some at a time, so that nobody waits for it. The file does not shrink: new
 * rows take the room of those that went.
 */
final class Removal {
  private static final long CHECK_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final long DAY_NANOS = TimeUnit.DAYS.toNanos(1);

  /** Rows of a step at most; fewer where steps take long, for rows to write wait meanwhile. */
  private static final int MOST_OF_A_STEP = 256;

  private static final int LEAST_OF_A_STEP = 8;
  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
  private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** Some room is made at once, or a full journal would remove a little after each batch. */
  private static final double FILLED_AGAIN_TO = 0.9;

  private static final String KEPT_FOR_AGE =
      "SELECT coalesce((SELECT min(block) FROM span WHERE written >= ?), (SELECT max(block) + 1 FROM span)) - 1";
  private static final String PAGES =
      "SELECT (page_count - freelist_count) * page_size"
          + " FROM pragma_page_count, pragma_freelist_count, pragma_page_size";
  private static final String HASH = "SELECT hash FROM entry WHERE number = ?";
  private static final String VERSION =
      "SELECT number, time, operator, message, content FROM entry"
          + " WHERE kind <> 'EVENT' AND kind = 'CONFIGURATION' ORDER BY number DESC LIMIT 1";
  private static final String BEGIN =
      "INSERT INTO removed(vouched, first, last, done, hash, time, why) VALUES(?, ?, ?, ?, ?, ?, ?)";
  private static final String RUN =
      "SELECT vouched, done, last, hash FROM removed ORDER BY vouched DESC LIMIT 1";
  private static final String FORGET_WORDS =
      "INSERT INTO words(words, rowid, message, marks) SELECT 'delete', number, message, marks"
          + " FROM entry WHERE number BETWEEN ? AND ?";
  private static final String FORGET = "DELETE FROM entry WHERE number BETWEEN ? AND ?";
  private static final String FORGET_SPANS = "DELETE FROM span WHERE block < ?";
  private static final String DONE = "UPDATE removed SET done = ?, hash = ? WHERE vouched = ?";

  private final JournalFile file;
  private final Connection connection;
  private final RowRetention retention;
  private final LongSupplier clock;
  private final LongSupplier stopwatch;
  private int rows = MOST_OF_A_STEP;
  private Optional<Run> run;
  private long checked;

  /**
   * @param clock by which rows grow old, nanoseconds since the epoch
   * @param stopwatch how long a step takes, nanoseconds
   */
  Removal(JournalFile file, RowRetention retention, LongSupplier clock, LongSupplier stopwatch)
      throws SQLException {
    this.file = file;
    this.connection = file.connection();
    this.retention = retention;
    this.clock = clock;
    this.stopwatch = stopwatch;
    this.run = newest().filter(newest -> newest.done() < newest.last());
    this.checked = clock.getAsLong() - CHECK_NANOS;
  }

  /**
   * Rows that go.
   *
   * @param vouched the row that says so
   * @param done up to here they are gone
   * @param hash of the last one that is gone
   * @param last up to here they go
   */
  private record Run(long vouched, long done, byte[] hash, long last) {}

  private static final Run NOTHING_YET = new Run(0, 0, Chain.beginning(), 0);

  private Optional<Run> newest() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(RUN)) {
      return found.next()
          ? Optional.of(
              new Run(
                  found.getLong("vouched"),
                  found.getLong("done"),
                  found.getBytes("hash"),
                  found.getLong("last")))
          : Optional.empty();
    } finally {
      connection.rollback();
    }
  }

  /** Removes a few rows when there are some to remove; whether there are more. */
  boolean step() throws SQLException {
    try {
      if (run.isPresent()) {
        long begun = stopwatch.getAsLong();
        run = goOn(run.get());
        took(stopwatch.getAsLong() - begun);
      } else if (clock.getAsLong() - checked >= CHECK_NANOS) {
        checked = clock.getAsLong();
        run = begin();
      }
      return run.isPresent();
    } catch (SQLException e) {
      JournalFile.rollBack(connection, e);
      throw e;
    }
  }

  /** Whoever writes rows waits for a step: one that took long is followed by half of it. */
  private void took(long nanos) {
    if (nanos > LONG_NANOS) {
      rows = Math.max(LEAST_OF_A_STEP, rows / 2);
    } else if (nanos < SHORT_NANOS) {
      rows = Math.min(MOST_OF_A_STEP, rows * 2);
    }
  }

  private Optional<Run> begin() throws SQLException {
    Run former = newest().orElse(NOTHING_YET);
    long first = former.last() + 1;
    long forAge = retention.keepDays() == 0 ? 0 : lastTooOld();
    long forRoom = retention.keepBytes() == 0 ? 0 : lastTooMuch(first);
    long last = Math.max(forAge, forRoom);
    String why =
        forAge >= forRoom
            ? "older than %s days".formatted(retention.keepDays())
            : "more than %s bytes".formatted(Words.count(retention.keepBytes()));
    connection.rollback();
    return last < first ? Optional.empty() : Optional.of(begin(former, last, why));
  }

  private Run begin(Run former, long last, String why) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    versionUpTo(last).ifPresent(entries::add);
    entries.add(Entry.removal(former.last() + 1, last, hash(last), why, clock.getAsLong()));
    Run next = new Run(file.last() + entries.size(), former.last(), former.hash(), last);
    file.append(entries, () -> note(next, why));
    return next;
  }

  private void note(Run next, String why) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(BEGIN)) {
      int column = 1;
      row.setLong(column++, next.vouched());
      row.setLong(column++, next.done() + 1);
      row.setLong(column++, next.last());
      row.setLong(column++, next.done());
      row.setBytes(column++, next.hash());
      row.setLong(column++, clock.getAsLong());
      row.setString(column, why);
      row.executeUpdate();
    }
  }

  /** The last row of the last block of which every row is too old. */
  private long lastTooOld() throws SQLException {
    try (PreparedStatement kept = connection.prepareStatement(KEPT_FOR_AGE)) {
      kept.setLong(1, clock.getAsLong() - retention.keepDays() * DAY_NANOS);
      try (ResultSet block = kept.executeQuery()) {
        return block.next() ? block.getLong(1) * Schema.BLOCK - 1 : 0;
      }
    }
  }

  /** The last row of the blocks that take more room than there is; the newest block stays. */
  private long lastTooMuch(long first) throws SQLException {
    long taken = number(PAGES).orElse(0);
    if (taken <= retention.keepBytes()) {
      return 0;
    }
    double share = 1 - FILLED_AGAIN_TO * retention.keepBytes() / taken;
    long rows = file.last() - first + 1;
    long block = (first + (long) (share * rows)) / Schema.BLOCK + 1;
    return Math.min(block, file.last() / Schema.BLOCK) * Schema.BLOCK - 1;
  }

  private OptionalLong number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
    }
  }

  private byte[] hash(long row) throws SQLException {
    try (PreparedStatement hash = connection.prepareStatement(HASH)) {
      hash.setLong(1, row);
      try (ResultSet found = hash.executeQuery()) {
        if (!found.next()) {
          throw new SQLException("row %s is missing".formatted(Words.count(row)));
        }
        return found.getBytes(1);
      }
    }
  }

  /** The version in force, when its row goes: whoever reads the journal later still knows it. */
  private Optional<Entry> versionUpTo(long last) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery(VERSION)) {
      if (!version.next() || version.getLong("number") > last) {
        return Optional.empty();
      }
      return Optional.of(
          new Entry(
              Kind.CONFIGURATION,
              version.getLong("time"),
              Kind.CONFIGURATION.name(),
              "",
              "",
              version.getString("operator"),
              version.getString("message"),
              version.getString("content")));
    }
  }

  private Optional<Run> goOn(Run now) throws SQLException {
    long first = now.done() + 1;
    long last = Math.min(now.done() + rows, now.last());
    byte[] hash = hash(last);
    remove(FORGET_WORDS, first, last);
    remove(FORGET, first, last);
    try (PreparedStatement spans = connection.prepareStatement(FORGET_SPANS);
        PreparedStatement done = connection.prepareStatement(DONE)) {
      spans.setLong(1, (last + 1) / Schema.BLOCK);
      spans.executeUpdate();
      done.setLong(1, last);
      done.setBytes(2, hash);
      done.setLong(3, now.vouched());
      done.executeUpdate();
    }
    connection.commit();
    return last == now.last()
        ? Optional.empty()
        : Optional.of(new Run(now.vouched(), last, hash, now.last()));
  }

  private void remove(String sql, long first, long last) throws SQLException {
    try (PreparedStatement rows = connection.prepareStatement(sql)) {
      rows.setLong(1, first);
      rows.setLong(2, last);
      rows.executeUpdate();
    }
  }
}
