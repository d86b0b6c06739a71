package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.values.RecordedRows;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.stream.IntStream;
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

  private static RecordedRows recorded(int... seconds) {
    RecordedRows rows = new RecordedRows();
    for (int second : seconds) {
      rows.add(START + second * SECOND, 0.01, 0.08, 0.064);
    }
    return rows;
  }

  private List<Long> seconds(SampleRing rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(row -> (rows.time(row) - START) / SECOND)
        .toList();
  }

  @Test
  void whatWasRecordedAndWhatIsRememberedShowNoMomentTwice() {
    for (int second = 10; second < 15; second++) {
      measured(START + second * SECOND, 0.04, 0.08);
    }
    SampleRing all =
        history
            .of("limit")
            .orElseThrow()
            .behind(recorded(8, 9, 10, 11, 12).rows(), START + 12 * SECOND, false);
    assertThat(seconds(all)).containsExactly(8L, 9L, 10L, 11L, 12L, 13L, 14L);
    assertThat(all.value(4, BreakerHistory.VALUE)).isEqualTo((float) 0.01);
    assertThat(all.value(5, BreakerHistory.VALUE)).isEqualTo((float) 0.04);
  }

  @Test
  void betweenWhatWasRecordedLongAgoAndWhatIsRememberedIsAGap() {
    measured(START + 100 * SECOND, 0.04, 0.08);
    SampleRing all =
        history.of("limit").orElseThrow().behind(recorded(1, 2).rows(), START + 2 * SECOND, true);
    assertThat(all.size()).isEqualTo(4);
    assertThat(all.value(2, BreakerHistory.LIMIT)).isNaN();
  }

  @Test
  void behindHoursTheLastHalfHourIsByTheSecond() {
    for (int second = 0; second <= 2 * 3600; second++) {
      measured(START + second * SECOND, 0.04, 0.08);
    }
    SampleRing all =
        history
            .of("limit")
            .orElseThrow()
            .behind(recorded(0, 1, 2, 3).rows(), START + 3 * SECOND, false);
    assertThat(seconds(all).subList(0, 6)).containsExactly(0L, 1L, 2L, 3L, 13L, 28L);
    assertThat(all.newest()).isEqualTo(START + 7200 * SECOND);
    assertThat(all.time(all.size() - 1800)).isEqualTo(START + 5401 * SECOND);
  }

  @Test
  void aPeakIsNotLostWhenItGrowsOld() {
    for (int second = 0; second <= 2 * 3600; second++) {
      measured(START + second * SECOND, second == 1000 ? 0.079 : 0.04, 0.08);
    }
    SampleRing longAgo = history.of("limit").orElseThrow().reaching(START);
    assertThat(IntStream.range(0, longAgo.size()).mapToObj(row -> longAgo.value(row, 0)))
        .contains((double) (float) 0.079);
    assertThat(longAgo.value(longAgo.size() - 1, 0)).isEqualTo((float) 0.04);
  }

  @Test
  void whileNobodyLookedThereIsAGap() {
    measured(START, 0.04, 0.08);
    history.breakOff();
    measured(START + 600 * SECOND, 0.04, 0.08);
    measured(START + 601 * SECOND, 0.04, 0.08);
    BreakerHistory.Series series = history.of("limit").orElseThrow();
    SampleRing rows = series.reaching(START);
    assertThat(rows.size()).isEqualTo(4);
    assertThat(rows.value(1, BreakerHistory.VALUE)).isNaN();
    assertThat(series.everySecondSince()).isEqualTo(START + 600 * SECOND);
    assertThat(series.wholeSince()).isEqualTo(START + 600 * SECOND);
    assertThat(series.oldest()).isLessThanOrEqualTo(START);
  }

  @Test
  void aMomentWithoutASightIsNoGap() {
    measured(START, 0.04, 0.08);
    history.breakOff();
    measured(START + 2 * SECOND, 0.04, 0.08);
    assertThat(history.of("limit").orElseThrow().reaching(START).size()).isEqualTo(2);
  }
}
