package breakerboard.wire;

import java.nio.charset.StandardCharsets;

/**
 * How a line begins, for a person: short, and with what a screen or a terminal might obey or cannot
 * show written out as JSON does, {@code \}{@code u001b}. Bytes that are no UTF-8 are replacement
 * characters.
 */
final class LineBeginning {
  /** The most characters, those that are written out counted as such; an ellipsis comes on top. */
  static final int LONGEST = 80;

  private static final int MOST_BYTES_OF_A_CHARACTER = 4;

  private LineBeginning() {}

  /** Of the bytes from {@code start} to {@code stop}. */
  static String of(byte[] data, int start, int stop) {
    int looked = Math.min(LONGEST * MOST_BYTES_OF_A_CHARACTER, stop - start);
    String text = new String(data, start, looked, StandardCharsets.UTF_8);
    StringBuilder beginning = new StringBuilder(LONGEST + 1);
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      String shown = shown(character);
      if (beginning.length() + shown.length() > LONGEST) {
        break;
      }
      beginning.append(shown);
      at += Character.charCount(character);
    }
    boolean whole = at == text.length() && looked == stop - start;
    return (whole ? beginning : beginning.append('…')).toString();
  }

  private static String shown(int character) {
    return switch (character) {
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\n' -> "\\n";
      default -> isShown(character) ? Character.toString(character) : writtenOut(character);
    };
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String writtenOut(int character) {
    StringBuilder units = new StringBuilder();
    for (char unit : Character.toChars(character)) {
      units.append("\\u%04x".formatted((int) unit));
    }
    return units.toString();
  }
}
