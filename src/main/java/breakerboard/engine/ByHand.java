package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.domain.BreakerStatus;
import java.util.Optional;

/**
 * What operators do to one breaker: the commands of the status table (engine specification, section
 * 5). Each is carried out, or refused with a sentence and without any change.
 */
final class ByHand {
  private final BreakerCell cell;
  private final StatusTable table;
  private final Standing standing;
  private final Breaches breaches;
  private final CellEvents events;
  private final BookLog log;

  ByHand(BreakerCell cell, StatusTable table, Breaches breaches, CellEvents events, BookLog log) {
    this.cell = cell;
    this.table = table;
    this.standing = cell.standing();
    this.breaches = breaches;
    this.events = events;
    this.log = log;
  }

  /** Trips it, latched. */
  Optional<String> trip(Actor by) {
    return switch (cell.status()) {
      case ACTIVE, WARNING, COOLDOWN, TRIPPED -> {
        boolean again = cell.status() == BreakerStatus.COOLDOWN;
        standing.tripByHand(log.clock(), table.endOfCooldown(), by);
        breaches.trippedByHand(by, again);
        yield Optional.empty();
      }
      case LIQUIDATING -> refuse("is liquidating already");
      case EMERGENCY_HALT -> refuse("is halted by the kill switch already");
      case BYPASSED -> refuse("is bypassed: end the bypass first");
      case DISABLED -> refuse("is disabled: enable it first");
    };
  }

  /**
   * Resets it.
   *
   * @param breachAnswered a rebase, override or bypass comes with it
   */
  Optional<String> reset(Actor by, boolean breachAnswered) {
    Optional<String> refusal = refusesReset(breachAnswered);
    if (refusal.isEmpty()) {
      table.release(by, "");
    }
    return refusal;
  }

  /** Why it cannot be reset now. */
  Optional<String> refusesReset(boolean breachAnswered) {
    return switch (cell.status()) {
      case TRIPPED, LIQUIDATING ->
          table.inBreach() && !breachAnswered
              ? refuse(
                  "is still in breach: reset it with a new limit or a bypass"
                      + (cell.breaker().rebases() ? ", or rebase the peak" : ""))
              : Optional.empty();
      case COOLDOWN -> Optional.empty();
      case ACTIVE, WARNING -> refuse("is not tripped");
      case EMERGENCY_HALT -> refuse("is released only by kill switch off");
      case BYPASSED -> refuse("is bypassed: end the bypass first");
      case DISABLED -> refuse("is disabled");
    };
  }

  /**
   * Bypasses it, or moves the end of its bypass.
   *
   * @param until nanoseconds since the epoch
   */
  Optional<String> bypass(Actor by, long until) {
    Optional<String> refusal = refusesBypass();
    if (refusal.isPresent()) {
      return refusal;
    }
    if (cell.status() != BreakerStatus.BYPASSED) {
      breaches.bypassed(table.inBreach());
    }
    standing.bypass(log.clock(), until, by);
    events.bypassed(by, until);
    return Optional.empty();
  }

  /** Why it cannot be bypassed now. */
  Optional<String> refusesBypass() {
    if (cell.status() == BreakerStatus.DISABLED) {
      return refuse("is disabled: there is nothing to bypass");
    }
    if (!cell.type().releasable() && cell.engaged()) {
      return refuse("cannot be bypassed while it is engaged");
    }
    return Optional.empty();
  }

  /** Ends its bypass before its time. */
  Optional<String> endBypass(Actor by, BookFacts facts) {
    if (cell.status() != BreakerStatus.BYPASSED) {
      return refuse("is not bypassed");
    }
    cell.endBypass(by, facts);
    return Optional.empty();
  }

  private Optional<String> refuse(String because) {
    return Optional.of(cell.type().label() + " " + because + ".");
  }
}
