package breakerboard.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of a journal as any SQLite tool sees them, also while a console writes. */
record Rows(List<Row> all) {
  private static final String SELECT =
      "SELECT number, kind, type, book, content, hex(hash) FROM entry ORDER BY number";

  /** What depends on how long the program was down, or on who counts. */
  private static final Pattern OF_THE_RUN =
      Pattern.compile(
          "\"(id|ts|message|trip_duration_seconds|auto_reset_time|arrival_lag_ms)\":(\"(\\\\.|[^\"])*\"|[^,}]+),?");

  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

  record Row(long number, String kind, String type, String book, String content, String hash) {}

  static Rows of(Path journal) throws SQLException {
    List<Row> rows = new ArrayList<>();
    if (Files.exists(journal)) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
          Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(SELECT)) {
        while (found.next()) {
          rows.add(
              new Row(
                  found.getLong(1),
                  found.getString(2),
                  found.getString(3),
                  found.getString(4),
                  found.getString(5),
                  found.getString(6)));
        }
      } catch (SQLException e) {
        if (!String.valueOf(e.getMessage()).contains("no such table")) {
          throw e;
        }
      }
    }
    return new Rows(rows);
  }

  /** Numbers of the events, in their order. */
  List<Long> eventIds() {
    return all.stream()
        .filter(row -> row.kind().equals("EVENT"))
        .map(row -> ID.matcher(row.content()))
        .map(match -> match.find() ? Long.parseLong(match.group(1)) : 0)
        .toList();
  }

  /** What was said of each restart. */
  List<String> recoveries() {
    return all.stream()
        .filter(row -> row.type().equals("ENGINE_RECOVERED"))
        .map(Row::content)
        .toList();
  }

  /** What the breakers of a book did, without what depends on the run. */
  List<String> breakers(String book) {
    return all.stream()
        .filter(row -> row.kind().equals("EVENT") && row.book().equals(book))
        .filter(row -> row.content().contains("\"breaker\":"))
        .map(row -> OF_THE_RUN.matcher(row.content()).replaceAll(""))
        .toList();
  }

  boolean holds(String book, String text) {
    return all.stream().anyMatch(row -> row.book().equals(book) && row.content().contains(text));
  }
}
