package breakerboard.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalDouble;

/**
 * Holidays and early closes of the New York Stock Exchange by its rules, for years of which no list
 * was published. It knows no closure that was announced for one day alone. Source: NYSE Rule 7.2
 * and the exchange's published calendars; Juneteenth since 2022.
 */
final class NyseRules implements HolidayCalendar {
  private static final double EARLY_HOUR = 13;
  private static final int FIRST_JUNETEENTH = 2022;
  private static final int FIRST_KING = 1998;
  private static final MonthDay NEW_YEAR = MonthDay.of(Month.JANUARY, 1);
  private static final MonthDay JUNETEENTH = MonthDay.of(Month.JUNE, 19);
  private static final MonthDay INDEPENDENCE = MonthDay.of(Month.JULY, 4);
  private static final MonthDay CHRISTMAS = MonthDay.of(Month.DECEMBER, 25);

  @Override
  public boolean closed(LocalDate date) {
    int year = date.getYear();
    return observed(date, NEW_YEAR)
        || (year >= FIRST_KING && nth(date, Month.JANUARY, 3, DayOfWeek.MONDAY))
        || nth(date, Month.FEBRUARY, 3, DayOfWeek.MONDAY)
        || date.equals(easterSunday(year).minusDays(2))
        || nth(date, Month.MAY, -1, DayOfWeek.MONDAY)
        || (year >= FIRST_JUNETEENTH && observed(date, JUNETEENTH))
        || observed(date, INDEPENDENCE)
        || nth(date, Month.SEPTEMBER, 1, DayOfWeek.MONDAY)
        || nth(date, Month.NOVEMBER, 4, DayOfWeek.THURSDAY)
        || observed(date, CHRISTMAS);
  }

  @Override
  public OptionalDouble earlyClose(LocalDate date) {
    boolean early =
        eve(date, INDEPENDENCE)
            || eve(date, CHRISTMAS)
            || nth(date.minusDays(1), Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    return early ? OptionalDouble.of(EARLY_HOUR) : OptionalDouble.empty();
  }

  /**
   * On the day itself, on Friday where it is a Saturday and on Monday where it is a Sunday. New
   * Year's Day on a Saturday is not made up for: the Friday ends a year.
   */
  private static boolean observed(LocalDate date, MonthDay day) {
    LocalDate own = day.atYear(date.getYear());
    return date.equals(
        switch (own.getDayOfWeek()) {
          case SATURDAY -> day.equals(NEW_YEAR) ? own : own.minusDays(1);
          case SUNDAY -> own.plusDays(1);
          default -> own;
        });
  }

  /** The day before, where the holiday itself is a weekday after Monday. */
  private static boolean eve(LocalDate date, MonthDay day) {
    LocalDate next = date.plusDays(1);
    return MonthDay.from(next).equals(day)
        && switch (next.getDayOfWeek()) {
          case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> true;
          case MONDAY, SATURDAY, SUNDAY -> false;
        };
  }

  /**
   * @param ordinal from 1; -1 is the last
   */
  private static boolean nth(LocalDate date, Month month, int ordinal, DayOfWeek day) {
    return date.getMonth() == month
        && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day)));
  }

  /** Gregorian Easter by Meeus/Jones/Butcher (Meeus, Astronomical Algorithms, 1991, chapter 8). */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
