package breakerboard.calendar;

import java.time.LocalDate;

/** Saturdays and Sundays. */
final class Weekends {
  private Weekends() {}

  static boolean falls(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> true;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> false;
    };
  }
}
