package breakerboard.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The date of an instant at an exchange, remembered so that a run of instants of one day costs
 * nothing.
 */
public final class ExchangeDay {
  /** New York, where the dates of the exchanges that matter here change. */
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final ZoneId zone;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private long epochDay;

  public ExchangeDay(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Days since 1970-01-01 on the exchange's calendar of an instant in nanoseconds since the epoch.
   */
  public long epochDay(long nanos) {
    if (nanos < from || nanos >= to) {
      LocalDate date =
          Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND)).atZone(zone).toLocalDate();
      epochDay = date.toEpochDay();
      from = date.atStartOfDay(zone).toEpochSecond() * NANOS_PER_SECOND;
      to = date.plusDays(1).atStartOfDay(zone).toEpochSecond() * NANOS_PER_SECOND;
    }
    return epochDay;
  }
}
