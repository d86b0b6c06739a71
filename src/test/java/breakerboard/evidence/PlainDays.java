package breakerboard.evidence;

import breakerboard.domain.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** The days of New York's exchange in the weeks that are played, as a list of exceptions. */
final class PlainDays {
  static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-11-26"),
          LocalDate.parse("2026-12-25"),
          LocalDate.parse("2027-01-01"));
  static final Set<LocalDate> HALF_DAYS =
      Set.of(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-12-24"));
  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY = LocalTime.of(13, 0);

  private PlainDays() {}

  static boolean trades(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !HOLIDAYS.contains(date);
  }

  static long open(LocalDate date) {
    return at(date, OPEN);
  }

  static long close(LocalDate date) {
    return at(date, HALF_DAYS.contains(date) ? EARLY : CLOSE);
  }

  static long nextOpen(LocalDate after) {
    LocalDate date = after.plusDays(1);
    while (!trades(date)) {
      date = date.plusDays(1);
    }
    return open(date);
  }

  static long midnight(LocalDate date) {
    return at(date, LocalTime.MIDNIGHT);
  }

  private static long at(LocalDate date, LocalTime time) {
    return Times.nanos(date.atTime(time).atZone(RandomSessions.NEW_YORK).toInstant());
  }
}
