package breakerboard.engine;

import breakerboard.breakers.KillSource;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Submission;
import java.util.List;
import java.util.Optional;

/**
 * Carries out operators' commands: each is accepted, or refused with a sentence and without any
 * change.
 */
final class CommandDesk implements DeskFloor.Watch {
  /** Who halts a desk that could not be restored. */
  private static final String RECOVERY = "recovery";

  private final DeskFloor desk;
  private final EventLog log;
  private final LimitDesk limits;
  private final KillSwitches kills;
  private final Addressees addressees;
  private final BreakerDesk breakers;
  private final ApprovalDesk approvals;
  private boolean limitsFixed;

  CommandDesk(DeskFloor desk, EventLog log) {
    this.desk = desk;
    this.log = log;
    this.limits = new LimitDesk(desk, log);
    this.kills = new KillSwitches(desk, log);
    this.addressees = new Addressees(desk);
    BypassEnds ends = new BypassEnds(log);
    this.breakers = new BreakerDesk(addressees, limits, ends);
    this.approvals =
        new ApprovalDesk(desk, new Foresight(desk, limits, kills, ends), new Approvals(log));
  }

  boolean deskKilled() {
    return kills.haltsDesk();
  }

  /** A book that joins a halted desk is halted too. */
  @Override
  public void joined(BookEngine book) {
    kills.joined(book);
  }

  @Override
  public void raised(BookEngine book, BreakerCell cell, KillSource source) {
    kills.raised(book, cell, source);
  }

  /** Halts all of the desk because not everything of it could be restored. */
  void haltEverywhere(String because) {
    Actor recovery = new Actor(RECOVERY, because);
    kills.haltEverywhere(recovery);
    desk.books().forEach(book -> book.settle(recovery));
  }

  /** Configurations that were in force before, the oldest first. */
  void knows(List<Configuration> former) {
    former.forEach(limits::keep);
  }

  /** From now on the limits stay as they are, whatever is asked for. */
  void fixLimits() {
    limitsFixed = true;
  }

  @Override
  public void former(Configuration configuration) {
    limits.keep(configuration);
  }

  void save(StateWriter out) {
    out.version(1);
    kills.save(out.part("killSwitches"));
    approvals.save(out.part("approvals"));
  }

  void restore(StateReader in) {
    kills.restore(in.savedPart("killSwitches"));
    approvals.restore(in.savedPart("approvals"));
  }

