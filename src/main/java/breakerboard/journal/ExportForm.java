package breakerboard.journal;

import breakerboard.desk.HistoryRow;
import breakerboard.domain.CsvLine;
import breakerboard.domain.Times;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How a row is written to an exported file. */
enum ExportForm {
  /** Comma-separated values, as {@link CsvLine} writes them. */
  CSV {
    @Override
    String header() {
      return "number,time,kind,type,book,breaker,operator,message,content" + END;
    }

    @Override
    String line(HistoryRow row) {
      return CsvLine.of(
              List.of(
                  Long.toString(row.number()),
                  DateTimeFormatter.ISO_INSTANT.format(Times.instant(row.time())),
                  row.kind().name(),
                  row.type(),
                  row.book(),
                  row.breaker(),
                  row.operator(),
                  row.message(),
                  row.content()))
          + END;
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

  /** By the name of the file, in lower case. */
  static ExportForm of(String name) {
    return name.endsWith(".csv") ? CSV : JSON_LINES;
  }

  /** What the file begins with. */
  abstract String header();

  /** A row with the end of its line. */
  abstract String line(HistoryRow row);
}
