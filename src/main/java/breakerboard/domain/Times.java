package breakerboard.domain;

import java.time.Instant;

/**
 * Instants as nanoseconds since 1970-01-01T00:00:00Z in a {@code long} (years 1678 to 2261), the
 * engine's one form of time.
 */
public final class Times {
  /** No such time: never happened, never ends. */
  public static final long NEVER = Long.MIN_VALUE;

  public static final long NANOS_PER_MILLI = 1_000_000L;
  public static final long NANOS_PER_SECOND = 1_000_000_000L;
  public static final long NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;
  public static final double NANOS_PER_HOUR = 3600e9;

  private Times() {}

  /** Nanoseconds since the epoch; {@link ArithmeticException} outside 1678–2261. */
  public static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
  }

  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
  }

  /** A duration in seconds as nanoseconds, rounded to the nearest. */
  public static long ofSeconds(double seconds) {
    return Math.round(seconds * NANOS_PER_SECOND);
  }

  public static double toSeconds(long nanos) {
    return nanos / (double) NANOS_PER_SECOND;
  }
}
