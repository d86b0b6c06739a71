package breakerboard.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionClockTest {
  private static final double EXACT = 1e-12;

  private final SessionClock nyse =
      new SessionClock(ExchangeDay.NEW_YORK, 9.5, 16, NyseCalendar.instance());

  private static long at(String instant) {
    return Instant.parse(instant).getEpochSecond() * 1_000_000_000L
        + Instant.parse(instant).getNano();
  }

  /** Winter time until 8 March and from 1 November 2026, half past nine by the clocks always. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-03-06, 2026-03-06T14:30:00Z, 2026-03-06T21:00:00Z",
    "2026-03-09, 2026-03-09T13:30:00Z, 2026-03-09T20:00:00Z",
    "2026-10-30, 2026-10-30T13:30:00Z, 2026-10-30T20:00:00Z",
    "2026-11-02, 2026-11-02T14:30:00Z, 2026-11-02T21:00:00Z",
    "2026-11-27, 2026-11-27T14:30:00Z, 2026-11-27T18:00:00Z"
  })
  void theSessionRunsByTheClocksOfNewYork(LocalDate date, String open, String close) {
    SessionDay day = nyse.on(at(open));
    assertThat(day.epochDay()).isEqualTo(date.toEpochDay());
    assertThat(day.open()).isEqualTo(at(open));
    assertThat(day.close()).isEqualTo(at(close));
    assertThat(day.inSession(at(open))).isTrue();
    assertThat(day.inSession(at(open) - 1)).isFalse();
    assertThat(day.inSession(at(close) - 1)).isTrue();
    assertThat(day.inSession(at(close))).isFalse();
  }

  @Test
  void theDayOnWhichClocksGoForwardHasTwentyThreeHours() {
    SessionDay sunday = nyse.on(at("2026-03-08T12:00:00Z"));
    assertThat(sunday.to() - sunday.from()).isEqualTo(23 * 3600 * 1_000_000_000L);
    assertThat(nyse.hourOfDay(at("2026-03-08T06:59:00Z"))).isEqualTo(1 + 59 / 60.0, within(EXACT));
    assertThat(nyse.hourOfDay(at("2026-03-08T07:00:00Z"))).isEqualTo(3, within(EXACT));
  }

  @Test
  void theDayOnWhichClocksGoBackHasTwentyFiveHours() {
    SessionDay sunday = nyse.on(at("2026-11-01T12:00:00Z"));
    assertThat(sunday.to() - sunday.from()).isEqualTo(25 * 3600 * 1_000_000_000L);
    assertThat(nyse.hourOfDay(at("2026-11-01T05:30:00Z"))).isEqualTo(1.5, within(EXACT));
    assertThat(nyse.hourOfDay(at("2026-11-01T06:30:00Z"))).isEqualTo(1.5, within(EXACT));
  }

  @ParameterizedTest(name = "{0} is a {1}")
  @CsvSource({
    "2026-03-05T14:30:00Z, REGULAR, true",
    "2026-03-07T15:00:00Z, WEEKEND, false",
    "2026-04-03T15:00:00Z, HOLIDAY, false",
    "2026-11-27T15:00:00Z, EARLY_CLOSE, true"
  })
  void eachDateIsOfOneKind(String instant, SessionDay.Kind kind, boolean trades) {
    assertThat(nyse.on(at(instant)).kind()).isEqualTo(kind);
    assertThat(nyse.on(at(instant)).trades()).isEqualTo(trades);
  }

  /** Good Friday 2026 with the weekend after it. */
  @Test
  void theNextSessionLiesBeyondHolidaysAndWeekends() {
    SessionDay thursday = nyse.on(at("2026-04-02T15:00:00Z"));
    assertThat(nyse.after(thursday).open()).isEqualTo(at("2026-04-06T13:30:00Z"));
    assertThat(nyse.after(nyse.on(at("2026-04-04T15:00:00Z"))).open())
        .isEqualTo(at("2026-04-06T13:30:00Z"));
  }

  @Test
  void aSessionMayEndAtMidnight() {
    SessionClock round =
        new SessionClock(ZoneId.of("Asia/Tokyo"), 0, 24, HolidayCalendar.of(List.of(), Map.of()));
    SessionDay day = round.on(at("2026-03-05T03:00:00Z"));
    assertThat(day.open()).isEqualTo(at("2026-03-04T15:00:00Z"));
    assertThat(day.close()).isEqualTo(at("2026-03-05T15:00:00Z"));
  }

  @Test
  void anEarlyCloseBeforeTheStartLeavesNoSession() {
    LocalDate date = LocalDate.of(2026, 3, 5);
    SessionClock none =
        new SessionClock(
            ExchangeDay.NEW_YORK, 9.5, 16, HolidayCalendar.of(List.of(), Map.of(date, 9.0)));
    assertThat(none.on(at("2026-03-05T14:30:00Z")).trades()).isFalse();
  }
}
