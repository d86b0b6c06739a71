package breakerboard.access;

import breakerboard.desk.EngineGateway;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Role;
import breakerboard.domain.Submission;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * The way to the engine of a desk without a list of operators: whoever gives a name acts in it, but
 * nobody is known to be a supervisor.
 */
public final class UnlistedGateway extends RefusingGateway {
  /**
   * @param clock nanoseconds since the epoch
   * @param refused takes down what was refused here, since the engine does not hear of it
   */
  public UnlistedGateway(
      EngineGateway engine, LongSupplier clock, BiConsumer<Submission, Answer> refused) {
    super(engine, clock, refused);
  }

  @Override
  Optional<String> refuses(Command command, String operator) {
    return command instanceof Command.Approve && configuration().approvedBy() == Role.SUPERVISOR
        ? Optional.of(
            "A supervisor has to approve it (approvals.by), and without a list of operators nobody"
                + " is known to be one: make a list with breakerboard operators add, and start"
                + " the console again.")
        : Optional.empty();
  }
}
