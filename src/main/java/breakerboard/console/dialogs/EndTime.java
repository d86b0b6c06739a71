package breakerboard.console.dialogs;

import breakerboard.console.Figures;
import breakerboard.console.TypedTime;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * When a bypass or override ends, as an operator types it: a time of day on the desk's clock,
 * {@code 15:30}, or one of another day, {@code 13 Mar 15:30}.
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

  DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  DateTimeFormatter TIME_OF_A_DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  Pattern WITHOUT_YEAR = Pattern.compile("^(\\d{1,2}\\s+\\p{Alpha}{3})(?=\\s+\\d{1,2}:)");
  double MINUTES_PER_DAY = 24 * 60;
  LocalTime FOR_EXAMPLE = LocalTime.of(15, 30);

  /**
   * That moment; a time of day alone is the next one, and so is a day without its year.
   *
   * @param now desk clock, nanoseconds since the epoch
   */
  static EndTime parse(String typed, long now, ZoneId zone, double longestMinutes) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Wrong("an end is given");
    }
    ZonedDateTime clock = Times.instant(now).atZone(zone);
    List<ZonedDateTime> meant =
        IntStream.of(0, 1).boxed().flatMap(later -> read(text, clock, later).stream()).toList();
    if (meant.isEmpty()) {
      return new Wrong(
          "the end is a time of day such as 15:30, or with its day "
              + TIME_OF_A_DAY.format(clock.plusDays(1).with(FOR_EXAMPLE)));
    }
    Optional<ZonedDateTime> next = meant.stream().filter(at -> at.isAfter(clock)).findFirst();
    if (next.isEmpty()) {
      return new Wrong("the end is still to come: " + text + " is past");
    }
    long until = Times.nanos(next.get().toInstant());
    if (until - now > longestMinutes * Times.NANOS_PER_MINUTE) {
      return new Wrong(
          "the end is within %s, so by %s"
              .formatted(longest(longestMinutes), latest(clock, (long) longestMinutes)));
    }
    return new At(until);
  }

  /**
   * @param later 1 for the next day or year where none is given
   */
  private static Optional<ZonedDateTime> read(String text, ZonedDateTime clock, int later) {
    String withYear = WITHOUT_YEAR.matcher(text).replaceFirst("$1 " + (clock.getYear() + later));
    return TypedTime.read(withYear)
        .flatMap(
            parts ->
                switch (parts) {
                  case LocalDateTime at -> Optional.of(at);
                  case LocalTime time ->
                      Optional.of(clock.toLocalDate().plusDays(later).atTime(time));
                  default -> Optional.empty();
                })
        .map(at -> at.atZone(clock.getZone()));
  }

  private static String longest(double minutes) {
    return minutes > MINUTES_PER_DAY && minutes % MINUTES_PER_DAY == 0
        ? Figures.count((long) (minutes / MINUTES_PER_DAY), "day", "days")
        : Words.of(minutes, Unit.MINUTES, minutes);
  }

  private static String latest(ZonedDateTime clock, long minutes) {
    ZonedDateTime latest = clock.plus(Duration.ofMinutes(minutes));
    return (latest.toLocalDate().equals(clock.toLocalDate()) ? TIME : TIME_OF_A_DAY).format(latest);
  }

  /**
   * The time of day that many minutes from now, rounded down to the minute, as it would be typed.
   *
   * @param minutes at most those of a day
   */
  static String in(long now, ZoneId zone, long minutes) {
    Instant end = Times.instant(now + minutes * Times.NANOS_PER_MINUTE);
    return TIME.format(end.atZone(zone));
  }
}
