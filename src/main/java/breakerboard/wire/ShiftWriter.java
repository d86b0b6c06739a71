package breakerboard.wire;

import breakerboard.domain.ShiftEntry;

/** Writes down what one shift leaves to the next, on one line. */
public final class ShiftWriter {
  static final String TIME = "ts";
  static final String KIND = "shift";
  static final String OPERATOR = "operator";
  static final String NEXT = "next";
  static final String TEXT = "text";

  private ShiftWriter() {}

  /** The line without its newline. */
  public static String line(ShiftEntry entry) {
    return JsonLine.of(
        json -> {
          JsonLine.time(json, TIME, entry.time());
          json.writeStringProperty(KIND, entry.kind().name());
          json.writeStringProperty(OPERATOR, entry.operator());
          JsonLine.text(json, NEXT, entry.next());
          json.writeStringProperty(TEXT, entry.text());
        });
  }
}
