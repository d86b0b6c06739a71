package breakerboard.breakers;

import breakerboard.calendar.ExchangeDay;
import breakerboard.calendar.HolidayCalendar;
import breakerboard.calendar.NyseCalendar;
import breakerboard.calendar.SessionClock;
import breakerboard.config.Settings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The session that a book trades in, as {@link TimeBasedBreaker}'s keys describe it. */
final class TradingHours {
  private static final double NYSE_START = 9.5;
  private static final double NYSE_END = 16;

  private TradingHours() {}

  /** The book's own session, whether or not anybody halts outside it. */
  static SessionClock session(Settings settings) {
    return new SessionClock(
        settings.get(TimeBasedBreaker.TIME_ZONE),
        settings.get(TimeBasedBreaker.START_HOUR),
        settings.get(TimeBasedBreaker.END_HOUR),
        calendar(settings, settings.get(TimeBasedBreaker.TIME_ZONE)));
  }

  /** The sessions of the New York Stock Exchange, whatever hours the book trades. */
  static SessionClock newYork(Settings settings) {
    ZoneId zone = ExchangeDay.NEW_YORK;
    boolean same = inNewYork(settings.get(TimeBasedBreaker.TIME_ZONE));
    return new SessionClock(
        zone, NYSE_START, NYSE_END, same ? calendar(settings, zone) : NyseCalendar.instance());
  }

  /** What the keys list; the exchange's own where they do not and the clocks are New York's. */
  private static HolidayCalendar calendar(Settings settings, ZoneId zone) {
    HolidayCalendar known =
        inNewYork(zone) ? NyseCalendar.instance() : HolidayCalendar.of(List.of(), Map.of());
    Optional<List<LocalDate>> holidays = settings.find(TimeBasedBreaker.HOLIDAYS);
    Optional<Map<LocalDate, Double>> early = settings.find(TimeBasedBreaker.EARLY_CLOSES);
    HolidayCalendar listed = HolidayCalendar.of(holidays.orElse(List.of()), early.orElse(Map.of()));
    return new Chosen(holidays.isPresent() ? listed : known, early.isPresent() ? listed : known);
  }

  private static boolean inNewYork(ZoneId zone) {
    return zone.getRules().equals(ExchangeDay.NEW_YORK.getRules());
  }

  private record Chosen(HolidayCalendar holidays, HolidayCalendar earlyCloses)
      implements HolidayCalendar {
    @Override
    public boolean closed(LocalDate date) {
      return holidays.closed(date);
    }

    @Override
    public OptionalDouble earlyClose(LocalDate date) {
      return earlyCloses.earlyClose(date);
    }
  }
}
