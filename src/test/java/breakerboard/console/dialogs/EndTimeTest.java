package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndTimeTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final long NOW = Times.nanos(Instant.parse("2026-03-12T18:06:02Z"));
  private static final double LONGEST = 480;

  @Test
  void timeOfDayIsReadOnTheDesksClock() {
    assertThat(parse("15:30"))
        .isEqualTo(new EndTime.At(Times.nanos(Instant.parse("2026-03-12T19:30:00Z"))));
  }

  @Test
  void timeThatIsPastMeansTomorrow() {
    assertThat(EndTime.parse("9:30", NOW, NEW_YORK, 24 * 60))
        .isEqualTo(new EndTime.At(Times.nanos(Instant.parse("2026-03-13T13:30:00Z"))));
  }

  @Test
  void endBeyondTheLongestBypassIsRefusedWithTheLatestTime() {
    assertThat(parse("23:00"))
        .isEqualTo(new EndTime.Wrong("the end is within 480 min, so by 22:06"));
  }

  @Test
  void endAtTheLongestBypassIsTaken() {
    assertThat(parse("22:06:02")).isInstanceOf(EndTime.At.class);
  }

  @Test
  void anythingElseAsksForATimeOfDay() {
    assertThat(parse("in a while"))
        .isEqualTo(
            new EndTime.Wrong(
                "the end is a time of day such as 15:30, or with its day 13 Mar 15:30"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16 Mar 09:30",
        "16 mar  9:30",
        "16 Mar 2026 09:30",
        "2026-03-16 09:30",
        "2026-03-16T09:30:00"
      })
  void anOverrideMayEndOnAnotherDay(String typed) {
    assertThat(EndTime.parse(typed, NOW, NEW_YORK, DeedForm.LONGEST_OVERRIDE_MINUTES))
        .isEqualTo(new EndTime.At(Times.nanos(Instant.parse("2026-03-16T13:30:00Z"))));
  }

  @Test
  void aWeekIsTheLongestAndSaysItsLastMoment() {
    assertThat(EndTime.parse("19 Mar 14:06", NOW, NEW_YORK, DeedForm.LONGEST_OVERRIDE_MINUTES))
        .isInstanceOf(EndTime.At.class);
    assertThat(EndTime.parse("19 Mar 14:07", NOW, NEW_YORK, DeedForm.LONGEST_OVERRIDE_MINUTES))
        .isEqualTo(new EndTime.Wrong("the end is within 7 days, so by 19 Mar 14:06"));
  }

  @Test
  void aMomentThatIsOverIsNoEnd() {
    assertThat(parse("2026-03-12 09:30"))
        .isEqualTo(new EndTime.Wrong("the end is still to come: 2026-03-12 09:30 is past"));
  }

  @Test
  void aDayWithoutItsYearIsTheNextOne() {
    long newYearsEve = Times.nanos(Instant.parse("2026-12-31T18:00:00Z"));
    assertThat(
            EndTime.parse("2 Jan 09:30", newYearsEve, NEW_YORK, DeedForm.LONGEST_OVERRIDE_MINUTES))
        .isEqualTo(new EndTime.At(Times.nanos(Instant.parse("2027-01-02T14:30:00Z"))));
  }

  @Test
  void aDayAloneAsksForItsTime() {
    assertThat(parse("13 Mar 2026")).isInstanceOf(EndTime.Wrong.class);
  }

  @Test
  void quickChoiceIsTypedAsATimeOfDay() {
    assertThat(EndTime.in(NOW, NEW_YORK, 60)).isEqualTo("15:06");
  }

  private static EndTime parse(String typed) {
    return EndTime.parse(typed, NOW, NEW_YORK, LONGEST);
  }
}
