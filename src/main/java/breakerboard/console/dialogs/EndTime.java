package breakerboard.console.dialogs;

import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * When a bypass or override ends, as an operator types it: a time of day on the desk's clock,
 * {@code 15:30}.
 */
sealed interface EndTime {
  /**
   * @param until nanoseconds since the epoch
   */
  record At(long until) implements EndTime {}

  /**
   * @param why a sentence without its full stop
   */
  record Wrong(String why) implements EndTime {}

  DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
  DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /**
   * The next such time of day after now.
   *
   * @param now desk clock, nanoseconds since the epoch
   */
  static EndTime parse(String typed, long now, ZoneId zone, double longestMinutes) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Wrong("an end is given");
    }
    LocalTime time;
    try {
      time = LocalTime.parse(text, TYPED);
    } catch (DateTimeParseException e) {
      return new Wrong("the end is a time of day such as 15:30");
    }
    ZonedDateTime clock = Times.instant(now).atZone(zone);
    ZonedDateTime end = clock.with(time);
    if (!end.isAfter(clock)) {
      end = clock.toLocalDate().plusDays(1).atTime(time).atZone(zone);
    }
    long until = Times.nanos(end.toInstant());
    if (until - now > longestMinutes * Times.NANOS_PER_MINUTE) {
      return new Wrong(
          "the end is within %s, so by %s"
              .formatted(
                  Words.of(longestMinutes, Unit.MINUTES, longestMinutes),
                  in(now, zone, (long) longestMinutes)));
    }
    return new At(until);
  }

  /**
   * The time of day that many minutes from now, rounded down to the minute, as it would be typed.
   */
  static String in(long now, ZoneId zone, long minutes) {
    Instant end = Times.instant(now + minutes * Times.NANOS_PER_MINUTE);
    return SHOWN.format(end.atZone(zone));
  }
}
