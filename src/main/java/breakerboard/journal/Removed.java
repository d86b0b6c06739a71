package breakerboard.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which rows went because they were kept long enough, and which rows vouch for that.
 *
 * @param last up to this one they are gone, 0 of none
 * @param hash of the last one
 * @param vouched the hash of each last row to go, by its number, as the rows say that removed them
 */
record Removed(long last, byte[] hash, TreeMap<Long, byte[]> vouched) {
  private static final String TABLE = "SELECT 1 FROM sqlite_schema WHERE name = 'removed'";
  private static final String GONE = "SELECT done, hash FROM removed ORDER BY done DESC LIMIT 1";
  private static final String VOUCHED =
      """
      SELECT content ->> '$.last', unhex(content ->> '$.hash') FROM entry
      WHERE kind <> 'EVENT' AND kind = 'RETENTION' AND json_valid(content)
        AND unhex(content ->> '$.hash') IS NOT NULL
      """;

  static Removed of(Connection connection) throws SQLException {
    TreeMap<Long, byte[]> vouched = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      if (!any(statement)) {
        return new Removed(0, Chain.beginning(), vouched);
      }
      try (ResultSet rows = statement.executeQuery(VOUCHED)) {
        while (rows.next()) {
          vouched.put(rows.getLong(1), rows.getBytes(2));
        }
      }
      try (ResultSet gone = statement.executeQuery(GONE)) {
        return gone.next()
            ? new Removed(gone.getLong(1), gone.getBytes(2), vouched)
            : new Removed(0, Chain.beginning(), vouched);
      }
    }
  }

  /** A journal of the first schema knows no removal. */
  private static boolean any(Statement statement) throws SQLException {
    try (ResultSet table = statement.executeQuery(TABLE)) {
      return table.next();
    }
  }

  /** Whether a row says that at least these went, and that the last of them was this one. */
  boolean vouchedFor() {
    return last == 0 || !vouched.tailMap(last).isEmpty() && says(last, hash);
  }

  /** Whether what is said of a row, if anything, is its hash. */
  boolean says(long number, byte[] found) {
    return Optional.ofNullable(vouched.get(number))
        .map(said -> Arrays.equals(said, found))
        .orElse(true);
  }
}
