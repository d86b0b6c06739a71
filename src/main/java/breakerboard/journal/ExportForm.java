package breakerboard.journal;

import breakerboard.desk.HistoryRow;
import breakerboard.domain.Times;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a row is written to an exported file. */
enum ExportForm {
  /**
   * Comma-separated values as in RFC 4180. A field that a spreadsheet would take for a formula
   * begins with an apostrophe: what an attacker puts into a message must not run on the desk of who
   * opens it.
   */
  CSV {
    @Override
    String header() {
      return "number,time,kind,type,book,breaker,operator,message,content" + END;
    }

    @Override
    String line(HistoryRow row) {
      return Stream.of(
              Long.toString(row.number()),
              DateTimeFormatter.ISO_INSTANT.format(Times.instant(row.time())),
              row.kind().name(),
              row.type(),
              row.book(),
              row.breaker(),
              row.operator(),
              row.message(),
              row.content())
          .map(field -> quoted(harmless(field)))
          .collect(Collectors.joining(",", "", END));
    }

    private static String harmless(String field) {
      return !field.isEmpty() && FORMULAS.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    private static String quoted(String field) {
      return field.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)
          ? '"' + field.replace("\"", "\"\"") + '"'
          : field;
    }
  },

  /** The content of each row, with its number and kind before it. */
  JSON_LINES {
    @Override
    String header() {
      return "";
    }

    @Override
    String line(HistoryRow row) {
      String rest = row.content().substring(1);
      return "{\"row\":%s,\"kind\":\"%s\"%s%s\n"
          .formatted(row.number(), row.kind(), rest.startsWith("}") ? "" : ",", rest);
    }
  };

  private static final String END = "\r\n";
  private static final String FORMULAS = "=+-@\t\r";
  private static final String SPECIAL = "\",\r\n";

  /** By the name of the file, in lower case. */
  static ExportForm of(String name) {
    return name.endsWith(".csv") ? CSV : JSON_LINES;
  }

  /** What the file begins with. */
  abstract String header();

  /** A row with the end of its line. */
  abstract String line(HistoryRow row);
}
