package breakerboard.console.events;

import breakerboard.console.TypedTime;
import breakerboard.domain.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A bound of a search as an operator types it, on the desk's clock: a day, a day with a time, or a
 * time of today; nothing is no bound.
 */
sealed interface Moment {
  /**
   * @param nanos since the epoch, {@link Times#NEVER} without a bound
   */
  record At(long nanos) implements Moment {}

  /**
   * @param why a sentence
   */
  record Wrong(String why) implements Moment {}

  DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** A day as it would be typed. */
  static String day(long clock, ZoneId zone, int daysBefore) {
    return DAY.format(Times.instant(clock).atZone(zone).minusDays(daysBefore));
  }

  /** The earliest moment of a range: the day's beginning, where only a day is typed. */
  static Moment from(String typed, long clock, ZoneId zone) {
    return of("From", typed, clock, zone, 0);
  }

  /** The moment before which a range ends: the day's end, where only a day is typed. */
  static Moment to(String typed, long clock, ZoneId zone) {
    return of("To", typed, clock, zone, 1);
  }

  private static Moment of(String field, String typed, long clock, ZoneId zone, int dayAsDays) {
    String text = typed.strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return new At(Times.NEVER);
    }
    Optional<LocalDateTime> read =
        TypedTime.read(text)
            .map(
                parts ->
                    switch (parts) {
                      case LocalDateTime at -> at;
                      case LocalDate day -> day.plusDays(dayAsDays).atStartOfDay();
                      default ->
                          Times.instant(clock)
                              .atZone(zone)
                              .toLocalDate()
                              .atTime(LocalTime.from(parts));
                    });
    try {
      return read.<Moment>map(at -> new At(Times.nanos(at.atZone(zone).toInstant())))
          .orElseGet(() -> wrong(field, text));
    } catch (ArithmeticException e) {
      return wrong(field, text);
    }
  }

  private static Moment wrong(String field, String text) {
    return new Wrong(
        "%s is no time: “%s”. Write 12 Mar 2026 09:30, 2026-03-12, or 09:30 for today."
            .formatted(field, text));
  }
}
