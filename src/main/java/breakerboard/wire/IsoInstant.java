package breakerboard.wire;

import breakerboard.domain.Times;

/** Reads ISO-8601 instants with any offset from characters, without making objects. */
final class IsoInstant {
  /** What is given for text that is no instant. */
  static final long NONE = Times.NEVER;

  private static final int DATE_TIME = 16;
  private static final int NANO_DIGITS = 9;
  private static final int FIRST_YEAR = 1678;
  private static final int LAST_YEAR = 2261;
  private static final int SECONDS_PER_DAY = 86_400;

  private IsoInstant() {}

  /** Nanoseconds since the epoch, or {@link #NONE}. */
  static long parse(char[] text, int offset, int length) {
    if (length <= DATE_TIME
        || text[offset + 4] != '-'
        || text[offset + 7] != '-'
        || (text[offset + 10] | 0x20) != 't'
        || text[offset + 13] != ':') {
      return NONE;
    }
    int year = digits(text, offset, 4);
    int month = digits(text, offset + 5, 2);
    int day = digits(text, offset + 8, 2);
    int hour = digits(text, offset + 11, 2);
    int minute = digits(text, offset + 14, 2);
    int at = offset + DATE_TIME;
    int end = offset + length;
    int second = 0;
    long nanos = 0;
    if (text[at] == ':') {
      second = end - at >= 3 ? digits(text, at + 1, 2) : -1;
      at += 3;
      if (at < end && (text[at] == '.' || text[at] == ',')) {
        int first = ++at;
        while (at < end && isDigit(text[at])) {
          at++;
        }
        nanos = fraction(text, first, at);
      }
    }
    boolean real =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= lengthOfMonth(year, month)
            && hour >= 0
            && hour <= 23
            && minute >= 0
            && minute <= 59
            && second >= 0
            && second <= 59
            && nanos >= 0;
    int zone = real && at < end ? offsetSeconds(text, at, end) : Integer.MIN_VALUE;
    if (zone == Integer.MIN_VALUE) {
      return NONE;
    }
    long seconds =
        epochDay(year, month, day) * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second - zone;
    return seconds * Times.NANOS_PER_SECOND + nanos;
  }

  private static long fraction(char[] text, int first, int end) {
    int count = end - first;
    if (count == 0) {
      return -1;
    }
    long nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      nanos = nanos * 10 + (i < count ? text[first + i] - '0' : 0);
    }
    return nanos;
  }

  private static int offsetSeconds(char[] text, int at, int end) {
    char sign = text[at];
    if (sign == 'Z' || sign == 'z') {
      return at + 1 == end ? 0 : Integer.MIN_VALUE;
    }
    if (sign != '+' && sign != '-') {
      return Integer.MIN_VALUE;
    }
    int length = end - at - 1;
    boolean colon = length == 5 && text[at + 3] == ':';
    if (length != 2 && length != 4 && !colon) {
      return Integer.MIN_VALUE;
    }
    int hours = digits(text, at + 1, 2);
    int minutes = length == 2 ? 0 : digits(text, colon ? at + 4 : at + 3, 2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }

  /** The number, or -1 when a character is no digit. */
  private static int digits(char[] text, int offset, int count) {
    int number = 0;
    for (int i = offset; i < offset + count; i++) {
      if (!isDigit(text[i])) {
        return -1;
      }
      number = number * 10 + (text[i] - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int lengthOfMonth(int year, int month) {
    return switch (month) {
      case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Days from civil, Hinnant (2013). */
  private static long epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468L;
  }
}
