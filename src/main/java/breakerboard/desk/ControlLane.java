package breakerboard.desk;

import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The unbounded lane into the engine: operators' commands in the order of their numbers, each with
 * whoever waits for its answer, and the newest tick. Nothing that enters it waits; safe for any
 * thread.
 */
final class ControlLane {
  private static final String CLOSING = "The desk is closing: start the console again.";
  private static final String ENDED =
      "The engine has ended by itself: nothing is supervised, and every book is published as"
          + " halted. Start the console again.";
  private static final String FAILED = "The engine failed on it: look into the log.";

  private final Queue<Submission> commands = new ConcurrentLinkedQueue<>();
  private final Map<Long, CompletableFuture<Answer>> pending = new ConcurrentHashMap<>();
  private final AtomicLong newest = new AtomicLong();
  private final AtomicLong tick = new AtomicLong(Times.NEVER);
  private final LongSupplier clock;
  private final Runnable wake;
  private volatile boolean closing;
  private volatile String refusal = CLOSING;

  /** Nothing that is submitted now will be taken. */
  private volatile boolean deaf;

  /**
   * @param clock wall clock of commands, nanoseconds since the epoch
   * @param wake makes the engine look what is here
   */
  ControlLane(LongSupplier clock, Runnable wake) {
    this.clock = clock;
    this.wake = wake;
  }

  /** Moves the desk clock; never back. */
  void tick(long time) {
    tick.accumulateAndGet(time, Math::max);
    wake.run();
  }

  /** The newest tick, {@link Times#NEVER} before the first. */
  long tick() {
    return tick.get();
  }

  CompletionStage<Answer> submit(Command command, String operator, String reason, long basedOn) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    if (closing) {
      answer.complete(new Answer.Refused(newest.get(), refusal));
      return answer;
    }
    enqueue(command, operator, reason, basedOn, answer);
    wake.run();
    if (deaf) {
      refuseWaiting();
    }
    return answer;
  }

  /** In the order of their numbers, which the journal relies on. */
  private void enqueue(
      Command command,
      String operator,
      String reason,
      long basedOn,
      CompletableFuture<Answer> answer) {
    synchronized (commands) {
      long id = newest.incrementAndGet();
      pending.put(id, answer);
      commands.add(new Submission(id, command, operator, reason, basedOn, clock.getAsLong()));
    }
  }

  /** Hands over what waits, until nothing does. */
  void drain(Consumer<Submission> to) {
    for (Submission next = commands.poll(); next != null; next = commands.poll()) {
      to.accept(next);
    }
  }

  /** Whether no command waits to be taken. */
  boolean isEmpty() {
    return commands.isEmpty();
  }

  /** Whoever waits for this answer hears it. */
  void answer(Answer answer) {
    CompletableFuture<Answer> waiting = pending.remove(answer.submission());
    if (waiting != null) {
      waiting.complete(answer);
    }
  }

  /** The engine threw instead of answering. */
  void failed(Submission submission) {
    answer(new Answer.Refused(submission.id(), FAILED));
  }

  /** Number of the newest command, 0 before the first. */
  long newest() {
    return newest.get();
  }

  /** Numbers commands after that one. */
  void continueAfter(long submission) {
    newest.accumulateAndGet(submission, Math::max);
  }

  /** Takes no more commands; those that wait are still answered. */
  void close() {
    closing = true;
    wake.run();
  }

  boolean closing() {
    return closing;
  }

  /** The engine failed and is gone. */
  void endByItself() {
    refusal = ENDED;
    end();
  }

  /** The engine answers no more: whoever waits for an answer that will not come hears so. */
  void end() {
    closing = true;
    deaf = true;
    refuseWaiting();
  }

  private void refuseWaiting() {
    pending.keySet().forEach(id -> answer(new Answer.Refused(id, refusal)));
  }
}
