package breakerboard.console.health;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AlertTallyTest {
  /** 23:00 in New York. */
  private final AtomicLong wall =
      new AtomicLong(Times.nanos(Instant.parse("2026-03-13T03:00:00Z")));

  private final AlertTally tally = new AlertTally(wall::get, ZoneId.of("America/New_York"));

  @Test
  void anAlertIsInTimeUpToFiveSecondsAfterItsCause() {
    tally.shown("soon", Times.ofSeconds(0.02));
    tally.shown("just", Times.ofSeconds(5));
    tally.shown("late", Times.ofSeconds(5.1));
    AlertShare.Span all = tally.share().sinceStart();
    assertThat(all).isEqualTo(new AlertShare.Span(3, 2, Times.ofSeconds(5.1), "late"));
    assertThat(all.late()).isEqualTo(1);
  }

  @Test
  void aNewDayOfTheDeskBeginsAnew() {
    tally.shown("late", Times.ofSeconds(9));
    wall.addAndGet(Times.ofSeconds(2 * 3600));
    assertThat(tally.share().today()).isEqualTo(AlertShare.Span.NONE);
    tally.shown("soon", Times.ofSeconds(1));
    assertThat(tally.share().today())
        .isEqualTo(new AlertShare.Span(1, 1, Times.ofSeconds(1), "soon"));
    assertThat(tally.share().sinceStart().count()).isEqualTo(2);
  }

  @Test
  void aShareIsWholeOnlyWhenAllOfItIs() {
    assertThat(Amounts.share(9_999, 10_000)).isEqualTo("99.9 %");
    assertThat(Amounts.share(10_000, 10_000)).isEqualTo("100 %");
    assertThat(Amounts.share(0, 0)).isEqualTo("—");
  }
}
