package breakerboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private static final long OPEN = 1_583_760_600L * Times.NANOS_PER_SECOND;
  private static final long SECOND = Times.NANOS_PER_SECOND;
  private static final double TENFOLD = 10;

  private final AtomicLong elapsed = new AtomicLong();
  private final Playback playback = new Playback(TENFOLD, elapsed::get, Duration.ofMinutes(20));

  @Test
  void timeStandsBeforeTheFirstObservation() {
    assertThat(playback.now()).isEqualTo(Times.NEVER);
  }

  @Test
  void lateFeedHoldsTheDesksTimeSoThatItDoesNotLookSilent() throws InterruptedException {
    Playback.Reel reel = playback.reel();
    reel.await(OPEN);
    elapsed.addAndGet(6 * SECOND);

    assertThat(playback.now()).isEqualTo(OPEN);
  }

  @Test
  void lateFeedCatchesUpWithoutWaiting() throws InterruptedException {
    Playback.Reel reel = playback.reel();
    reel.await(OPEN);
    elapsed.addAndGet(6 * SECOND);
    reel.await(OPEN + 20 * SECOND);

    assertThat(playback.now()).isEqualTo(OPEN + 20 * SECOND);
  }

  @Test
  void slowestOfTwoFeedsHoldsTheTime() throws InterruptedException {
    Playback.Reel one = playback.reel();
    Playback.Reel other = playback.reel();
    one.await(OPEN);
    other.await(OPEN);
    elapsed.addAndGet(6 * SECOND);
    one.await(OPEN + 50 * SECOND);

    assertThat(playback.now()).isEqualTo(OPEN);
  }

  @Test
  void timeStandsAtTheEndOfTheRecording() throws InterruptedException {
    Playback.Reel reel = playback.reel();
    reel.await(OPEN);
    reel.end();
    elapsed.addAndGet(3600 * SECOND);

    assertThat(playback.now()).isEqualTo(OPEN);
  }

  @Test
  void nightIsLeaptOver() throws InterruptedException {
    Playback.Reel reel = playback.reel();
    reel.await(OPEN);
    elapsed.addAndGet(120 * SECOND);
    reel.await(OPEN + Duration.ofHours(17).toNanos());

    assertThat(playback.now()).isEqualTo(OPEN + Duration.ofHours(17).toNanos());
  }

  @Test
  void waitsUntilItIsTime() throws InterruptedException {
    Playback fast = new Playback(1000, System::nanoTime, Duration.ofMinutes(20));
    Playback.Reel reel = fast.reel();
    reel.await(OPEN);
    reel.await(OPEN + 20 * SECOND);

    assertThat(fast.now()).isEqualTo(OPEN + 20 * SECOND);
  }

  @Test
  void atMaximumNobodyWaitsAndTimeIsTheLargestSoFar() throws InterruptedException {
    Playback maximum = new Playback(Playback.MAXIMUM, () -> 0, Duration.ofMinutes(20));
    Playback.Reel reel = maximum.reel();
    reel.await(OPEN + 60 * SECOND);
    reel.await(OPEN);

    assertThat(maximum.now()).isEqualTo(OPEN + 60 * SECOND);
  }

  @Test
  void atMaximumSeveralFeedsAreOneRecordingInTheOrderOfTheirTimes() throws Exception {
    Playback maximum = new Playback(Playback.MAXIMUM, () -> 0, Duration.ofMinutes(20));
    Playback.Reel one = maximum.reel();
    Playback.Reel other = maximum.reel();
    List<String> played = new CopyOnWriteArrayList<>();

    Thread slow = playing(other, "other", played, 10, 15, 40);
    Thread fast = playing(one, "one", played, 10, 20, 30);
    fast.start();
    slow.start();
    fast.join();
    slow.join();

    assertThat(played)
        .containsExactly("one 10", "other 10", "other 15", "one 20", "one 30", "other 40");
  }

  private static Thread playing(
      Playback.Reel reel, String name, List<String> played, int... seconds) {
    return Thread.ofVirtual()
        .unstarted(
            () -> {
              try {
                for (int second : seconds) {
                  reel.await(OPEN + second * SECOND);
                  played.add(name + " " + second);
                }
              } catch (InterruptedException e) {
                played.add("interrupted");
              } finally {
                reel.end();
              }
            });
  }
}
