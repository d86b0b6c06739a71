package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.wire.ConfigVersionReader;
import breakerboard.wire.UnreadableDocumentException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a journal holds already; a desk that goes on from its recording tells some of it again.
 *
 * @param event number of the newest event, 0 of none
 * @param submission number of the newest command, 0 of none
 * @param version the newest configuration version, 0 of none
 * @param configurations the newest versions, the oldest first
 */
public record Known(long event, long submission, long version, List<Configuration> configurations) {
  private static final int MOST = 100;
  private static final String EVENT =
      "SELECT event FROM entry WHERE event IS NOT NULL ORDER BY number DESC LIMIT 1";
  private static final String COMMAND =
      "SELECT max(content ->> '$.submission') FROM entry WHERE kind <> 'EVENT' AND kind = 'COMMAND'";
  private static final String VERSIONS =
      "SELECT content FROM entry WHERE kind <> 'EVENT' AND kind = 'CONFIGURATION'"
          + " ORDER BY number DESC LIMIT "
          + MOST;

  public Known {
    configurations = List.copyOf(configurations);
  }

  /**
   * Reads it from a journal that nobody writes now.
   *
   * @throws JournalException with a sentence when it cannot be read
   */
  public static Known of(Path journal, KeyCatalogue catalogue) throws JournalException {
    try (Connection connection = JournalFile.connect(journal, true);
        Statement statement = connection.createStatement()) {
      long event = 0;
      try (ResultSet row = statement.executeQuery(EVENT)) {
        event = row.next() ? row.getLong(1) : 0;
      }
      long submission = 0;
      try (ResultSet row = statement.executeQuery(COMMAND)) {
        submission = row.next() ? row.getLong(1) : 0;
      }
      List<Configuration> versions = versions(statement, journal, catalogue);
      long newest = versions.stream().mapToLong(Configuration::version).max().orElse(0);
      return new Known(event, submission, newest, versions);
    } catch (SQLException e) {
      throw Trouble.reading(journal, e);
    }
  }

  /** The versions before one, the oldest first. */
  public List<Configuration> before(Configuration now) {
    return configurations.stream().filter(former -> former.version() < now.version()).toList();
  }

  /** A version that this program cannot read any more can only not be rolled back to. */
  private static List<Configuration> versions(
      Statement statement, Path journal, KeyCatalogue catalogue) throws SQLException {
    List<Configuration> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(VERSIONS)) {
      while (rows.next()) {
        try {
          found.add(ConfigVersionReader.read(rows.getString(1), catalogue, journal.toString()));
        } catch (UnreadableDocumentException _) {
          continue;
        }
      }
    }
    Collections.reverse(found);
    return found;
  }
}
