package breakerboard.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where a line of a feed begins and ends among its bytes. */
final class LineBounds {
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private LineBounds() {}

  /** Index of the newline of the line that is read at {@code start}, or {@code end}. */
  static int endOfLine(byte[] data, int start, int end) {
    int newline = Bytes.first(Bytes.NEWLINE, data, start, end);
    return newline < 0 ? end : newline;
  }

  /** Behind the mark with which a file may begin. */
  static int afterMark(byte[] data, int start, int stop) {
    int length = BYTE_ORDER_MARK.length;
    return stop - start >= length
            && Arrays.equals(data, start, start + length, BYTE_ORDER_MARK, 0, length)
        ? start + length
        : start;
  }

  /** Index of the first byte in {@code [from, to)} that is no blank, or {@code to}. */
  static int afterBlanks(byte[] data, int from, int to) {
    int at = from;
    while (at < to && (data[at] == ' ' || data[at] == '\r' || data[at] == '\t')) {
      at++;
    }
    return at;
  }
}
