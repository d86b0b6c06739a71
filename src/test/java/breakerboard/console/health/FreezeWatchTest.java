package breakerboard.console.health;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreezeWatchTest {
  private static final long WALL = 1_773_000_000_000_000_000L;

  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final List<String> log = new ArrayList<>();
  private final AtomicLong nano = new AtomicLong();
  private final AtomicBoolean shown = new AtomicBoolean(true);
  private final FreezeWatch watch =
      new FreezeWatch(
          screen::add,
          shown::get,
          () ->
              List.of(
                  new StackTraceElement("java.lang.Thread", "sleep", "Thread.java", 1),
                  new StackTraceElement(
                      "breakerboard.console.book.ChartLines", "draw", "ChartLines.java", 71)),
          new FreezeWatch.Time(nano::get, () -> WALL + nano.get()),
          log::add);

  private void pass(double seconds) {
    nano.addAndGet(Times.ofSeconds(seconds));
  }

  private void answer() {
    screen.remove().run();
  }

  @Test
  void aWindowThatAnswersIsNoFreeze() {
    for (int i = 0; i < 10; i++) {
      watch.look();
      pass(0.9);
      answer();
    }
    assertThat(watch.freezes()).isEqualTo(Freezes.NONE);
    assertThat(log).isEmpty();
  }

  @Test
  void aFreezeIsLoggedOnceWithItsStackAndCountedWithItsLength() {
    watch.look();
    pass(1.1);
    watch.look();
    assertThat(log).hasSize(1);
    assertThat(log.getFirst()).contains("1.1 s", "ChartLines.draw");
    pass(2.1);
    watch.look();
    watch.look();
    assertThat(log).as("one stack for one freeze").hasSize(1);
    answer();
    assertThat(log).hasSize(2);
    assertThat(log.getLast()).contains("3.2 s");
    assertThat(watch.freezes())
        .isEqualTo(
            new Freezes(
                1,
                Times.ofSeconds(3.2),
                List.of(
                    new Freezes.Freeze(WALL, Times.ofSeconds(3.2), "ChartLines.draw, line 71"))));
  }

  @Test
  void oneQuestionAtATimeWaitsForItsAnswer() {
    for (int i = 0; i < 20; i++) {
      watch.look();
      pass(0.25);
    }
    assertThat(screen).hasSize(1);
  }

  @Test
  void aHiddenWindowIsNotAsked() {
    shown.set(false);
    watch.look();
    assertThat(screen).isEmpty();
  }

  @Test
  void whatNobodySawWhileTheWholeProgramStoodStillIsCountedToo() {
    watch.look();
    pass(4);
    answer();
    assertThat(watch.freezes().newest())
        .extracting(Freezes.Freeze::place)
        .containsExactly("the whole program stood still");
  }

  @Test
  void theLastTwentyAreKeptAndAllAreCounted() {
    for (int i = 1; i <= 25; i++) {
      watch.look();
      pass(i + 1);
      watch.look();
      answer();
    }
    Freezes freezes = watch.freezes();
    assertThat(freezes.count()).isEqualTo(25);
    assertThat(freezes.newest()).hasSize(20);
    assertThat(freezes.newest().getFirst().nanos()).isEqualTo(Times.ofSeconds(26));
    assertThat(freezes.longestNanos()).isEqualTo(Times.ofSeconds(26));
  }
}
