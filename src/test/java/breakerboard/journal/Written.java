package breakerboard.journal;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tests of the journal write, and how they look into its file. */
final class Written {
  static final long NOON = Times.nanos(Instant.parse("2026-03-12T16:00:00Z"));
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");

  private Written() {}

  static Event event(long id) {
    return new Event(
        id,
        NOON + id * Times.NANOS_PER_SECOND,
        EventType.WARNING_CLEARED,
        Priority.HIGH,
        "EQ-LS-1",
        Optional.of(DRAWDOWN),
        Optional.empty(),
        "message " + id,
        "",
        "",
        new EventDetail.None());
  }

  static Submission trip() {
    return new Submission(
        7, new Command.Trip("EQ-LS-1", DRAWDOWN), "jmeyer", "Vendor print", 1, NOON);
  }

  static Answer accepted() {
    return new Answer.Accepted(7, "Trip done.", 1);
  }

  /** Closed when this returns. */
  static void write(Path journal, int events) throws JournalException {
    try (Journal open = Journal.open(journal)) {
      for (int i = 1; i <= events; i++) {
        open.event(event(i));
      }
    }
  }

  /** Changes the file behind the journal's back. */
  static void tamper(Path journal, String... statements) throws SQLException {
    try (Connection connection = JournalFile.connect(journal, false);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  /** The first column of what a query finds. */
  static List<String> ask(Path journal, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = JournalFile.connect(journal, true);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
