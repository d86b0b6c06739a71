package breakerboard.access;

import breakerboard.desk.EngineGateway;
import breakerboard.desk.ForwardingGateway;
import breakerboard.desk.Operators.Operator;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Submission;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * The way to the engine on which only who is signed in acts, in the own name and as the role
 * allows.
 */
public final class GuardedGateway extends ForwardingGateway {
  /** No submission of the engine has it. */
  private static final long NONE = 0;

  private final SignIns operators;
  private final BiConsumer<Submission, Answer> refused;

  /**
   * @param refused takes down what was refused here, since the engine does not hear of it
   */
  public GuardedGateway(
      EngineGateway engine, SignIns operators, BiConsumer<Submission, Answer> refused) {
    super(engine);
    this.operators = operators;
    this.refused = refused;
  }

  @Override
  public CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    Optional<String> refusal = refuses(command, operator);
    if (refusal.isPresent()) {
      operators.refused(operator, refusal.get());
      Answer answer = new Answer.Refused(NONE, refusal.get());
      refused.accept(
          new Submission(NONE, command, operator, reason, basedOn, operators.now()), answer);
      return CompletableFuture.completedFuture(answer);
    }
    return engine().submit(command, operator, reason, basedOn);
  }

  private Optional<String> refuses(Command command, String name) {
    Optional<Operator> who =
        operators
            .current()
            .filter(each -> SignIns.key(each.name()).equals(SignIns.key(name)))
            .or(() -> decides(command) ? operators.takeVouched(name) : Optional.empty());
    if (who.isPresent()) {
      return who.get().role().acts()
          ? Optional.empty()
          : Optional.of(
              who.get().name()
                  + " is a viewer: viewers look and do not act, not even with the kill switch."
                  + " Ask an operator.");
    }
    return Optional.of(
        operators
            .current()
            .map(
                each ->
                    each.name()
                        + " is signed in here, not "
                        + (name.isBlank() ? "nobody" : name.strip())
                        + ": sign in first.")
            .orElse("Nobody is signed in: sign in to act."));
  }

  /** What a second operator decides without being signed in. */
  private static boolean decides(Command command) {
    return command instanceof Command.Approve || command instanceof Command.Decline;
  }
}
