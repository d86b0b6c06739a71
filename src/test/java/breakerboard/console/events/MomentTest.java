package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** 14:06:02 in New York. */
  private static final long NOW = nanos("2026-03-12T18:06:02Z");

  private static long nanos(String instant) {
    return Times.nanos(Instant.parse(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "12 Mar 2026,          2026-03-12T04:00:00Z, 2026-03-13T04:00:00Z",
    "2026-03-12,           2026-03-12T04:00:00Z, 2026-03-13T04:00:00Z",
    "7 mar 2026,           2026-03-07T05:00:00Z, 2026-03-08T05:00:00Z",
    "12 Mar 2026 09:30,    2026-03-12T13:30:00Z, 2026-03-12T13:30:00Z",
    "2026-03-12 9:30:15,   2026-03-12T13:30:15Z, 2026-03-12T13:30:15Z",
    "2026-03-12T09:30,     2026-03-12T13:30:00Z, 2026-03-12T13:30:00Z",
    "09:30,                2026-03-12T13:30:00Z, 2026-03-12T13:30:00Z",
  })
  void aBoundIsReadOnTheDesksClockAndADayIsWhole(String typed, String from, String to) {
    assertThat(Moment.from(typed, NOW, NEW_YORK)).isEqualTo(new Moment.At(nanos(from)));
    assertThat(Moment.to(typed, NOW, NEW_YORK)).isEqualTo(new Moment.At(nanos(to)));
  }

  @Test
  void nothingIsNoBound() {
    assertThat(Moment.from("  ", NOW, NEW_YORK)).isEqualTo(new Moment.At(Times.NEVER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "31 Feb", "25:00", "12 Mar 9999", "2026-13-01"})
  void whatIsNoTimeIsSaidWithTheWayOut(String typed) {
    assertThat(Moment.to(typed, NOW, NEW_YORK))
        .isEqualTo(
            new Moment.Wrong(
                "To is no time: “%s”. Write 12 Mar 2026 09:30, 2026-03-12, or 09:30 for today."
                    .formatted(typed)));
  }

  @Test
  void aDayIsWrittenAsItWouldBeTyped() {
    assertThat(Moment.day(NOW, NEW_YORK, 0)).isEqualTo("12 Mar 2026");
    assertThat(Moment.day(NOW, NEW_YORK, 6)).isEqualTo("6 Mar 2026");
  }
}
