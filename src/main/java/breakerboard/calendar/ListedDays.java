package breakerboard.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Just these dates. */
record ListedDays(Set<LocalDate> holidays, Map<LocalDate, Double> earlyCloses)
    implements HolidayCalendar {
  ListedDays {
    holidays = Set.copyOf(holidays);
    earlyCloses = Map.copyOf(earlyCloses);
  }

  @Override
  public boolean closed(LocalDate date) {
    return holidays.contains(date);
  }

  @Override
  public OptionalDouble earlyClose(LocalDate date) {
    Double hour = earlyCloses.get(date);
    return hour == null ? OptionalDouble.empty() : OptionalDouble.of(hour);
  }
}
