package breakerboard.console;

import breakerboard.domain.Priority;
import java.util.Optional;

/** Makes alarms heard. */
@FunctionalInterface
public interface Sound {
  /**
   * Plays the sound of a priority and returns when it is over; not on the JavaFX thread.
   *
   * @return why it could not be heard, a sentence; empty when it was played
   */
  Optional<String> play(Priority priority);

  /** For where nothing is to be heard. */
  static Sound silent() {
    return _ -> Optional.empty();
  }
}
