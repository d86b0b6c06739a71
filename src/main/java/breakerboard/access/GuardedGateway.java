package breakerboard.access;

import breakerboard.desk.EngineGateway;
import breakerboard.desk.Operators.Operator;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Role;
import breakerboard.domain.Submission;
import breakerboard.domain.Words;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The way to the engine on which only who is signed in acts, in the own name and as the role
 * allows.
 */
public final class GuardedGateway extends RefusingGateway {
  private final SignIns operators;

  /**
   * @param refused takes down what was refused here, since the engine does not hear of it
   */
  public GuardedGateway(
      EngineGateway engine, SignIns operators, BiConsumer<Submission, Answer> refused) {
    super(engine, operators::now, refused);
    this.operators = operators;
  }

  @Override
  Optional<String> refuses(Command command, String name) {
    Optional<Operator> who =
        operators
            .current()
            .filter(each -> SignIns.key(each.name()).equals(SignIns.key(name)))
            .or(() -> decides(command) ? operators.takeVouched(name) : Optional.empty());
    Optional<String> refusal =
        who.map(each -> refuses(command, each)).orElseGet(() -> Optional.of(stranger(name)));
    refusal.ifPresent(why -> operators.refused(name, why));
    return refusal;
  }

  private Optional<String> refuses(Command command, Operator who) {
    if (!who.role().acts()) {
      return Optional.of(
          who.name()
              + " is a viewer: viewers look and do not act, not even with the kill switch."
              + " Ask an operator.");
    }
    Role least = configuration().approvedBy();
    return command instanceof Command.Approve && !who.role().approves(least)
        ? Optional.of(
            "%s is an %s, and a %s has to approve it (approvals.by): ask one."
                .formatted(who.name(), Words.lower(who.role()), Words.lower(least)))
        : Optional.empty();
  }

  private String stranger(String name) {
    return operators
        .current()
        .map(
            each ->
                each.name()
                    + " is signed in here, not "
                    + (name.isBlank() ? "nobody" : name.strip())
                    + ": sign in first.")
        .orElse("Nobody is signed in: sign in to act.");
  }

  /** What a second operator decides without being signed in. */
  private static boolean decides(Command command) {
    return command instanceof Command.Approve || command instanceof Command.Decline;
  }
}
