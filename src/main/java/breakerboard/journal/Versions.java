package breakerboard.journal;

import breakerboard.desk.ConfigurationVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads configuration versions out of their rows. */
final class Versions {
  private static final String BEFORE =
      """
      SELECT number, content ->> '$.version', time, operator, coalesce(content ->> '$.reason', '')
      FROM entry
      WHERE kind <> 'EVENT' AND kind = 'CONFIGURATION' AND number < ?
      ORDER BY number DESC
      """;

  private static final String FROM =
      """
      SELECT number, content ->> '$.version' FROM entry
      WHERE kind <> 'EVENT' AND kind = 'CONFIGURATION' AND number >= ?
      ORDER BY number LIMIT 1
      """;

  private static final String LAST =
      """
      SELECT coalesce(max(number), 0) FROM entry
      WHERE kind <> 'EVENT' AND kind = 'CONFIGURATION'
      """;

  private static final String CHANGES =
      """
      SELECT coalesce(c.value ->> '$.book', ''), c.value ->> '$.path', c.value -> '$.former',
        c.value -> '$.now', c.value ->> '$.layer'
      FROM entry e, json_each(e.content, '$.changes') c WHERE e.number = ? ORDER BY c.key
      """;

  private final Connection connection;

  Versions(Connection connection) {
    this.connection = connection;
  }

  /**
   * The newest ones of a lower number, the newest first. One that was written anew when the oldest
   * rows were removed comes once.
   */
  List<ConfigurationVersion> newest(long before, int most) throws SQLException {
    List<ConfigurationVersion> found = new ArrayList<>();
    try (PreparedStatement newest = connection.prepareStatement(BEFORE)) {
      newest.setLong(1, end(before));
      try (ResultSet rows = newest.executeQuery()) {
        while (found.size() < most && rows.next()) {
          int column = 1;
          long row = rows.getLong(column++);
          ConfigurationVersion version =
              new ConfigurationVersion(
                  rows.getLong(column++),
                  rows.getLong(column++),
                  rows.getString(column++),
                  rows.getString(column),
                  changes(row));
          if (found.isEmpty() || !found.getLast().equals(version)) {
            found.add(version);
          }
        }
      }
    }
    return found;
  }

  /**
   * The row behind the last one of a lower version. Versions go up with their rows, so halving
   * finds it, however many there are: a page far back costs as much as the first one.
   */
  private long end(long version) throws SQLException {
    try (PreparedStatement from = connection.prepareStatement(FROM)) {
      long first = 0;
      long end = last() + 1;
      while (first < end) {
        long middle = first + (end - first) / 2;
        from.setLong(1, middle);
        try (ResultSet row = from.executeQuery()) {
          if (row.next() && row.getLong(2) < version) {
            first = row.getLong(1) + 1;
          } else {
            end = middle;
          }
        }
      }
      return end;
    }
  }

  private long last() throws SQLException {
    try (PreparedStatement last = connection.prepareStatement(LAST);
        ResultSet row = last.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private List<ConfigurationVersion.Change> changes(long row) throws SQLException {
    List<ConfigurationVersion.Change> found = new ArrayList<>();
    try (PreparedStatement changes = connection.prepareStatement(CHANGES)) {
      changes.setLong(1, row);
      try (ResultSet rows = changes.executeQuery()) {
        while (rows.next()) {
          int column = 1;
          found.add(
              new ConfigurationVersion.Change(
                  rows.getString(column++),
                  rows.getString(column++),
                  rows.getString(column++),
                  rows.getString(column++),
                  rows.getString(column)));
        }
      }
    }
    return found;
  }
}
