package breakerboard.engine;

import breakerboard.breakers.KillSource;
import breakerboard.breakers.KillSwitchBreaker;
import breakerboard.config.Configuration;
import breakerboard.config.Loosening;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Says what a command would do and loosen, without doing it. */
final class Foresight {
  private static final Outlook FREE = new Outlook.Free();

  private final DeskFloor desk;
  private final LimitDesk limits;
  private final KillSwitches kills;
  private final BypassEnds ends;

  Foresight(DeskFloor desk, LimitDesk limits, KillSwitches kills, BypassEnds ends) {
    this.desk = desk;
    this.limits = limits;
    this.kills = kills;
    this.ends = ends;
  }

  /** What does not loosen by its kind is free, and refused, if it is, when it is done. */
  Outlook of(Command command, Actor by) {
    return switch (command) {
      case Command.SetOverride c ->
          of(limits.overriding(c.book(), c.changes(), c.until(), by), List.of());
      case Command.RevertOverride c -> of(limits.reverting(c), List.of());
      case Command.ApplyConfiguration c -> of(limits.applying(c.document()), List.of());
      case Command.RollBack c -> of(limits.rollingBack(c.version()), List.of());
      case Command.Disable c ->
          inCell(c.book(), c.breaker(), (book, cell) -> disable(book, cell, by));
      case Command.Bypass c ->
          inCell(c.book(), c.breaker(), (book, cell) -> bypass(book, cell, c.until()));
      case Command.Reset c ->
          inCell(c.book(), c.breaker(), (book, cell) -> reset(book, cell, c.with(), by));
      case Command.KillSwitchOff c -> resume(c.book());
      case Command.Trip _,
          Command.ResetAll _,
          Command.Enable _,
          Command.EndBypass _,
          Command.StartMaintenance _,
          Command.EndMaintenance _,
          Command.KillSwitchOn _,
          Command.Acknowledge _,
          Command.CashFlow _,
          Command.Approve _,
          Command.Decline _ ->
          FREE;
    };
  }

  /**
   * @param first what is loosened besides limits
   */
  private Outlook of(Plan plan, List<String> first) {
    return switch (plan) {
      case Plan.Refused(String why) -> new Outlook.Refused(why);
      case Plan.Becomes(Configuration next) -> {
        List<Loosening.Change> changes = Loosening.changes(desk.configuration(), next);
        List<String> what = new ArrayList<>(first);
        changes.stream()
            .filter(Loosening.Change::loosens)
            .map(Loosening.Change::words)
            .forEach(what::add);
        List<String> means =
            Stream.concat(first.stream(), changes.stream().map(Loosening.Change::words)).toList();
        yield what.isEmpty() ? FREE : new Outlook.Loosens(what, means);
      }
    };
  }

  /** Who does not exist is refused when it is done. */
  private Outlook inCell(
      String name, BreakerId breaker, BiFunction<BookEngine, BreakerCell, Outlook> look) {
    return desk.existing(name)
        .flatMap(book -> book.cell(breaker).map(cell -> look.apply(book, cell)))
        .orElse(FREE);
  }

  private Outlook disable(BookEngine book, BreakerCell cell, Actor by) {
    Plan plan = limits.enabling(book, cell, false, by);
    if (plan instanceof Plan.Becomes && !halting(cell)) {
      return FREE;
    }
    return of(plan, List.of(subject(book, cell) + " is evaluated no more" + held(cell)));
  }

  private Outlook bypass(BookEngine book, BreakerCell cell, long until) {
    Optional<String> refusal = ends.refuses(book, until).or(cell.byHand()::refusesBypass);
    if (refusal.isPresent()) {
      return new Outlook.Refused(refusal.get());
    }
    boolean shortens = cell.status() == BreakerStatus.BYPASSED && until <= cell.nextDeadline();
    return shortens || !halting(cell) ? FREE : one(bypassed(book, cell, until));
  }

  private static String bypassed(BookEngine book, BreakerCell cell, long until) {
    return subject(book, cell) + " has no effect until " + Times.instant(until) + held(cell);
  }

  private Outlook reset(BookEngine book, BreakerCell cell, Command.Companion with, Actor by) {
    return switch (with) {
      case Command.Companion.Nothing _, Command.Companion.Rebase _ -> FREE;
      case Command.Companion.WithOverride o ->
          cell.byHand()
              .refusesReset(true)
              .<Outlook>map(Outlook.Refused::new)
              .orElseGet(
                  () -> of(limits.overriding(book.name(), o.changes(), o.until(), by), List.of()));
      case Command.Companion.WithBypass b ->
          cell.byHand()
              .refusesReset(true)
              .or(() -> ends.refuses(book, b.until()))
              .<Outlook>map(Outlook.Refused::new)
              .orElseGet(() -> halting(cell) ? one(bypassed(book, cell, b.until())) : FREE);
    };
  }

  private Outlook resume(String name) {
    if (name.equals(Command.DESK)) {
      return resume(kills.refusesResumeDesk(), "the desk", kills.haltsDeskBy());
    }
    return desk.existing(name)
        .map(book -> resume(kills.refusesResume(book), name, kills.haltsBy(book)))
        .orElse(FREE);
  }

  private static Outlook resume(Optional<String> refusal, String what, Actor halted) {
    return refusal
        .<Outlook>map(Outlook.Refused::new)
        .orElseGet(
            () -> one("the kill switch of " + what + " is released, which is on" + halted.words()));
  }

  private static Outlook one(String what) {
    return new Outlook.Loosens(List.of(what), List.of(what));
  }

  /** Whether it holds its book when it trips, goes without input, or engages the kill switch. */
  private static boolean halting(BreakerCell cell) {
    Settings settings = cell.settings().all();
    return settings.get(cell.type().common().onTrip()) != OnTrip.ALERT_ONLY
        || settings.get(cell.type().common().onUnfed()) != OnUnfed.IGNORE
        || !settings.get(KillSwitchBreaker.SOURCES).equals(List.of(KillSource.MANUAL));
  }

  private static String subject(BookEngine book, BreakerCell cell) {
    return cell.type().label() + " of " + book.name();
  }

  private static String held(BreakerCell cell) {
    return cell.status().resettable() ? ", which holds it now" : "";
  }
}
