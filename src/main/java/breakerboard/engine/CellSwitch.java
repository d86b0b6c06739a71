package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Tick;

/** Switches a breaker on and off as its settings say, whichever way they came. */
final class CellSwitch {
  private final BreakerCell cell;
  private final Standing standing;
  private final Measurement measured;
  private final CellEvents events;
  private final BookLog log;

  CellSwitch(
      BreakerCell cell, Standing standing, Measurement measured, CellEvents events, BookLog log) {
    this.cell = cell;
    this.standing = standing;
    this.measured = measured;
    this.events = events;
    this.log = log;
  }

  void follow(boolean enabled, Actor by, BookFacts facts) {
    if (!enabled && cell.status() != BreakerStatus.DISABLED) {
      off(by);
    } else if (enabled && cell.status() == BreakerStatus.DISABLED) {
      on(by, facts);
    }
  }

  private void off(Actor by) {
    boolean wasTripped = standing.resettable();
    standing.disable(log.clock(), by);
    cell.breachAnswered();
    measured.disabled();
    events.disabled(by, wasTripped);
  }

  private void on(Actor by, BookFacts facts) {
    standing.enable(log.clock());
    measured.enabled();
    events.enabled(by);
    cell.on(new Tick(log.clock()), facts);
  }

  /** A recovery had engaged one that is off: it is off again, and nobody did that now. */
  void offAgain() {
    standing.disable(log.clock(), Actor.NOBODY);
    measured.disabled();
  }
}
