package breakerboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A machine whose clock jumps: the desk's time goes on. */
class DeskClockTest {
  private static final long NOON = Times.nanos(Instant.parse("2026-11-27T12:00:00Z"));
  private static final long SECOND = Times.NANOS_PER_SECOND;
  private static final long HOUR = 3600 * SECOND;

  private long wall = NOON;
  private long stopwatch = 77;
  private final DeskClock clock = new DeskClock(() -> wall, () -> stopwatch, Times.NEVER);

  private long after(long wallNanos, long elapsedNanos) {
    wall += wallNanos;
    stopwatch += elapsedNanos;
    return clock.getAsLong() - NOON;
  }

  @Test
  void itIsTheMachinesTime() {
    assertThat(after(0, 0)).isZero();
    assertThat(after(5 * SECOND, 5 * SECOND)).isEqualTo(5 * SECOND);
    assertThat(clock.secondsAhead()).isZero();
  }

  @Test
  void afterAJumpBackOfAnHourTimeRunsOnAndItIsSaid() {
    after(0, 0);
    assertThat(after(SECOND - HOUR, SECOND)).isEqualTo(SECOND);
    assertThat(after(10 * SECOND, 10 * SECOND)).isEqualTo(11 * SECOND);
    assertThat(clock.secondsAhead()).isEqualTo(3600);
  }

  @Test
  void onceTheMachineHasCaughtUpTheyAgreeAgain() {
    after(0, 0);
    after(SECOND - HOUR, SECOND);
    assertThat(after(2 * HOUR, SECOND)).isEqualTo(HOUR + SECOND);
    assertThat(clock.secondsAhead()).isZero();
  }

  @Test
  void aStepBackOfLessThanASecondIsWaitedFor() {
    after(0, 0);
    assertThat(after(-SECOND / 2, SECOND / 10)).isZero();
    assertThat(after(SECOND, SECOND)).isEqualTo(SECOND / 2);
  }

  @Test
  void aJumpForwardIsFollowedAtOnce() {
    after(0, 0);
    assertThat(after(HOUR, SECOND)).isEqualTo(HOUR);
  }

  @Test
  void afterARestartItBeginsNoEarlierThanTheDeskKnew() {
    DeskClock restarted = new DeskClock(() -> wall, () -> stopwatch, NOON + HOUR);
    assertThat(restarted.getAsLong()).isEqualTo(NOON + HOUR);
    stopwatch += SECOND;
    wall += SECOND;
    assertThat(restarted.getAsLong()).isEqualTo(NOON + HOUR + SECOND);
    assertThat(restarted.secondsAhead()).isEqualTo(3600);
  }
}
