package breakerboard.desk;

import breakerboard.domain.Holdings;
import breakerboard.engine.DeskEngine;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the screen asks of the engine beside snapshots, because it is too much to be told each time.
 * Asking is safe for any thread; answers are made on the engine's, between two batches.
 */
final class Inquiries {
  private final Queue<Inquiry> waiting = new ConcurrentLinkedQueue<>();
  private final Runnable wake;

  /** The engine, once its thread has left it for good: then whoever asks may look itself. */
  private volatile Optional<DeskEngine> left = Optional.empty();

  private record Inquiry(String book, CompletableFuture<Optional<Holdings>> answer) {}

  /**
   * @param wake makes the engine look what is asked
   */
  Inquiries(Runnable wake) {
    this.wake = wake;
  }

  /** What the book holds, or held when the desk ended; empty when there is no such book. */
  CompletionStage<Optional<Holdings>> holdings(String book) {
    CompletableFuture<Optional<Holdings>> answer = new CompletableFuture<>();
    waiting.add(new Inquiry(book, answer));
    wake.run();
    left.ifPresent(this::answer);
    return answer;
  }

  /** Answers all that waits. */
  void answer(DeskEngine engine) {
    for (Inquiry next = waiting.poll(); next != null; next = waiting.poll()) {
      next.answer().complete(engine.holdings(next.book()));
    }
  }

  /** The engine takes nothing more in: what it holds now stays so. */
  void end(DeskEngine engine) {
    left = Optional.of(engine);
    answer(engine);
  }
}
