package breakerboard.console.notifications;

import breakerboard.console.Pacer;
import breakerboard.console.Sound;
import breakerboard.domain.Priority;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Plays one sound at a time: of what comes while one is heard the most urgent follows. A device
 * that does not come back is given up, so that it silences no later alarm unsaid. Used on the
 * JavaFX thread.
 */
final class Loudspeaker {
  /** The longest burst takes half as long. */
  static final long LONGEST_MILLIS = 3_000;

  /** As many sounds that never came back are left behind; each keeps a thread. */
  static final int MOST_HANGING = 3;

  static final String HANGS =
      "The audio device does not answer: connect another one, or watch the screen.";

  private final Sound sound;
  private final Executor aside;
  private final Executor screen;
  private final Pacer pacer;
  private final Consumer<String> said;
  private Optional<Priority> next = Optional.empty();
  private boolean playing;
  private long turn;
  private int hanging;

  /**
   * @param aside runs what may take long
   * @param screen brings what it is given onto the JavaFX thread
   * @param pacer runs what it is given on the JavaFX thread, some time later
   * @param said hears after each sound why it could not be heard, empty when it was
   */
  Loudspeaker(Sound sound, Executor aside, Executor screen, Pacer pacer, Consumer<String> said) {
    this.sound = sound;
    this.aside = aside;
    this.screen = screen;
    this.pacer = pacer;
    this.said = said;
  }

  void play(Priority priority) {
    if (playing) {
      next = Stream.concat(next.stream(), Stream.of(priority)).max(Comparator.naturalOrder());
      return;
    }
    if (hanging == MOST_HANGING) {
      said.accept(HANGS);
      return;
    }
    playing = true;
    turn++;
    long mine = turn;
    aside.execute(
        () -> {
          String why = heard(priority);
          screen.execute(() -> returned(mine, why));
        });
    pacer.after(LONGEST_MILLIS, () -> late(mine));
  }

  private String heard(Priority priority) {
    try {
      return sound.play(priority).orElse("");
    } catch (RuntimeException e) {
      return "The audio device failed (%s): connect another one, or watch the screen.".formatted(e);
    }
  }

  private void returned(long of, String why) {
    if (isHeard(of)) {
      over(why);
    } else {
      hanging--;
    }
  }

  private void late(long of) {
    if (isHeard(of)) {
      hanging++;
      over(HANGS);
    }
  }

  private boolean isHeard(long of) {
    return playing && turn == of;
  }

  private void over(String why) {
    playing = false;
    said.accept(why);
    Optional<Priority> following = next;
    next = Optional.empty();
    following.ifPresent(this::play);
  }
}
