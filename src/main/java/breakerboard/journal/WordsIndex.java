package breakerboard.journal;

import breakerboard.desk.OpeningStep.BringingForward;
import breakerboard.desk.OpeningWatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The index of the words in a journal's rows. */
final class WordsIndex {
  /** Takes rows from one number to another. */
  static final String ADD =
      "INSERT INTO words(rowid, message, marks) SELECT number, message, marks FROM entry"
          + " WHERE number BETWEEN ? AND ?";

  /** Some 50 ms of work: who cancels waits no longer. */
  private static final int AT_ONCE = 2 * Schema.BLOCK;

  private static final String ENDS =
      "SELECT (SELECT min(number) FROM entry), (SELECT max(number) FROM entry)";

  private WordsIndex() {}

  /** Numbers of the oldest and the newest row, which have no gaps between them. */
  record Rows(long first, long last) {
    static Rows of(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet ends = statement.executeQuery(ENDS)) {
        ends.next();
        long last = ends.getLong(2);
        return new Rows(last == 0 ? 1 : ends.getLong(1), last);
      }
    }

    long count() {
      return last - first + 1;
    }
  }

  /** Takes all rows into an index that is empty; the caller commits. */
  static void fill(Connection connection, Rows rows, OpeningWatch watch) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      for (long from = rows.first(); from <= rows.last(); from += AT_ONCE) {
        long to = Math.min(from + AT_ONCE - 1, rows.last());
        add.setLong(1, from);
        add.setLong(2, to);
        add.executeUpdate();
        watch.at(new BringingForward(to - rows.first() + 1, rows.count()));
      }
    }
  }
}
