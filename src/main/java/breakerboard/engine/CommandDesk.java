package breakerboard.engine;

import breakerboard.breakers.KillSwitchBreaker;
import breakerboard.config.ConfigText;
import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.config.Key;
import breakerboard.config.KeyDiff;
import breakerboard.config.LiveOverride;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries out operators' commands: each is accepted, or refused with a sentence and without any
 * change.
 */
final class CommandDesk {
  private static final int VERSIONS = 100;
  private static final String KILL_REASON = "kill switch";

  private final DeskEngine desk;
  private final EventLog log;
  private final Deque<Configuration> versions = new ArrayDeque<>();
  private Optional<Actor> deskKill = Optional.empty();

  CommandDesk(DeskEngine desk, EventLog log) {
    this.desk = desk;
    this.log = log;
  }

  boolean deskKilled() {
    return deskKill.isPresent();
  }

  /** A book that joins a halted desk is halted too. */
  void joined(BookEngine book) {
    deskKill.ifPresent(by -> kill(book, by));
  }

  Answer carryOut(Submission submission) {
    Command command = submission.command();
    boolean kill =
        command instanceof Command.KillSwitchOn || command instanceof Command.KillSwitchOff;
    String reason =
        submission.reason().isBlank() && kill ? KILL_REASON : submission.reason().strip();
    Actor by = new Actor(submission.operator().strip(), reason);
    Optional<String> refusal = unfit(submission, by).or(() -> carryOut(command, by));
    desk.books().forEach(book -> book.settle(by));
    desk.reschedule();
    if (refusal.isPresent()) {
      String name = Words.name(snake(command));
      log.book(
          EventType.COMMAND_REFUSED,
          command.book(),
          name + " refused: " + refusal.get(),
          by,
          new EventDetail.Refusal(name, refusal.get()));
      return new Answer.Refused(submission.id(), refusal.get());
    }
    return new Answer.Accepted(
        submission.id(), Words.name(snake(command)) + " done.", desk.configuration().version());
  }

