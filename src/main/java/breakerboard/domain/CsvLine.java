package breakerboard.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of comma-separated values as in RFC 4180. A field that a spreadsheet would take for a
 * formula begins with an apostrophe: what an attacker puts into a message must not run on the desk
 * of who opens the file.
 */
public final class CsvLine {
  private static final String FORMULAS = "=+-@\t\r";
  private static final String SPECIAL = "\",\r\n";

  private CsvLine() {}

  /** The fields in one line, without its end. */
  public static String of(List<String> fields) {
    return fields.stream()
        .map(CsvLine::harmless)
        .map(CsvLine::quoted)
        .collect(Collectors.joining(","));
  }

  private static String harmless(String field) {
    return !field.isEmpty() && FORMULAS.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
  }

  private static String quoted(String field) {
    return field.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)
        ? '"' + field.replace("\"", "\"\"") + '"'
        : field;
  }
}
