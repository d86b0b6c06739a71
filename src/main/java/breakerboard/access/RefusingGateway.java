package breakerboard.access;

import breakerboard.desk.EngineGateway;
import breakerboard.desk.ForwardingGateway;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Submission;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** A way to the engine on which commands are refused before it hears of them. */
abstract class RefusingGateway extends ForwardingGateway {
  /** No submission of the engine has it. */
  private static final long NONE = 0;

  private final LongSupplier clock;
  private final BiConsumer<Submission, Answer> refused;

  /**
   * @param clock nanoseconds since the epoch
   * @param refused takes down what was refused here
   */
  RefusingGateway(
      EngineGateway engine, LongSupplier clock, BiConsumer<Submission, Answer> refused) {
    super(engine);
    this.clock = clock;
    this.refused = refused;
  }

  /** Why that command is not taken from that operator, a sentence; empty when it is. */
  abstract Optional<String> refuses(Command command, String operator);

  @Override
  public final CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    Optional<String> refusal = refuses(command, operator);
    if (refusal.isEmpty()) {
      return engine().submit(command, operator, reason, basedOn);
    }
    Answer answer = new Answer.Refused(NONE, refusal.get());
    refused.accept(
        new Submission(NONE, command, operator, reason, basedOn, clock.getAsLong()), answer);
    return CompletableFuture.completedFuture(answer);
  }
}
