package breakerboard.console.book;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import org.junit.jupiter.api.Test;

/** Which stretch of time an operator sees, and how a hand moves it. */
class ChartSightTest {
  private static final long MINUTE = Times.NANOS_PER_MINUTE;
  private static final long NOON = 12 * 60 * MINUTE;

  /** Ten hours are recorded since two o'clock; the day began at midnight. */
  private static final ChartReach REACH = new ChartReach(120 * MINUTE, 0, NOON);

  private static final ChartSight USUAL = ChartSight.of(ChartRange.HALF_AN_HOUR);

  private static ChartReach later(long minutes) {
    return new ChartReach(REACH.earliest(), REACH.midnight(), NOON + minutes * MINUTE);
  }

  private static ChartWindow minutes(long from, long to) {
    return new ChartWindow(from * MINUTE, to * MINUTE);
  }

  @Test
  void eachRangeEndsNow() {
    assertThat(ChartSight.of(ChartRange.FIVE_MINUTES).window(REACH)).isEqualTo(minutes(715, 720));
    assertThat(USUAL.window(REACH)).isEqualTo(minutes(690, 720));
    assertThat(ChartSight.of(ChartRange.TODAY).window(REACH)).isEqualTo(minutes(120, 720));
    assertThat(ChartSight.of(ChartRange.ALL).window(REACH)).isEqualTo(minutes(120, 720));
  }

  @Test
  void todayBeginsAtMidnightAndAllWithTheRecording() {
    ChartReach days = new ChartReach(-5000 * MINUTE, 0, NOON);
    assertThat(ChartSight.of(ChartRange.TODAY).window(days)).isEqualTo(minutes(0, 720));
    assertThat(ChartSight.of(ChartRange.ALL).window(days)).isEqualTo(minutes(-5000, 720));
  }

  @Test
  void whatFollowsTheDeskMovesOnWithIt() {
    assertThat(USUAL.window(later(10))).isEqualTo(minutes(700, 730));
    ChartSight near = USUAL.zoomed(0.5, 1, REACH);
    assertThat(near.follows()).isTrue();
    assertThat(near.window(later(10))).isEqualTo(minutes(715, 730));
  }

  @Test
  void whatWasPannedStandsStill() {
    ChartSight back = USUAL.panned(-0.5, REACH);
    assertThat(back.window(REACH)).isEqualTo(minutes(675, 705));
    assertThat(back.follows()).isFalse();
    assertThat(back.window(later(10))).isEqualTo(minutes(675, 705));
  }

  @Test
  void pannedToThePresentItFollowsAgain() {
    ChartSight back = USUAL.panned(-0.5, REACH);
    ChartSight again = back.panned(0.7, REACH);
    assertThat(again.follows()).isTrue();
    assertThat(again.window(later(1))).isEqualTo(minutes(691, 721));
    assertThat(USUAL.panned(0.1, REACH)).isEqualTo(USUAL);
  }

  @Test
  void nothingIsSeenBeforeTheBegin() {
    ChartSight far = USUAL;
    for (int i = 0; i < 100; i++) {
      far = far.panned(-1, REACH);
    }
    assertThat(far.window(REACH)).isEqualTo(minutes(120, 150));
    assertThat(USUAL.atTheBegin(REACH)).isEqualTo(far);
  }

  @Test
  void zoomedOutItReachesBackBeyondItsRangeToTheBegin() {
    ChartSight out = USUAL.zoomed(2, 1, REACH);
    assertThat(out.window(REACH)).isEqualTo(minutes(660, 720));
    for (int i = 0; i < 20; i++) {
      out = out.zoomed(1.25, 1, REACH);
    }
    assertThat(out.window(REACH)).isEqualTo(minutes(120, 720));
  }

  @Test
  void zoomedUnderThePointerTheSameMomentStaysThere() {
    ChartSight near = USUAL.zoomed(0.5, 0.5, REACH);
    assertThat(near.follows()).isFalse();
    assertThat(near.window(REACH).time(0.5)).isEqualTo(USUAL.window(REACH).time(0.5));
  }

  @Test
  void thereAreTwoWaysBackToTheRangeThatWasChosen() {
    ChartSight moved =
        ChartSight.of(ChartRange.FIVE_MINUTES).panned(-3, REACH).zoomed(3, 0.2, REACH);
    assertThat(moved.natural()).isFalse();
    assertThat(moved.live()).isEqualTo(ChartSight.of(ChartRange.FIVE_MINUTES));
    assertThat(USUAL.zoomed(0.5, 1, REACH).zoomed(2, 1, REACH)).isEqualTo(USUAL);
  }

  @Test
  void whenItTurnsOutThatNothingIsThatOldItMovesToTheBegin() {
    ChartSight unknown = USUAL.panned(-20, new ChartReach(Long.MIN_VALUE / 2, 0, NOON));
    assertThat(unknown.window(REACH)).isEqualTo(minutes(120, 150));
  }
}
