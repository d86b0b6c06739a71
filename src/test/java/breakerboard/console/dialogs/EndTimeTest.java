package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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
        .isEqualTo(new EndTime.Wrong("the end is a time of day such as 15:30"));
  }

  @Test
  void quickChoiceIsTypedAsATimeOfDay() {
    assertThat(EndTime.in(NOW, NEW_YORK, 60)).isEqualTo("15:06");
  }

  private static EndTime parse(String typed) {
    return EndTime.parse(typed, NOW, NEW_YORK, LONGEST);
  }
}
