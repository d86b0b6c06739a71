package breakerboard.console.health;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.Refusals;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Words;
import java.util.List;

/**
 * A reason for which lines were refused, as the table shows it.
 *
 * @param reason and how the newest line begins
 * @param last which line that was and when, and its feed
 */
record RefusedRow(String count, TwoLines reason, TwoLines last) {
  static List<RefusedRow> of(HealthReport report, Format format) {
    return report.engine().refusals().reasons().stream()
        .map(reason -> of(reason, report.clock(), format))
        .toList();
  }

  private static RefusedRow of(Refusals.Reason reason, long clock, Format format) {
    RefusedLine last = reason.last();
    String begins = last.beginning().isEmpty() ? Words.MISSING : last.beginning();
    String when = HealthCheck.line(last) + " at " + format.time(last.arrival(), clock);
    return new RefusedRow(
        Figures.count(reason.count()),
        new TwoLines(reason(reason), begins),
        new TwoLines(when, last.feed()));
  }

  /** With the field at fault before it. */
  static String reason(Refusals.Reason reason) {
    RefusedLine last = reason.last();
    return last.field().isEmpty() ? last.reason() : last.field() + ": " + last.reason();
  }
}
