package breakerboard.wire;

/**
 * Reads plain decimals, such as {@code -1034221.25}, without going through the general parser. Up
 * to 15 digits and 22 places are exact in one division (Clinger 1990, "How to read floating point
 * numbers accurately"), so what is given is the nearest double, as the general parser's.
 */
final class Decimals {
  private static final int EXACT_DIGITS = 15;
  private static final int POINT = '.' - '0';
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Decimals() {}

  /** The number, or NaN when it is not plain or not short enough and needs the general parser. */
  static double parse(char[] text, int offset, int length) {
    int at = offset;
    int end = offset + length;
    boolean negative = at < end && text[at] == '-';
    if (negative) {
      at++;
    }
    // a point counts as one character more
    if (end - at > EXACT_DIGITS) {
      return Double.NaN;
    }
    long digits = 0;
    int point = end;
    for (; at < end; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (digit == POINT && point == end) {
        point = at + 1;
      } else {
        return Double.NaN;
      }
    }
    double value = point == end ? digits : digits / POWERS[end - point];
    return negative ? -value : value;
  }
}
