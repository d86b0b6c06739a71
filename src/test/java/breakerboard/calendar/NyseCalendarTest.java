package breakerboard.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the calendars that the exchange published. */
class NyseCalendarTest {
  private static final LocalDate MOURNING = LocalDate.of(2025, 1, 9);

  private final NyseCalendar nyse = NyseCalendar.instance();
  private final HolidayCalendar rules = new NyseRules();

  private static Stream<LocalDate> weekdays(int from, int to) {
    return LocalDate.of(from, 1, 1)
        .datesUntil(LocalDate.of(to + 1, 1, 1))
        .filter(date -> !Weekends.falls(date));
  }

  @ParameterizedTest(name = "{0}: {1} holidays, {2} early closes")
  @CsvSource({"2024, 10, 3", "2025, 11, 3", "2026, 10, 2", "2027, 10, 1"})
  void eachYearHasItsNumberOfDays(int year, long holidays, long early) {
    assertThat(weekdays(year, year).filter(nyse::closed)).hasSize((int) holidays);
    assertThat(weekdays(year, year).filter(d -> nyse.earlyClose(d).isPresent()))
        .hasSize((int) early)
        .allSatisfy(day -> assertThat(nyse.earlyClose(day)).hasValue(13));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-29",
        "2024-06-19",
        "2025-01-09",
        "2025-04-18",
        "2026-04-03",
        "2026-07-03",
        "2027-03-26",
        "2027-06-18",
        "2027-07-05",
        "2027-12-24"
      })
  void theseDaysHaveNoSession(LocalDate date) {
    assertThat(nyse.closed(date)).isTrue();
  }

  /** Columbus Day, Veterans Day, the Friday before a New Year's Day on a Saturday. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-10-12", "2026-11-11", "2027-12-31", "2026-07-02"})
  void theseAreOrdinaryDays(LocalDate date) {
    assertThat(nyse.closed(date)).isFalse();
    assertThat(nyse.earlyClose(date)).isEmpty();
  }

  @Test
  void theRulesGiveThePublishedDaysButForTheDayOfMourning() {
    List<LocalDate> differing =
        weekdays(2024, 2027)
            .filter(
                d ->
                    rules.closed(d) != nyse.closed(d)
                        || (!rules.closed(d) && !rules.earlyClose(d).equals(nyse.earlyClose(d))))
            .toList();
    assertThat(differing).containsExactly(MOURNING);
  }

  /** Years that are not shipped: the exchange's calendars of 2020, 2021, 2022 and 2028. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-04-10", "2020-07-03", "2020-11-26", "2021-04-02", "2021-07-05", "2021-12-24",
        "2022-06-20", "2022-12-26", "2023-01-02", "2028-01-17", "2028-07-04", "2028-11-23"
      })
  void beyondTheShippedYearsTheRulesCount(LocalDate date) {
    assertThat(nyse.published(date)).isFalse();
    assertThat(nyse.closed(date)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-27, true",
    "2020-12-24, true",
    "2021-11-26, true",
    "2021-06-18, false",
    "2022-07-01, false",
    "2023-07-03, true"
  })
  void beyondTheShippedYearsTheRulesGiveEarlyCloses(LocalDate date, boolean early) {
    assertThat(nyse.earlyClose(date).isPresent()).isEqualTo(early);
    assertThat(nyse.closed(date)).isFalse();
  }

  @Test
  void newYearOnASaturdayIsNotMadeUpFor() {
    assertThat(nyse.closed(LocalDate.of(2021, 12, 31))).isFalse();
  }
}
