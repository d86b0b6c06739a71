package breakerboard.engine;

import breakerboard.breakers.KillSource;
import breakerboard.breakers.KillSwitchBreaker;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Submission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries out operators' commands: each is accepted, or refused with a sentence and without any
 * change.
 */
final class CommandDesk {
  /** Who halts a desk that could not be restored. */
  private static final String RECOVERY = "recovery";

  private static final String MOVED_ON =
      "What it would do is not what it was when it was asked for: ask for it again.";

  private final DeskEngine desk;
  private final EventLog log;
  private final LimitDesk limits;
  private final KillSwitches kills;
  private final BypassEnds ends;
  private final Foresight foresight;
  private final Approvals approvals;

  CommandDesk(DeskEngine desk, EventLog log) {
    this.desk = desk;
    this.log = log;
    this.limits = new LimitDesk(desk, log);
    this.kills = new KillSwitches(desk, log);
    this.ends = new BypassEnds(log);
    this.foresight = new Foresight(desk, limits, kills, ends);
    this.approvals = new Approvals(log);
  }

  boolean deskKilled() {
    return kills.haltsDesk();
  }

  /** A book that joins a halted desk is halted too. */
  void joined(BookEngine book) {
    kills.joined(book);
  }

  /** A breaker asks for the kill switch. */
  void raised(BookEngine book, BreakerCell cell, KillSource source) {
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

  /** A configuration gave way to another one. */
  void former(Configuration configuration) {
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
    Outlook outlook =
        desk.configuration().approvesLoosening()
            ? foresight.of(submission.command(), by)
            : new Outlook.Free();
    return switch (outlook) {
      case Outlook.Refused(String why) -> new Answer.Refused(submission.id(), why);
      case Outlook.Loosens loosens -> ask(submission, by, loosens);
      case Outlook.Free _ ->
          carryOut(submission.command(), by)
              .<Answer>map(why -> new Answer.Refused(submission.id(), why))
              .orElseGet(() -> done(submission));
    };
  }

  private Answer done(Submission submission) {
    return new Answer.Accepted(
        submission.id(),
        CommandWords.name(submission.command()) + " done.",
        desk.configuration().version());
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

  private Optional<String> unfit(Submission submission, Actor by) {
    if (by.operator().isBlank()) {
      return Optional.of("No operator is named: say who acts.");
    }
    if (by.reason().isBlank()) {
      return Optional.of("No reason is given: say why, it goes into the journal.");
    }
    long current = desk.configuration().version();
    if (submission.command().needsCurrentConfiguration() && submission.basedOn() != current) {
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
    return switch (command) {
      case Command.Trip c -> trip(c, by);
      case Command.Reset c -> reset(c, by);
      case Command.ResetAll c -> inBook(c.book(), book -> resetAll(book, by));
      case Command.Enable c ->
          inCell(c.book(), c.breaker(), (book, cell) -> enable(book, cell, true, by));
      case Command.Disable c ->
          inCell(c.book(), c.breaker(), (book, cell) -> enable(book, cell, false, by));
      case Command.Bypass c ->
          inCell(c.book(), c.breaker(), (book, cell) -> bypass(book, cell, c.until(), by));
      case Command.EndBypass c ->
          inCell(c.book(), c.breaker(), (book, cell) -> cell.byHand().endBypass(by, book.facts()));
      case Command.SetOverride c ->
          limits.take(limits.overriding(c.book(), c.changes(), c.until(), by), by);
      case Command.RevertOverride c -> limits.revert(c, by);
      case Command.ApplyConfiguration c -> limits.applyDocument(c.document(), by);
      case Command.RollBack c -> limits.rollBack(c.version(), by);
      case Command.StartMaintenance c -> inBook(c.book(), book -> book.maintenance(true, by));
      case Command.EndMaintenance c -> inBook(c.book(), book -> book.maintenance(false, by));
      case Command.KillSwitchOn c ->
          c.book().equals(Command.DESK)
              ? kills.haltDesk(by)
              : in(desk.addressed(c.book()), c.book(), book -> kills.halt(book, by));
      case Command.KillSwitchOff c ->
          c.book().equals(Command.DESK)
              ? kills.resumeDesk(by)
              : inBook(c.book(), book -> kills.resume(book, by));
      case Command.Acknowledge c -> acknowledge(c.events(), by);
      case Command.CashFlow c -> cashFlow(c, by);
      case Command.Approve c -> inRequest(c.request(), request -> approve(request, by));
      case Command.Decline c -> inRequest(c.request(), request -> decline(request, by));
    };
  }

  private Optional<String> inRequest(
      long number, Function<Approvals.Request, Optional<String>> action) {
    return approvals
        .find(number)
        .map(action)
        .orElseGet(() -> Optional.of("No request " + number + " waits for an approval."));
  }

  /** It is looked at again: what it would do now is what was asked for, or it is dropped. */
  private Optional<String> approve(Approvals.Request request, Actor by) {
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
    return carryOut(request.command(), request.approvedBy(by));
  }

  private Optional<String> decline(Approvals.Request request, Actor by) {
    approvals.declined(request, by);
    return Optional.empty();
  }

  private Optional<String> enable(BookEngine book, BreakerCell cell, boolean on, Actor by) {
    return limits.take(limits.enabling(book, cell, on, by), by);
  }

  private Optional<String> inBook(String name, Function<BookEngine, Optional<String>> action) {
    return in(desk.existing(name), name, action);
  }

  private static Optional<String> in(
      Optional<BookEngine> book, String name, Function<BookEngine, Optional<String>> action) {
    return book.map(action).orElse(Optional.of("There is no book " + name + " on this desk."));
  }

  private interface CellAction {
    Optional<String> on(BookEngine book, BreakerCell cell);
  }

  private Optional<String> inCell(String book, BreakerId breaker, CellAction action) {
    return inBook(
        book,
        b ->
            b.cell(breaker)
                .map(cell -> action.on(b, cell))
                .orElse(Optional.of("There is no breaker " + breaker + ".")));
  }

  private Optional<String> trip(Command.Trip c, Actor by) {
    return inCell(
        c.book(),
        c.breaker(),
        (book, cell) ->
            c.breaker().equals(KillSwitchBreaker.ID)
                ? Optional.of("The kill switch is engaged by its own command.")
                : cell.byHand().trip(by));
  }

  private Optional<String> reset(Command.Reset c, Actor by) {
    return inCell(c.book(), c.breaker(), (book, cell) -> reset(book, cell, c.with(), by));
  }

  private Optional<String> reset(
      BookEngine book, BreakerCell cell, Command.Companion with, Actor by) {
    if (!cell.status().resettable()) {
      return cell.byHand().reset(by, false);
    }
    return switch (with) {
      case Command.Companion.Nothing() -> cell.byHand().reset(by, false);
      case Command.Companion.Rebase() -> {
        if (!cell.breaker().rebases()) {
          yield Optional.of(cell.type().label() + " has no peak to rebase.");
        }
        book.facts().rebase();
        cell.breachAnswered();
        yield cell.byHand().reset(by, true);
      }
      case Command.Companion.WithOverride o ->
          limits
              .take(limits.overriding(book.name(), o.changes(), o.until(), by), by)
              .or(() -> withOtherLimit(cell, by));
      case Command.Companion.WithBypass b -> {
        Optional<String> bad = ends.refuses(book, b.until());
        yield bad.isPresent()
            ? bad
            : cell.byHand().reset(by, true).or(() -> cell.byHand().bypass(by, b.until()));
      }
    };
  }

  /** The override can switch it off, which releases it too. */
  private static Optional<String> withOtherLimit(BreakerCell cell, Actor by) {
    if (!cell.status().resettable()) {
      return Optional.empty();
    }
    cell.breachAnswered();
    return cell.byHand().reset(by, true);
  }

  private Optional<String> resetAll(BookEngine book, Actor by) {
    StringBuilder refused = new StringBuilder();
    boolean any = false;
    for (BreakerCell cell : book.cells()) {
      if (cell.status().resettable()) {
        Optional<String> refusal = cell.byHand().reset(by, false);
        any |= refusal.isEmpty();
        refusal.ifPresent(r -> refused.append(refused.isEmpty() ? "" : " ").append(r));
      }
    }
    if (any) {
      return Optional.empty();
    }
    return Optional.of(
        refused.isEmpty() ? "No breaker of " + book.name() + " is tripped." : refused.toString());
  }

  private Optional<String> bypass(BookEngine book, BreakerCell cell, long until, Actor by) {
    return ends.refuses(book, until).or(() -> cell.byHand().bypass(by, until));
  }

  private Optional<String> acknowledge(List<Long> events, Actor by) {
    if (events.isEmpty() || events.stream().anyMatch(id -> id < 1 || id > log.last())) {
      return Optional.of("No such event: acknowledge events that happened.");
    }
    log.desk(
        EventType.ACKNOWLEDGED,
        events.size() == 1
            ? "event " + events.getFirst() + " acknowledged"
            : events.size() + " events acknowledged",
        by,
        new EventDetail.Acknowledged(events));
    desk.books().forEach(book -> book.acknowledged(events));
    return Optional.empty();
  }

  private Optional<String> cashFlow(Command.CashFlow c, Actor by) {
    if (!Double.isFinite(c.amount()) || c.amount() == 0) {
      return Optional.of("A cash flow is an amount of money other than 0.");
    }
    return inBook(
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
