package breakerboard.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The dates on which an exchange differs from its ordinary weekdays. Immutable. */
public interface HolidayCalendar {
  /** Whether there is no session though it is no weekend. */
  boolean closed(LocalDate date);

  /** The hour of the day of an early close, 13.0 is 13:00; empty on an ordinary day. */
  OptionalDouble earlyClose(LocalDate date);

  /** Holidays and early closes that somebody listed; every other weekday is an ordinary one. */
  static HolidayCalendar of(Collection<LocalDate> holidays, Map<LocalDate, Double> earlyCloses) {
    return new ListedDays(Set.copyOf(holidays), earlyCloses);
  }
}
