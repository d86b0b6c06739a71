package breakerboard.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times as operators type them: a day, a day with a time, or a time of day. */
public final class TypedTime {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("d MMM uuuu[ H:mm[:ss]]"),
          format("uuuu-M-d[ H:mm[:ss]]"),
          format("uuuu-M-d'T'H:mm[:ss]"),
          format("H:mm[:ss]"));

  private TypedTime() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** A {@link LocalDateTime}, {@link LocalDate} or {@link LocalTime}; empty when it is none. */
  public static Optional<TemporalAccessor> read(String typed) {
    String text = typed.strip().replaceAll("\\s+", " ");
    return FORMATS.stream().flatMap(format -> read(format, text).stream()).findFirst();
  }

  private static Optional<TemporalAccessor> read(DateTimeFormatter format, String text) {
    try {
      return Optional.of(
          format.parseBest(text, LocalDateTime::from, LocalDate::from, LocalTime::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
