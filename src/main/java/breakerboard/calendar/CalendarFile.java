package breakerboard.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a calendar as text: a line {@code years 2024-2027} says which years are complete, then each
 * line is a weekday of those years in order, {@code 2024-12-25 closed Christmas Day} or {@code
 * 2024-12-24 13:00 Christmas Eve}. Empty lines and those that start with # say nothing.
 */
final class CalendarFile {
  private static final Pattern YEARS = Pattern.compile("years (\\d{4})-(\\d{4})");
  private static final Pattern DAY = Pattern.compile("(\\S+) (\\S+) (\\S.*)");
  private static final String CLOSED = "closed";
  private static final double SECONDS_PER_HOUR = 3600;

  private final String name;
  private final List<String> errors = new ArrayList<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Map<LocalDate, Double> earlyCloses = new HashMap<>();
  private OptionalInt firstYear = OptionalInt.empty();
  private int lastYear;
  private LocalDate newest = LocalDate.MIN;

  private CalendarFile(String name) {
    this.name = name;
  }

  /**
   * @param name of the file, for the sentences about it
   * @throws CalendarFileException with all errors at once
   */
  static PublishedDays read(String text, String name) throws CalendarFileException {
    CalendarFile file = new CalendarFile(name);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        file.line(i + 1, line);
      }
    }
    if (file.firstYear.isEmpty() && file.errors.isEmpty()) {
      file.errors.add(
          name + " has no line that says which years it covers: expected \"years 2024-2027\".");
    }
    if (!file.errors.isEmpty()) {
      throw new CalendarFileException(file.errors);
    }
    return new PublishedDays(
        Year.of(file.firstYear.orElseThrow()),
        Year.of(file.lastYear),
        HolidayCalendar.of(file.holidays, file.earlyCloses));
  }

  private void line(int number, String line) {
    if (firstYear.isEmpty()) {
      years(number, line);
      return;
    }
    Matcher day = DAY.matcher(line);
    if (!day.matches()) {
      wrong(number, line, "a date, \"closed\" or the time of the close, and a name");
      return;
    }
    try {
      day(number, LocalDate.parse(day.group(1)), day.group(2));
    } catch (DateTimeException _) {
      wrong(number, day.group(1), "a date such as 2024-12-25");
    }
  }

  private void years(int number, String line) {
    Matcher years = YEARS.matcher(line);
    if (!years.matches()) {
      wrong(number, line, "the years that the file covers, such as \"years 2024-2027\", first");
      firstYear = OptionalInt.of(Year.MIN_VALUE);
      lastYear = Year.MAX_VALUE;
      return;
    }
    firstYear = OptionalInt.of(Integer.parseInt(years.group(1)));
    lastYear = Integer.parseInt(years.group(2));
    if (firstYear.getAsInt() > lastYear) {
      wrong(number, line, "the first year not after the last");
    }
  }

  private void day(int number, LocalDate date, String what) {
    if (date.getYear() < firstYear.orElseThrow() || date.getYear() > lastYear) {
      wrong(number, date, "a date in the years %s to %s".formatted(firstYear.getAsInt(), lastYear));
    } else if (!date.isAfter(newest)) {
      wrong(number, date, "a date after " + newest);
    } else if (Weekends.falls(date)) {
      wrong(number, date, "a weekday: weekends have no session anyway");
    } else {
      newest = date;
      put(number, date, what);
    }
  }

  private void put(int number, LocalDate date, String what) {
    if (what.equals(CLOSED)) {
      holidays.add(date);
      return;
    }
    try {
      earlyCloses.put(date, LocalTime.parse(what).toSecondOfDay() / SECONDS_PER_HOUR);
    } catch (DateTimeException _) {
      wrong(number, what, "\"closed\" or the time of an early close such as 13:00");
    }
  }

  private void wrong(int number, Object found, String expected) {
    errors.add("%s line %s: %s, expected %s.".formatted(name, number, found, expected));
  }
}
