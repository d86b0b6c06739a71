package breakerboard.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalDouble;

/**
 * The sessions of an exchange: from one hour to another by the clocks of its time zone, on weekdays
 * that are no holidays, until the early close on some. It remembers the date last asked for, so
 * that a run of instants of one day costs nothing. Not safe for several threads.
 */
public final class SessionClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final double NANOS_PER_HOUR = 3600e9;
  private static final double SECONDS_PER_HOUR = 3600;

  /** Longer than any run of holidays. */
  private static final int MOST_DAYS_WITHOUT_SESSION = 400;

  private final ZoneId zone;
  private final double startHour;
  private final double endHour;
  private final HolidayCalendar calendar;
  private final WallClock wall;
  private SessionDay day;
  private SessionDay next;
  private long nextOf;

  /**
   * @param startHour hour of the day, 9.5 is 09:30
   * @param endHour hour of the day, up to 24
   */
  public SessionClock(ZoneId zone, double startHour, double endHour, HolidayCalendar calendar) {
    this.zone = zone;
    this.startHour = startHour;
    this.endHour = endHour;
    this.calendar = calendar;
    this.wall = new WallClock(zone);
    day = of(LocalDate.EPOCH);
    next = day;
    nextOf = Long.MIN_VALUE;
  }

  /** The date of an instant in nanoseconds since the epoch. */
  public SessionDay on(long nanos) {
    if (!day.has(nanos)) {
      day =
          of(
              Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND))
                  .atZone(zone)
                  .toLocalDate());
    }
    return day;
  }

  /** The first later date with a session; one without where none is in sight. */
  public SessionDay after(SessionDay from) {
    if (nextOf != from.epochDay()) {
      nextOf = from.epochDay();
      int days = 0;
      do {
        days++;
        next = of(LocalDate.ofEpochDay(nextOf + days));
      } while (!next.trades() && days < MOST_DAYS_WITHOUT_SESSION);
    }
    return next;
  }

  /** What the exchange's clocks show, in hours since midnight: 9.5 is 09:30. */
  public double hourOfDay(long nanos) {
    return wall.nanosOfDay(nanos) / NANOS_PER_HOUR;
  }

  private SessionDay of(LocalDate date) {
    long from = at(date, 0);
    long to = at(date.plusDays(1), 0);
    boolean weekend = Weekends.falls(date);
    if (weekend || calendar.closed(date)) {
      SessionDay.Kind kind = weekend ? SessionDay.Kind.WEEKEND : SessionDay.Kind.HOLIDAY;
      return new SessionDay(date.toEpochDay(), from, to, kind, to, to);
    }
    OptionalDouble early = calendar.earlyClose(date);
    SessionDay.Kind kind =
        early.isPresent() ? SessionDay.Kind.EARLY_CLOSE : SessionDay.Kind.REGULAR;
    double end = Math.max(startHour, Math.min(endHour, early.orElse(endHour)));
    return new SessionDay(date.toEpochDay(), from, to, kind, at(date, startHour), at(date, end));
  }

  /** By the clocks of the zone: 9.5 is 09:30 also on the day on which they are put forward. */
  private long at(LocalDate date, double hour) {
    return date.atStartOfDay()
            .plusSeconds(Math.round(hour * SECONDS_PER_HOUR))
            .atZone(zone)
            .toEpochSecond()
        * NANOS_PER_SECOND;
  }
}
