package breakerboard.console.dialogs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Configuration files that are written once a request is approved, and what came of it; known to
 * the console that asked, until it ends. Used on the JavaFX thread.
 */
final class FollowUps {
  private static final String LATER = "The configuration file is written when it is approved.";
  private static final String WRITTEN = "The configuration file is written.";

  private final Map<Long, Way.Follow> waiting = new HashMap<>();
  private final Map<Long, String> outcomes = new HashMap<>();
  private Runnable listener = () -> {};

  /** Runs whenever a file was written, or not. */
  void onOutcome(Runnable task) {
    listener = task;
  }

  /** The file waits with that request. */
  void keep(long request, Way.Follow follow) {
    waiting.put(request, follow);
  }

  /** What happens, or happened, to the file, a sentence; empty where none comes with it. */
  String words(long request) {
    return waiting.containsKey(request) ? LATER : outcomes.getOrDefault(request, "");
  }

  /**
   * The request is approved: the file is written, away from the JavaFX thread.
   *
   * @param told hears why it was not written; empty when it was, or there is none
   */
  void approved(long request, Commands commands, Consumer<Optional<String>> told) {
    Way.Follow follow = waiting.remove(request);
    if (follow == null) {
      told.accept(Optional.empty());
      return;
    }
    commands.aside(
        follow::run,
        failure -> {
          outcomes.put(request, failure.orElse(WRITTEN));
          listener.run();
          told.accept(failure);
        });
  }

  /** Nothing is to be said of that request any more. */
  void forget(long request) {
    waiting.remove(request);
    outcomes.remove(request);
  }
}
