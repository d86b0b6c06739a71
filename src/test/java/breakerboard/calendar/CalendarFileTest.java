package breakerboard.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {
  private static List<String> errors(String text) {
    CalendarFileException refused =
        catchThrowableOfType(
            CalendarFileException.class, () -> CalendarFile.read(text, "holidays.txt"));
    return refused.sentences();
  }

  @Test
  void readsHolidaysEarlyClosesAndTheYearsItCovers() throws CalendarFileException {
    PublishedDays read =
        CalendarFile.read(
            """
            # a comment
            years 2030-2031

            2030-12-24 13:30 Christmas Eve
            2030-12-25 closed Christmas Day
            """,
            "holidays.txt");
    assertThat(read.days().closed(LocalDate.of(2030, 12, 25))).isTrue();
    assertThat(read.days().closed(LocalDate.of(2030, 12, 24))).isFalse();
    assertThat(read.days().earlyClose(LocalDate.of(2030, 12, 24))).hasValue(13.5);
    assertThat(read.covers(LocalDate.of(2031, 12, 31))).isTrue();
    assertThat(read.covers(LocalDate.of(2032, 1, 1))).isFalse();
    assertThat(read.covers(LocalDate.of(2029, 12, 31))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2030-13-25 closed X | holidays.txt line 2: 2030-13-25, expected a date such as 2024-12-25.",
        "2030-12-25 | holidays.txt line 2: 2030-12-25, expected a date, \"closed\" or the time of the close, and a name.",
        "2030-12-25 25:00 X | holidays.txt line 2: 25:00, expected \"closed\" or the time of an early close such as 13:00.",
        "2030-12-25 shut X | holidays.txt line 2: shut, expected \"closed\" or the time of an early close such as 13:00.",
        "2031-12-25 closed X | holidays.txt line 2: 2031-12-25, expected a date in the years 2030 to 2030.",
        "2029-12-25 closed X | holidays.txt line 2: 2029-12-25, expected a date in the years 2030 to 2030.",
        "2030-12-25 13 X | holidays.txt line 2: 13, expected \"closed\" or the time of an early close such as 13:00.",
        "years 2031-2032 | holidays.txt line 2: years 2031-2032, expected a date, \"closed\" or the time of the close, and a name.",
        "2030-12-28 closed X | holidays.txt line 2: 2030-12-28, expected a weekday: weekends have no session anyway.",
      })
  void aBadLineIsNamedWithWhatWasExpected(String line, String sentence) {
    assertThat(errors("years 2030-2030\n" + line + "\n")).containsExactly(sentence);
  }

  @Test
  void allErrorsAreToldAtOnce() {
    assertThat(
            errors(
                """
                years 2030-2030
                2030-12-25 closed Christmas Day
                2030-12-25 closed Christmas Day
                nonsense
                """))
        .containsExactly(
            "holidays.txt line 3: 2030-12-25, expected a date after 2030-12-25.",
            "holidays.txt line 4: nonsense, expected a date, \"closed\" or the time of the close,"
                + " and a name.");
  }

  @Test
  void datesStandInTheirOrder() {
    assertThat(errors("years 2030-2030\n2030-12-25 closed X\n2030-12-24 13:00 Y\n"))
        .containsExactly("holidays.txt line 3: 2030-12-24, expected a date after 2030-12-25.");
  }

  @Test
  void theYearsComeFirst() {
    assertThat(errors("2030-12-25 closed Christmas Day"))
        .containsExactly(
            "holidays.txt line 1: 2030-12-25 closed Christmas Day, expected the years that the file"
                + " covers, such as \"years 2024-2027\", first.");
    assertThat(errors("years 2031-2030"))
        .containsExactly(
            "holidays.txt line 1: years 2031-2030, expected the first year not after the last.");
  }

  @Test
  void anEmptyFileIsNoCalendar() {
    assertThat(errors("# nothing\n"))
        .containsExactly(
            "holidays.txt has no line that says which years it covers: expected \"years"
                + " 2024-2027\".");
  }

  @Test
  void aFileWithoutHolidaysIsOne() {
    assertThatCode(() -> CalendarFile.read("years 2030-2030", "x")).doesNotThrowAnyException();
  }
}
