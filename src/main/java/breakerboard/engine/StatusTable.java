package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Input;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.Optional;

/**
 * The status table of the engine specification, section 5, row by row: what a breaker's reading
 * makes of its status. What operators and time do to it stands elsewhere.
 */
final class StatusTable {
  private final BreakerCell cell;
  private final Measurement measured;
  private final ReadingBuffer reading;
  private final Standing standing;
  private final Breaches breaches;
  private final CellEvents events;
  private final BookLog log;

  /**
   * The triggers in breach, one bit each; one whose input went missing stays in it, whatever the
   * others say.
   */
  private long breaching;

  private boolean faulted;

  StatusTable(BreakerCell cell, Breaches breaches, CellEvents events, BookLog log) {
    this.cell = cell;
    this.measured = cell.measured();
    this.reading = cell.reading();
    this.standing = cell.standing();
    this.breaches = breaches;
    this.events = events;
    this.log = log;
  }

  /**
   * Measures and follows; an observation can end a breach or a cooldown, the passing of time
   * cannot.
   */
  void on(Input input, BookFacts facts) {
    if (standing.status() == BreakerStatus.DISABLED) {
      measured.keepUp(input, facts);
      return;
    }
    if (!measured(input, facts)) {
      return;
    }
    breaching = reading.breaches() | (breaching & reading.unfed());
    Level level = reading.level();
    tellFeeding(facts);
    if (level == Level.UNFED) {
      return;
    }
    boolean breach = level == Level.BREACH;
    boolean observed = input instanceof Observation;
    if (observed) {
      measured.sampleTrend(facts.lastUsed(), cell.settings().sampleNanos());
    }
    switch (standing.status()) {
      case ACTIVE, WARNING -> {
        if (breach) {
          trip(input, facts, false);
        } else {
          followLevel(level, facts);
        }
      }
      case TRIPPED -> {
        if (breach) {
          stayTripped(input, facts, observed);
        } else if (observed) {
          breaches.forgetEnded(cell.settings().deadband());
          coolDown();
        }
      }
      case COOLDOWN -> {
        if (breach) {
          trip(input, facts, true);
        } else if (observed && mayReset()) {
          release(Actor.NOBODY, "cooldown over and under its limits");
        }
      }
      case BYPASSED -> {
        if (breach) {
          breaches.breachInBypass(input, facts);
        }
      }
      case LIQUIDATING, EMERGENCY_HALT, DISABLED -> {}
    }
    measured.followKill(standing.status() != BreakerStatus.BYPASSED);
  }

  private boolean measured(Input input, BookFacts facts) {
    Optional<RuntimeException> failure = measured.on(input, facts);
    if (failure.isPresent()) {
      fault(failure.get());
    }
    faulted = failure.isPresent();
    return !faulted;
  }

  /** Tripped also when it is not told again: who resets one that still fails finds it tripped. */
  private void fault(RuntimeException error) {
    boolean louder =
        standing.status() == BreakerStatus.LIQUIDATING
            || standing.status() == BreakerStatus.EMERGENCY_HALT;
    if (standing.status() != BreakerStatus.BYPASSED && !louder) {
      standing.tripByFault(log.clock());
    }
    if (!faulted) {
      log.toAcknowledge(events.faulted(Failure.words(error)));
    }
  }

  private void tellFeeding(BookFacts facts) {
    switch (measured.feeding(facts)) {
      case LOST -> events.unfed(measured.unfedBecause(facts));
      case BACK -> events.fed();
      case AS_BEFORE -> {}
    }
  }

  private void followLevel(Level level, BookFacts facts) {
    if (standing.status() == BreakerStatus.ACTIVE && level == Level.WARN) {
      standing.follow(BreakerStatus.WARNING, log.clock());
      events.warned(Warnings.crossing(cell, facts), measured.trend(), reading.utilisation());
    } else if (standing.status() == BreakerStatus.WARNING
        && level == Level.CLEAR
        && measured.belowWarnings(cell.settings().deadband())) {
      standing.follow(BreakerStatus.ACTIVE, log.clock());
      events.warningCleared();
    }
  }

  void trip(Input input, BookFacts facts, boolean again) {
    trip(Trips.latches(reading));
    breaches.tripped(input, facts, again);
  }

  /** What leads to another status than TRIPPED is ended by an operator alone. */
  void trip(boolean latches) {
    BreakerStatus next = measured.breaker().statusInBreach();
    boolean held = next != BreakerStatus.TRIPPED || !cell.settings().autoReset() || latches;
    standing.trip(next, log.clock(), endOfCooldown(), held);
  }

  /** Of a breach that is seen now. */
  long endOfCooldown() {
    return log.clock() + cell.settings().cooldownNanos();
  }

  void stayTripped(Input input, BookFacts facts, boolean observed) {
    if (observed) {
      standing.renew(endOfCooldown());
    }
    if (Trips.latches(reading)) {
      standing.latch();
    }
    breaches.last(input, facts, cell.settings().deadband());
  }

  /**
   * A deadline that passed already, as with a cooldown of 0, is COOLDOWN's row of the status table
   * on the same reading: no book is halted for one observation more.
   */
  private void coolDown() {
    if (standing.latched() || !Trips.allUnder(reading, cell.settings().deadband())) {
      return;
    }
    if (mayReset()) {
      release(Actor.NOBODY, "under its limits, no cooldown left");
      return;
    }
    standing.coolDown(log.clock());
    events.coolingDown(standing.deadline(), cell.settings().autoReset());
    if (log.clock() >= standing.deadline()) {
      endCooldown();
    }
  }

  /** By itself: past the deadline, and no input of its is missing that a warning could hide. */
  private boolean mayReset() {
    return cell.settings().autoReset()
        && log.clock() >= standing.deadline()
        && reading.unfed() == 0;
  }

  /**
   * It counts no longer as tripped.
   *
   * @param how of a release that nobody commanded
   */
  void release(Actor by, String how) {
    boolean warns = reading.level() == Level.WARN && !by.somebody();
    double seconds =
        standing.release(warns ? BreakerStatus.WARNING : BreakerStatus.ACTIVE, log.clock());
    breaches.forget();
    events.reset(by, how, seconds);
  }

  /** Whether a reset alone would be refused because the breach lasts. */
  boolean inBreach() {
    return breaching != 0;
  }

  /** A rebase or another limit answers its breach; the next reading tells anew. */
  void breachAnswered() {
    breaching = 0;
  }

  void endCooldown() {
    standing.endCooldown();
    events.cooldownEnded(cell.settings().autoReset());
  }

  /** Into the part of its breaker. */
  void save(StateWriter out) {
    out.integer("breaching", breaching);
    out.flag("faulted", faulted);
  }

  void restore(StateReader in) {
    breaching = in.integer("breaching");
    faulted = in.flag("faulted");
  }
}
