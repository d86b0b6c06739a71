package breakerboard.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.HandPacer;
import breakerboard.domain.Priority;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One sound at a time, and a device that hangs or fails silences none of the next ones. */
class LoudspeakerTest {
  private final HandPacer time = new HandPacer();
  private final Deque<Runnable> aside = new ArrayDeque<>();
  private final List<Priority> heard = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private Optional<RuntimeException> failure = Optional.empty();
  private final Loudspeaker loudspeaker =
      new Loudspeaker(this::sounds, aside::add, Runnable::run, time, said::add);

  private Optional<String> sounds(Priority priority) {
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    heard.add(priority);
    return Optional.empty();
  }

  /** The device comes to the end of the sound that was given to it first. */
  private void deviceReturns() {
    aside.removeFirst().run();
  }

  @Test
  void ofWhatComesWhileOneIsHeardTheMostUrgentFollows() {
    loudspeaker.play(Priority.MEDIUM);
    loudspeaker.play(Priority.HIGH);
    loudspeaker.play(Priority.CRITICAL);
    loudspeaker.play(Priority.MEDIUM);
    deviceReturns();
    deviceReturns();

    assertThat(heard).containsExactly(Priority.MEDIUM, Priority.CRITICAL);
    assertThat(aside).isEmpty();
  }

  @Test
  void aDeviceThatHangsIsSaidAndTheNextAlarmIsPlayedAllTheSame() {
    loudspeaker.play(Priority.HIGH);
    loudspeaker.play(Priority.CRITICAL);
    time.pass(Loudspeaker.LONGEST_MILLIS);
    aside.removeFirst();
    deviceReturns();

    assertThat(said).containsExactly(Loudspeaker.HANGS, "");
    assertThat(heard).containsExactly(Priority.CRITICAL);
  }

  @Test
  void aSoundThatReturnsInTimeIsNoTroubleLater() {
    loudspeaker.play(Priority.HIGH);
    deviceReturns();
    time.pass(Loudspeaker.LONGEST_MILLIS);

    assertThat(said).containsExactly("");
  }

  @Test
  void aSoundThatReturnsTooLateDoesNotEndTheOneThatIsHeardNow() {
    loudspeaker.play(Priority.HIGH);
    time.pass(Loudspeaker.LONGEST_MILLIS);
    loudspeaker.play(Priority.CRITICAL);
    deviceReturns();
    loudspeaker.play(Priority.HIGH);

    assertThat(aside).as("one is heard, the other waits for its end").hasSize(1);
  }

  @Test
  void aDeviceThatNeverReturnsIsTriedNoMoreThanThreeTimesAndThatIsSaid() {
    for (int i = 0; i < Loudspeaker.MOST_HANGING + 1; i++) {
      loudspeaker.play(Priority.CRITICAL);
      time.pass(Loudspeaker.LONGEST_MILLIS);
    }
    assertThat(aside).hasSize(Loudspeaker.MOST_HANGING);
    assertThat(said).hasSize(Loudspeaker.MOST_HANGING + 1).containsOnly(Loudspeaker.HANGS);

    deviceReturns();
    loudspeaker.play(Priority.CRITICAL);
    assertThat(aside).as("one came back: there is a try again").hasSize(Loudspeaker.MOST_HANGING);
  }

  @Test
  void aDeviceThatThrowsIsSaidAndTheNextAlarmIsHeard() {
    failure = Optional.of(new IllegalStateException("mixer is gone"));
    loudspeaker.play(Priority.HIGH);
    deviceReturns();
    failure = Optional.empty();
    loudspeaker.play(Priority.CRITICAL);
    deviceReturns();

    assertThat(said).hasSize(2);
    assertThat(said.getFirst()).contains("mixer is gone");
    assertThat(said.getLast()).isEmpty();
    assertThat(heard).containsExactly(Priority.CRITICAL);
  }
}
