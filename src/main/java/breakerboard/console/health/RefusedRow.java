package breakerboard.console.health;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.Refusals;
import breakerboard.domain.RefusedLine;
import java.util.List;

/**
 * A reason for which lines were refused, as the table shows it.
 *
 * @param last the newest line, in words
 */
record RefusedRow(String count, String reason, String last) {
  static List<RefusedRow> of(HealthReport report, Format format) {
    return report.engine().refusals().reasons().stream()
        .map(
            reason ->
                new RefusedRow(
                    Figures.count(reason.count()),
                    reason(reason),
                    last(reason.last(), report.clock(), format)))
        .toList();
  }

  private static String last(RefusedLine line, long clock, Format format) {
    return "%s of %s at %s"
        .formatted(HealthCheck.line(line), line.feed(), format.time(line.arrival(), clock));
  }

  /** With the field at fault before it. */
  static String reason(Refusals.Reason reason) {
    RefusedLine last = reason.last();
    return last.field().isEmpty() ? last.reason() : last.field() + ": " + last.reason();
  }
}
