package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import org.junit.jupiter.api.Test;

class BreakerHistoryTest {
  private static final long SECOND = Times.NANOS_PER_SECOND;
  private static final long START = ScenesOfADay.NOW;

  private final BreakerHistory history = new BreakerHistory();

  private void measured(long clock, double value, double limit) {
    history.add(
        clock,
        ScenesOfADay.Told.of("drawdown")
            .is(BreakerStatus.ACTIVE, Level.CLEAR, START)
            .trigger("limit", Level.CLEAR, value, 0.8 * limit, limit, Unit.FRACTION)
            .done());
  }

  @Test
  void aSecondIsOneRowHoweverOftenItWasMeasured() {
    for (int i = 0; i < 1000; i++) {
      measured(START + i * Times.NANOS_PER_MILLI, 0.04, 0.08);
    }
    assertThat(history.utilisation().size()).isOne();
    assertThat(history.of("limit").orElseThrow().reaching(START).size()).isOne();
  }

  @Test
  void theLastValueOfASecondStands() {
    measured(START, 0.02, 0.08);
    measured(START + SECOND / 2, 0.06, 0.08);
    assertThat(history.utilisation().value(0, 0)).isEqualTo(0.75);
  }

  @Test
  void limitsAreKeptAsTheyWereAtEachMoment() {
    measured(START, 0.04, 0.075);
    measured(START + SECOND, 0.04, 0.08);
    SampleRing rows = history.of("limit").orElseThrow().reaching(START);
    assertThat(rows.value(0, BreakerHistory.LIMIT)).isEqualTo((float) 0.075);
    assertThat(rows.value(1, BreakerHistory.LIMIT)).isEqualTo((float) 0.08);
    assertThat(rows.value(1, BreakerHistory.WARN)).isEqualTo((float) 0.064);
  }

  @Test
  void whatIsTooLongAgoForSecondsIsFoundAtACoarserStep() {
    for (int second = 0; second <= 4 * 3600; second += 1) {
      measured(START + second * SECOND, 0.04, 0.08);
    }
    BreakerHistory.Series series = history.of("limit").orElseThrow();
    long now = START + 4 * 3600 * SECOND;
    SampleRing lately = series.reaching(now - 600 * SECOND);
    SampleRing longAgo = series.reaching(START);
    assertThat(lately.time(1) - lately.time(0)).isEqualTo(SECOND);
    assertThat(longAgo.time(1) - longAgo.time(0)).isEqualTo(15 * SECOND);
    assertThat(longAgo.time(0)).isLessThanOrEqualTo(START);
    assertThat(series.oldest()).isEqualTo(longAgo.time(0));
  }

  @Test
  void aTriggerThatWasNeverListedHasNoRows() {
    assertThat(history.of("severe")).isEmpty();
  }

  @Test
  void unfedIsAGapAndNotAZero() {
    history.add(START, ScenesOfADay.states().get(3).done());
    assertThat(history.utilisation().value(0, 0)).isNaN();
  }
}
