package breakerboard.engine;

import breakerboard.breakers.KillSwitchBreaker;
import breakerboard.domain.Command;
import java.util.Optional;

/**
 * Carries out what operators order of single breakers. Each deed answers empty when it was done,
 * else a sentence why nothing was.
 */
final class BreakerDesk {
  private final Addressees addressees;
  private final LimitDesk limits;
  private final BypassEnds ends;

  BreakerDesk(Addressees addressees, LimitDesk limits, BypassEnds ends) {
    this.addressees = addressees;
    this.limits = limits;
    this.ends = ends;
  }

  Optional<String> enable(Command.Enable c, Actor by) {
    return addressees.inCell(c.book(), c.breaker(), (book, cell) -> enable(book, cell, true, by));
  }

  Optional<String> disable(Command.Disable c, Actor by) {
    return addressees.inCell(c.book(), c.breaker(), (book, cell) -> enable(book, cell, false, by));
  }

  private Optional<String> enable(BookEngine book, BreakerCell cell, boolean on, Actor by) {
    return limits.take(limits.enabling(book, cell, on, by), by);
  }

  Optional<String> bypass(Command.Bypass c, Actor by) {
    return addressees.inCell(
        c.book(),
        c.breaker(),
        (book, cell) ->
            ends.refuses(book, c.until()).or(() -> cell.byHand().bypass(by, c.until())));
  }

  Optional<String> endBypass(Command.EndBypass c, Actor by) {
    return addressees.inCell(
        c.book(), c.breaker(), (book, cell) -> cell.byHand().endBypass(by, book.facts()));
  }

  Optional<String> trip(Command.Trip c, Actor by) {
    return addressees.inCell(
        c.book(),
        c.breaker(),
        (book, cell) ->
            c.breaker().equals(KillSwitchBreaker.ID)
                ? Optional.of("The kill switch is engaged by its own command.")
                : cell.byHand().trip(by));
  }

  Optional<String> reset(Command.Reset c, Actor by) {
    return addressees.inCell(
        c.book(), c.breaker(), (book, cell) -> reset(book, cell, c.with(), by));
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

  /** Every tripped breaker of the book; those that are refused are passed over. */
  Optional<String> resetAll(Command.ResetAll c, Actor by) {
    return addressees.inBook(c.book(), book -> resetAll(book, by));
  }

  private static Optional<String> resetAll(BookEngine book, Actor by) {
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
}
