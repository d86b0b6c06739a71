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
  /** A version that was written anew when the oldest rows were removed counts once. */
  private static final String NEWEST =
      """
      SELECT e.number, e.content ->> '$.version', e.time, e.operator, coalesce(e.content ->> '$.reason', '')
      FROM entry e
      WHERE e.kind <> 'EVENT' AND e.kind = 'CONFIGURATION' AND e.content ->> '$.version' < ?
        AND NOT EXISTS (
          SELECT 1 FROM entry again
          WHERE again.kind <> 'EVENT' AND again.kind = 'CONFIGURATION' AND again.number > e.number
            AND again.time = e.time AND again.content = e.content)
      ORDER BY e.number DESC LIMIT ?
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

  /** The newest ones of a lower number, the newest first. */
  List<ConfigurationVersion> newest(long before, int most) throws SQLException {
    List<ConfigurationVersion> found = new ArrayList<>();
    try (PreparedStatement newest = connection.prepareStatement(NEWEST)) {
      newest.setLong(1, before);
      newest.setInt(2, most);
      try (ResultSet rows = newest.executeQuery()) {
        while (rows.next()) {
          int column = 1;
          long row = rows.getLong(column++);
          found.add(
              new ConfigurationVersion(
                  rows.getLong(column++),
                  rows.getLong(column++),
                  rows.getString(column++),
                  rows.getString(column),
                  changes(row)));
        }
      }
    }
    return found;
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
