package breakerboard.console.dialogs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Configuration files that are written once a request is approved, wherever that is, and what came
 * of it; known to the console that asked, until it ends. Used on the JavaFX thread.
 */
final class FollowUps {
  private static final String LATER = "The configuration file is written when it is approved.";
  private static final String WRITTEN = "The configuration file is written.";

  private final Map<Long, Way.Follow> waiting = new HashMap<>();

  /** Why a file was not written, by the request that was approved; empty when it was. */
  private final Map<Long, CompletableFuture<Optional<String>>> outcomes = new HashMap<>();

  private Runnable listener = () -> {};

  /** Runs whenever there is something else to say. */
  void onChange(Runnable task) {
    listener = task;
  }

  /** The file waits with that request. */
  void keep(long request, Way.Follow follow) {
    waiting.put(request, follow);
    listener.run();
  }

  /** What happens, or happened, to the file, a sentence; empty where none comes with it. */
  String words(long request) {
    if (waiting.containsKey(request)) {
      return LATER;
    }
    CompletableFuture<Optional<String>> outcome = outcomes.get(request);
    return outcome != null && outcome.isDone() ? outcome.join().orElse(WRITTEN) : "";
  }

  /**
   * The request is approved: the file is written, once, away from the JavaFX thread.
   *
   * @param told hears why it was not written; empty when it was, or there is none
   */
  void approved(long request, Commands commands, Consumer<Optional<String>> told) {
    Way.Follow follow = waiting.remove(request);
    if (follow != null) {
      CompletableFuture<Optional<String>> outcome = new CompletableFuture<>();
      outcome.thenRun(listener::run);
      outcomes.put(request, outcome);
      commands.aside(follow::run, outcome::complete);
    }
    outcomes
        .getOrDefault(request, CompletableFuture.completedFuture(Optional.empty()))
        .thenAccept(told);
  }

  /** Nothing is to be said of that request any more. */
  void forget(long request) {
    waiting.remove(request);
    outcomes.remove(request);
  }
}