  private static String snake(Command command) {
    return command
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
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
      case Command.Enable c -> enable(c.book(), c.breaker(), true, by);
      case Command.Disable c -> enable(c.book(), c.breaker(), false, by);
      case Command.Bypass c ->
          inCell(c.book(), c.breaker(), (book, cell) -> bypass(book, cell, c.until(), by));
      case Command.EndBypass c ->
          inCell(c.book(), c.breaker(), (book, cell) -> cell.endBypass(by, book.facts()));
      case Command.SetOverride c -> override(c.book(), c.changes(), c.until(), by);
      case Command.RevertOverride c -> revert(c, by);
      case Command.ApplyConfiguration c -> applyDocument(c.document(), by);
      case Command.RollBack c -> rollBack(c.version(), by);
      case Command.StartMaintenance c -> inBook(c.book(), book -> book.maintenance(true, by));
      case Command.EndMaintenance c -> inBook(c.book(), book -> book.maintenance(false, by));
      case Command.KillSwitchOn c -> killOn(c.book(), by);
      case Command.KillSwitchOff c -> killOff(c.book(), by);
      case Command.Acknowledge c -> acknowledge(c.events(), by);
      case Command.CashFlow c -> cashFlow(c, by);
    };
  }

  private Optional<String> inBook(String name, Function<BookEngine, Optional<String>> action) {
    return desk.existing(name)
        .map(action)
        .orElse(Optional.of("There is no book " + name + " on this desk."));
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
                : cell.trip(by));
  }

  private Optional<String> reset(Command.Reset c, Actor by) {
    return inCell(c.book(), c.breaker(), (book, cell) -> reset(book, cell, c.with(), by));
  }

  private Optional<String> reset(
      BookEngine book, BreakerCell cell, Command.Companion with, Actor by) {
    if (!cell.status().resettable()) {
      return cell.reset(by, false);
    }
    return switch (with) {
      case Command.Companion.Nothing() -> cell.reset(by, false);
      case Command.Companion.Rebase() -> {
        if (!cell.breaker().rebases()) {
          yield Optional.of(cell.type().label() + " has no peak to rebase.");
        }
        book.facts().rebase();
        yield cell.reset(by, true);
      }
      case Command.Companion.WithOverride o ->
          override(book.name(), o.changes(), o.until(), by).or(() -> cell.reset(by, true));
      case Command.Companion.WithBypass b -> {
        Optional<String> bad = badEnd(book, b.until());
        yield bad.isPresent() ? bad : cell.reset(by, true).or(() -> cell.bypass(by, b.until()));
      }
    };
  }

  private Optional<String> resetAll(BookEngine book, Actor by) {
    StringBuilder refused = new StringBuilder();
    boolean any = false;
    for (BreakerCell cell : book.cells()) {
      if (cell.status().resettable()) {
        Optional<String> refusal = cell.reset(by, false);
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
    return badEnd(book, until).or(() -> cell.bypass(by, until));
  }

  private Optional<String> badEnd(BookEngine book, long until) {
    if (until == Times.NEVER || until <= log.clock()) {
      return Optional.of("A bypass ends later than now: give an end in the future.");
    }
    if (until - log.clock() > book.maxBypassNanos()) {
      return Optional.of(
          "A bypass lasts at most "
              + Words.plain((double) book.maxBypassNanos() / Times.NANOS_PER_MINUTE)
              + " min (max_bypass_minutes): give an earlier end.");
    }
    return Optional.empty();
  }

  /** Enabling and disabling by hand is a live override of the breaker's {@code enabled}. */
  private Optional<String> enable(String bookName, BreakerId id, boolean on, Actor by) {
    return inCell(
        bookName,
        id,
        (book, cell) -> {
          boolean disabled = cell.status() == BreakerStatus.DISABLED;
          if (on != disabled) {
            return Optional.of(
                cell.type().label() + " is " + (on ? "enabled" : "disabled") + " already.");
          }
          if (!on && !cell.type().releasable() && cell.engaged()) {
            return Optional.of(cell.type().label() + " cannot be disabled while it is engaged.");
          }
          Key<Boolean> key = cell.type().common().enabled();
          Configuration without =
              desk.configuration().withoutOverrides(book.name(), List.of(key.path()));
          if (without.settings(book.name()).get(key) == on) {
            apply(without, by);
            return Optional.empty();
          }
          Command.KeyChange change = new Command.KeyChange(key.path(), new ConfigNode.Flag(on));
          return take(
              desk.configuration()
                  .withOverrides(
                      book.name(),
                      List.of(change),
                      Times.NEVER,
                      by.operator(),
                      by.reason(),
                      log.clock()),
              by);
        });
  }

  private Optional<String> override(
      String book, List<Command.KeyChange> changes, long until, Actor by) {
    if (changes.isEmpty()) {
      return Optional.of("Nothing is changed: stage at least one value.");
    }
    if (until != Times.NEVER && until <= log.clock()) {
      return Optional.of("An override ends later than now: give an end in the future.");
    }
    if (!book.equals(Command.DESK) && desk.existing(book).isEmpty()) {
      return Optional.of("There is no book " + book + " on this desk.");
    }
    Configuration before = desk.configuration();
    Edit edit = before.withOverrides(book, changes, until, by.operator(), by.reason(), log.clock());
    Optional<String> engaged = edit.configuration().flatMap(next -> weakensEngaged(book, changes));
    return engaged.or(() -> take(edit, by));
  }

  /** An engaged manual trip or kill switch cannot be switched off or made alert-only. */
  private Optional<String> weakensEngaged(String book, List<Command.KeyChange> changes) {
    for (BookEngine b : desk.books()) {
      for (BreakerCell cell : b.cells()) {
        boolean held = !cell.type().releasable() && cell.engaged();
        boolean touched =
            changes.stream()
                .anyMatch(
                    c ->
                        cell.type().common().enabled().standsAt(c.path())
                            || cell.type().common().onTrip().standsAt(c.path()));
        if (held && touched && (book.isEmpty() || book.equals(b.name()))) {
          return Optional.of(
              cell.type().label() + " of " + b.name() + " is engaged: release it first.");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> revert(Command.RevertOverride c, Actor by) {
    Configuration before = desk.configuration();
    List<LiveOverride> ending =
        before.liveOverrides().stream()
            .filter(o -> o.book().equals(c.book()))
            .filter(o -> c.paths().stream().anyMatch(o.key()::standsAt))
            .toList();
    if (ending.isEmpty()) {
      return Optional.of("No override is in force there.");
    }
    Configuration after = before.withoutOverrides(c.book(), c.paths());
    OverrideWatch watch = new OverrideWatch(desk, log);
    ending.forEach(o -> watch.ended(before, after, o, by));
    keep(before);
    desk.apply(after, by);
    return Optional.empty();
  }

  private Optional<String> applyDocument(ConfigNode.Members document, Actor by) {
    Configuration before = desk.configuration();
    Optional<String> refused = take(before.withDocument(document), by);
    if (refused.isEmpty()) {
      log.desk(
          EventType.CONFIG_APPLIED,
          "configuration version " + desk.configuration().version() + " applied" + by.words(),
          by,
          new EventDetail.ConfigVersion(desk.configuration().version(), before.version()));
    }
    return refused;
  }

  private Optional<String> rollBack(long version, Actor by) {
    Optional<Configuration> target =
        versions.stream().filter(v -> v.version() == version).findFirst();
    if (target.isEmpty()) {
      return Optional.of(
          "Version "
              + version
              + " is not kept; there are "
              + versions.stream()
                  .map(v -> Long.toString(v.version()))
                  .collect(Collectors.joining(", "))
              + ".");
    }
    long before = desk.configuration().version();
    Optional<String> refused = take(desk.configuration().withDocument(target.get().document()), by);
    if (refused.isEmpty()) {
      log.desk(
          EventType.CONFIG_ROLLED_BACK,
          "configuration rolled back to version " + version + by.words(),
          by,
          new EventDetail.ConfigVersion(desk.configuration().version(), before));
    }
    return refused;
  }

  private Optional<String> take(Edit edit, Actor by) {
    if (edit.configuration().isEmpty()) {
      return Optional.of(
          edit.errors().stream()
              .map(f -> f.path() + ": " + f.message())
              .collect(Collectors.joining(" ")));
    }
    apply(edit.configuration().get(), by);
    return Optional.empty();
  }

  private void apply(Configuration next, Actor by) {
    Configuration before = desk.configuration();
    keep(before);
    List<KeyDiff> common = before.diff(next, Command.DESK);
    common.forEach(diff -> changed(Command.DESK, diff, next, by));
    for (BookEngine book : desk.books()) {
      before.diff(next, book.name()).stream()
          .filter(diff -> !common.contains(diff))
          .forEach(diff -> changed(book.name(), diff, next, by));
    }
    desk.apply(next, by);
  }

  private void keep(Configuration former) {
    if (versions.size() == VERSIONS) {
      versions.removeFirst();
    }
    versions.addLast(former);
  }

  private void changed(String book, KeyDiff diff, Configuration next, Actor by) {
    Key<?> key = diff.key();
    long expires =
        next.liveOverrides().stream()
            .filter(o -> o.key().equals(key) && o.book().equals(book))
            .mapToLong(LiveOverride::until)
            .findFirst()
            .orElse(Times.NEVER);
    String percent =
        Double.isNaN(diff.changePercent())
            ? ""
            : " ("
                + (diff.changePercent() > 0 ? "+" : "")
                + Words.number(diff.changePercent(), 1)
                + " %)";
    log.write(
        EventType.THRESHOLD_UPDATED,
        EventType.THRESHOLD_UPDATED.priority(),
        book,
        key.breaker(),
        Optional.empty(),
        key.name()
            + " "
            + key.words(diff.oldValue())
            + " → "
            + key.words(diff.newValue())
            + percent
            + ", layer "
            + Words.lower(diff.layer()),
        by,
        new EventDetail.Threshold(
            key.path(),
            ConfigText.of(diff.oldValue()),
            ConfigText.of(diff.newValue()),
            diff.changePercent(),
            diff.layer(),
            diff.layer() == Layer.OVERRIDE ? expires : Times.NEVER));
  }

  private Optional<String> killOn(String book, Actor by) {
    if (!book.equals(Command.DESK)) {
      return inBook(book, b -> kill(b, by));
    }
    deskKill = Optional.of(by);
    log.desk(
        EventType.KILL_SWITCH_ON,
        "kill switch halts the desk" + by.words(),
        by,
        new EventDetail.None());
    String refused =
        desk.books().stream()
            .flatMap(b -> kill(b, by).stream().map(r -> b.name() + ": " + r))
            .collect(Collectors.joining(" "));
    return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
  }

  private Optional<String> kill(BookEngine book, Actor by) {
    BreakerCell cell = book.cell(KillSwitchBreaker.ID).orElseThrow();
    if (!cell.settings().all().get(KillSwitchBreaker.ENABLED)) {
      return Optional.of("The kill switch is off in the configuration (kill_switch_enabled).");
    }
    Optional<String> refusal = cell.engage(by);
    if (refusal.isEmpty()) {
      cell.write(
          EventType.KILL_SWITCH_ON,
          "kill switch halts " + book.name() + by.words(),
          by,
          new EventDetail.None());
      book.settle(by);
    }
    return refusal;
  }

  private Optional<String> killOff(String book, Actor by) {
    boolean wholeDesk = book.equals(Command.DESK);
    if (!wholeDesk && deskKilled()) {
      return Optional.of("The kill switch halts the whole desk: switch it off for the desk.");
    }
    if (wholeDesk) {
      deskKill = Optional.empty();
    }
    boolean any = false;
    for (BookEngine b : desk.books()) {
      BreakerCell cell = b.cell(KillSwitchBreaker.ID).orElseThrow();
      if ((wholeDesk || b.name().equals(book)) && cell.status() == BreakerStatus.EMERGENCY_HALT) {
        cell.disengage();
        any = true;
        cell.write(
            EventType.KILL_SWITCH_OFF,
            "kill switch off for " + b.name() + by.words(),
            by,
            new EventDetail.None());
      }
    }
    return any ? Optional.empty() : Optional.of("The kill switch is not on there.");
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
