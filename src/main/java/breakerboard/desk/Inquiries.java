package breakerboard.desk;

import breakerboard.domain.Holdings;
import breakerboard.engine.DeskEngine;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the screen asks of the engine beside snapshots, because it is too much to be told each time.
 * Asking is safe for any thread; answers are made on the engine's, between two batches.
 */
final class Inquiries {
  private final Queue<Consumer<DeskEngine>> waiting = new ConcurrentLinkedQueue<>();
  private final Runnable wake;

  /** The engine, once its thread has left it for good: then whoever asks may look itself. */
  private volatile Optional<DeskEngine> left = Optional.empty();

  /**
   * @param wake makes the engine look what is asked
   */
  Inquiries(Runnable wake) {
    this.wake = wake;
  }

  /** What the book holds, or held when the desk ended; empty when there is no such book. */
  CompletionStage<Optional<Holdings>> holdings(String book) {
    return ask(engine -> engine.holdings(book));
  }

  /** Whatever it is now, once the engine gets to it. */
  CompletionStage<EngineSign> sign(Supplier<EngineSign> now) {
    return ask(_ -> now.get());
  }

  private <T> CompletionStage<T> ask(Function<DeskEngine, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    waiting.add(engine -> answer.complete(question.apply(engine)));
    wake.run();
    left.ifPresent(this::answer);
    return answer;
  }

  /** Answers all that waits. */
  void answer(DeskEngine engine) {
    for (Consumer<DeskEngine> next = waiting.poll(); next != null; next = waiting.poll()) {
      next.accept(engine);
    }
  }

  /** The engine takes nothing more in: what it holds now stays so. */
  void end(DeskEngine engine) {
    left = Optional.of(engine);
    answer(engine);
  }
}