  /** What waits for a second operator, the oldest first. */
  List<ApprovalView> approvals() {
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

  Answer carryOut(Submission submission) {
    Command command = submission.command();
    boolean kill =
        command instanceof Command.KillSwitchOn || command instanceof Command.KillSwitchOff;
    String reason =
        submission.reason().isBlank() && kill
            ? KillSwitches.NO_REASON
            : submission.reason().strip();
    Actor by = new Actor(submission.operator().strip(), reason);
    desk.books().forEach(book -> book.facts().clock(log.clock()));
    Answer answer = answer(submission, by);
    desk.books().forEach(book -> book.settle(by));
    desk.reschedule();
    if (answer instanceof Answer.Refused(var _, String why)) {
      String name = CommandWords.name(command);
      log.book(
          EventType.COMMAND_REFUSED,
          command.book(),
          name + " refused: " + why,
          by,
          new EventDetail.Refusal(name, why));
    }
    return answer;
  }

  private Answer answer(Submission submission, Actor by) {
    Optional<String> unfit = unfit(submission, by);
    if (unfit.isPresent()) {
      return new Answer.Refused(submission.id(), unfit.get());
    }
    return approvals
        .beforehand(submission, by)
        .or(
            () ->
                carryOut(submission.command(), by)
                    .map(why -> new Answer.Refused(submission.id(), why)))
        .orElseGet(() -> done(submission));
  }

  private Answer done(Submission submission) {
    return new Answer.Accepted(
        submission.id(),
        CommandWords.name(submission.command()) + " done.",
        desk.configuration().version());
  }

  private Optional<String> unfit(Submission submission, Actor by) {
    if (by.operator().isBlank()) {
      return Optional.of("No operator is named: say who acts.");
    }
    if (by.reason().isBlank()) {
      return Optional.of("No reason is given: say why, it goes into the journal.");
    }
    long current = desk.configuration().version();
    if (!limitsFixed
        && submission.command().needsCurrentConfiguration()
        && submission.basedOn() != current) {
      return Optional.of(
          "The configuration is at version "
              + current
              + " and you looked at version "
              + submission.basedOn()
              + ": look at the new values and try again.");
    }
    return Optional.empty();
  }

  private Optional<String> carryOut(Command command, Actor by) {
    return limitsFixed
        ? WithoutLimits.of(command).flatMap(left -> deed(left, by))
        : deed(command, by);
  }

  private Optional<String> deed(Command command, Actor by) {
    return switch (command) {
      case Command.Trip c -> breakers.trip(c, by);
      case Command.Reset c -> breakers.reset(c, by);
      case Command.ResetAll c -> breakers.resetAll(c, by);
      case Command.Enable c -> breakers.enable(c, by);
      case Command.Disable c -> breakers.disable(c, by);
      case Command.Bypass c -> breakers.bypass(c, by);
      case Command.EndBypass c -> breakers.endBypass(c, by);
      case Command.SetOverride c ->
          limits.take(limits.overriding(c.book(), c.changes(), c.until(), by), by);
      case Command.RevertOverride c -> limits.revert(c, by);
      case Command.ApplyConfiguration c -> limits.applyDocument(c.document(), by);
      case Command.RollBack c -> limits.rollBack(c.version(), by);
      case Command.StartMaintenance c ->
          addressees.inBook(c.book(), book -> book.maintenance(true, by));
      case Command.EndMaintenance c ->
          addressees.inBook(c.book(), book -> book.maintenance(false, by));
      case Command.KillSwitchOn c ->
          c.book().equals(Command.DESK)
              ? kills.haltDesk(by)
              : addressees.inBookToBe(c.book(), book -> kills.halt(book, by));
      case Command.KillSwitchOff c ->
          c.book().equals(Command.DESK)
              ? kills.resumeDesk(by)
              : addressees.inBook(c.book(), book -> kills.resume(book, by));
      case Command.Acknowledge c -> acknowledge(c, by);
      case Command.CashFlow c -> cashFlow(c, by);
      case Command.Approve c -> approvals.approve(c, by, this::carryOut);
      case Command.Decline c -> approvals.decline(c, by);
    };
  }

  private Optional<String> acknowledge(Command.Acknowledge seen, Actor by) {
    List<Long> events = seen.events();
    boolean nothing = events.isEmpty() && seen.alarms().isEmpty();
    if (nothing || events.stream().anyMatch(id -> id < 1 || id > log.last())) {
      return Optional.of("No such event: acknowledge events that happened.");
    }
    if (seen.alarms().stream().anyMatch(String::isBlank)) {
      return Optional.of("An alarm has no name: say which one, it goes into the journal.");
    }
    log.desk(
        EventType.ACKNOWLEDGED,
        CommandWords.seen(seen),
        by,
        new EventDetail.Acknowledged(events, seen.alarms()));
    desk.books().forEach(book -> book.acknowledged(events));
    return Optional.empty();
  }

  private Optional<String> cashFlow(Command.CashFlow c, Actor by) {
    if (!Double.isFinite(c.amount()) || c.amount() == 0) {
      return Optional.of("A cash flow is an amount of money other than 0.");
    }
    return addressees.inBook(
        c.book(),
        book -> {
          if (Double.isNaN(book.facts().nav())) {
            return Optional.of(
                "Book " + c.book() + " has no NAV yet: a cash flow before it means nothing.");
          }
          book.facts().cashFlow(c.amount());
          return Optional.empty();
        });
  }
}
