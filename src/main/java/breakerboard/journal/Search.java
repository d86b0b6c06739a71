package breakerboard.journal;

import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import breakerboard.domain.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds rows by key, so that a page far back costs as much as the first one. The index of words
 * knows the columns of a row too, and delivers in the order of numbers: what is common is found at
 * once, and what does not exist by going along the shorter lists.
 */
final class Search {
  private static final String COLUMNS =
      "e.number, e.time, e.kind, e.type, e.book, e.breaker, e.operator, e.message, e.content";
  private static final String BY_WORDS =
      "SELECT "
          + COLUMNS
          + " FROM words w CROSS JOIN entry e ON e.number = w.rowid WHERE w.rowid >= ? AND w.rowid <= ?"
          + " AND e.time >= ? AND e.time < ? AND words MATCH ? ORDER BY w.rowid %s LIMIT ?";
  private static final String BY_NUMBER =
      "SELECT "
          + COLUMNS
          + " FROM entry e WHERE e.number >= ? AND e.number <= ?"
          + " AND e.time >= ? AND e.time < ? ORDER BY e.number %s LIMIT ?";
  private static final String BY_EVENT =
      "SELECT " + COLUMNS + " FROM entry e WHERE e.event >= ? AND e.event <= ? ORDER BY e.event";

  private final Connection connection;

  Search(Connection connection) {
    this.connection = connection;
  }

  /** The newest rows below a number, the newest first. */
  List<HistoryRow> newest(HistoryQuery query, long before, int most) throws SQLException {
    List<HistoryRow> found = new ArrayList<>();
    for (Spans.Run run : runs(query).reversed()) {
      add(found, query, run.first(), Math.min(run.last(), before - 1), "DESC", most);
    }
    return found;
  }

  /** The oldest rows above a number, the oldest first. */
  List<HistoryRow> oldest(HistoryQuery query, long after, int most) throws SQLException {
    List<HistoryRow> found = new ArrayList<>();
    for (Spans.Run run : runs(query)) {
      add(found, query, Math.max(run.first(), after + 1), run.last(), "ASC", most);
    }
    return found;
  }

  private List<Spans.Run> runs(HistoryQuery query) throws SQLException {
    return query.from() == Times.NEVER && query.to() == Times.NEVER
        ? List.of(Spans.Run.ALL)
        : Spans.within(connection, query.from(), until(query));
  }

  private static long until(HistoryQuery query) {
    return query.to() == Times.NEVER ? Long.MAX_VALUE : query.to();
  }

  private void add(
      List<HistoryRow> found, HistoryQuery query, long first, long last, String order, int most)
      throws SQLException {
    if (found.size() >= most || first > last) {
      return;
    }
    String words = Words.of(query);
    String sql = (words.isEmpty() ? BY_NUMBER : BY_WORDS).formatted(order);
    try (PreparedStatement page = connection.prepareStatement(sql)) {
      int place = 1;
      page.setLong(place++, first);
      page.setLong(place++, last);
      page.setLong(place++, query.from());
      page.setLong(place++, until(query));
      if (!words.isEmpty()) {
        page.setString(place++, words);
      }
      page.setInt(place, most - found.size());
      try (ResultSet rows = page.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
    }
  }

  /** Events by their ids, in their order. */
  void events(long first, long last, Consumer<HistoryRow> each) throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(BY_EVENT)) {
      all.setLong(1, first);
      all.setLong(2, last);
      try (ResultSet rows = all.executeQuery()) {
        while (rows.next()) {
          each.accept(row(rows));
        }
      }
    }
  }

  private static HistoryRow row(ResultSet rows) throws SQLException {
    int column = 1;
    return new HistoryRow(
        rows.getLong(column++),
        rows.getLong(column++),
        kind(rows.getString(column++)),
        rows.getString(column++),
        rows.getString(column++),
        rows.getString(column++),
        rows.getString(column++),
        rows.getString(column++),
        rows.getString(column));
  }

  private static HistoryRow.Kind kind(String name) throws SQLException {
    try {
      return HistoryRow.Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new SQLException("there is no kind of row " + name, e);
    }
  }
}
