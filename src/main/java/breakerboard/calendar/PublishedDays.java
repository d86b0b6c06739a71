package breakerboard.calendar;

import java.time.LocalDate;
import java.time.Year;

/** A list of holidays and early closes and the years in which it is complete. */
record PublishedDays(Year first, Year last, HolidayCalendar days) {
  boolean covers(LocalDate date) {
    return date.getYear() >= first.getValue() && date.getYear() <= last.getValue();
  }
}
