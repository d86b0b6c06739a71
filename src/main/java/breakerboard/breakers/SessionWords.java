package breakerboard.breakers;

import breakerboard.calendar.SessionDay;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants of a session as people read them, by the exchange's clocks. */
final class SessionWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private SessionWords() {}

  /** {@code opens at 09:30}, {@code closes at 16:00, in 15:00}, {@code closed, a holiday; …}. */
  static String of(SessionDay day, SessionDay next, long now, ZoneId zone) {
    if (day.inSession(now)) {
      String left = Words.duration(Times.toSeconds(day.close() - now));
      return "closes at " + at(day.close(), TIME, zone) + ", in " + left;
    }
    if (day.trades() && now < day.open()) {
      return "opens at " + at(day.open(), TIME, zone);
    }
    String since =
        switch (day.kind()) {
          case WEEKEND -> "closed, a weekend";
          case HOLIDAY -> "closed, a holiday";
          case REGULAR -> "closed since " + at(day.close(), TIME, zone);
          case EARLY_CLOSE -> "closed early, since " + at(day.close(), TIME, zone);
        };
    return next.trades() ? since + "; opens " + at(next.open(), DAY, zone) : since;
  }

  private static String at(long nanos, DateTimeFormatter format, ZoneId zone) {
    return format.format(Times.instant(nanos).atZone(zone));
  }
}
