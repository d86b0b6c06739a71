package breakerboard.console.health;

import breakerboard.domain.Times;
import breakerboard.domain.Words;

/** Amounts as the Health view writes them. */
final class Amounts {
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;
  private static final double MICRO = 1e3;
  private static final double HUNDRED = 100;
  private static final int MILLI_DECIMALS = 3;
  private static final double FEW = 10;

  private Amounts() {}

  /** {@code 212 MB}, {@code 3.4 GB}. */
  static String bytes(long bytes) {
    return bytes >= GIGA
        ? Words.number(bytes / GIGA, 1) + " GB"
        : Words.number(bytes / MEGA, bytes < FEW * MEGA ? 1 : 0) + " MB";
  }

  /** In milliseconds, always with three decimals so that columns align: {@code 0.041}. */
  static String millis(long nanos) {
    return Words.number((double) nanos / Times.NANOS_PER_MILLI, MILLI_DECIMALS);
  }

  /** {@code 3.2 s}. */
  static String seconds(long nanos) {
    return Words.number(Times.toSeconds(nanos), 1) + " s";
  }

  /** In the unit that suits it: {@code 41 µs}, {@code 8.2 ms}, {@code 1.4 s}. */
  static String brief(long nanos) {
    if (nanos < Times.NANOS_PER_MILLI) {
      return Words.number(nanos / MICRO, nanos < FEW * MICRO ? 1 : 0) + " µs";
    }
    if (nanos < Times.NANOS_PER_SECOND) {
      double millis = (double) nanos / Times.NANOS_PER_MILLI;
      return Words.number(millis, millis < FEW ? 1 : 0) + " ms";
    }
    return seconds(nanos);
  }

  /** A share that is only whole when all of it is: {@code 100 %}, {@code 99.9 %}; — of none. */
  static String share(long part, long of) {
    if (of == 0) {
      return Words.MISSING;
    }
    double percent = Math.floor(HUNDRED * FEW * part / of) / FEW;
    return Words.number(percent, part == of ? 0 : 1) + " %";
  }

  /** {@code 12 %}. */
  static String percent(double share) {
    return Words.number(share * HUNDRED, 0) + " %";
  }
}
