package breakerboard.engine;

import breakerboard.domain.Answer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Submission;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Where the configuration asks for two operators: lets a command that loosens something wait for a
 * second one, and carries out what that one approves.
 */
final class ApprovalDesk {
  private static final String MOVED_ON =
      "What it would do is not what it was when it was asked for: ask for it again.";

  private final DeskFloor desk;
  private final Foresight foresight;
  private final Approvals approvals;

  ApprovalDesk(DeskFloor desk, Foresight foresight, Approvals approvals) {
    this.desk = desk;
    this.foresight = foresight;
    this.approvals = approvals;
  }

  /** The answer to a command that is not to be carried out now; empty to one that is. */
  Optional<Answer> beforehand(Submission submission, Actor by) {
    if (!desk.configuration().approvesLoosening()) {
      return Optional.empty();
    }
    return switch (foresight.of(submission.command(), by)) {
      case Outlook.Refused(String why) -> Optional.of(new Answer.Refused(submission.id(), why));
      case Outlook.Loosens loosens -> Optional.of(ask(submission, by, loosens));
      case Outlook.Free _ -> Optional.empty();
    };
  }

  private Answer ask(Submission submission, Actor by, Outlook.Loosens loosens) {
    Optional<String> refusal = approvals.refuses(submission.command());
    if (refusal.isPresent()) {
      return new Answer.Refused(submission.id(), refusal.get());
    }
    Approvals.Request request = approvals.ask(submission.command(), by, loosens);
    return new Answer.Waiting(
        submission.id(),
        request.number(),
        CommandWords.name(submission.command())
            + " waits for a second operator as request "
            + request.number()
            + ".");
  }

  /**
   * Approves a request.
   *
   * @param carryOut what does a command, or says why it did not
   * @return empty when it was done, else a sentence why not
   */
  Optional<String> approve(
      Command.Approve c, Actor by, BiFunction<Command, Actor, Optional<String>> carryOut) {
    return inRequest(c.request(), request -> approve(request, by, carryOut));
  }

  /** Declines a request, or takes it back. */
  Optional<String> decline(Command.Decline c, Actor by) {
    return inRequest(
        c.request(),
        request -> {
          approvals.declined(request, by);
          return Optional.empty();
        });
  }

  private Optional<String> inRequest(
      long number, Function<Approvals.Request, Optional<String>> action) {
    return approvals
        .find(number)
        .map(action)
        .orElseGet(() -> Optional.of("No request " + number + " waits for an approval."));
  }

  /** It is looked at again: what it would do now is what was asked for, or it is dropped. */
  private Optional<String> approve(
      Approvals.Request request, Actor by, BiFunction<Command, Actor, Optional<String>> carryOut) {
    if (request.askedBy(by.operator())) {
      return Optional.of(by.operator() + " asked for it: another operator has to approve it.");
    }
    Optional<String> stale =
        switch (foresight.of(request.command(), request.by())) {
          case Outlook.Refused(String why) -> Optional.of(why);
          case Outlook.Free _ -> Optional.of(MOVED_ON);
          case Outlook.Loosens now ->
              now.equals(request.loosens()) ? Optional.empty() : Optional.of(MOVED_ON);
        };
    if (stale.isPresent()) {
      approvals.dropped(request, stale.get(), by);
      return stale;
    }
    approvals.given(request, by);
    return carryOut.apply(request.command(), request.approvedBy(by));
  }

  /** What waits for a second operator, the oldest first. */
  List<ApprovalView> views() {
    return approvals.views();
  }

  /** When a request is dropped next, {@link Long#MAX_VALUE} when none waits. */
  long nextDue() {
    return approvals.nextDue();
  }

  /** Drops requests that nobody approved in time. */
  void due() {
    approvals.due();
  }

  void save(StateWriter out) {
    approvals.save(out);
  }

  void restore(StateReader in) {
    approvals.restore(in);
  }
}
