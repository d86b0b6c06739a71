package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Level;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;

/** The end of a bypass, by its time or by an operator. */
final class BypassEnd {
  private final BreakerCell cell;
  private final StatusTable table;
  private final Breaches breaches;
  private final CellEvents events;
  private final BookLog log;

  BypassEnd(
      BreakerCell cell, StatusTable table, Breaches breaches, CellEvents events, BookLog log) {
    this.cell = cell;
    this.table = table;
    this.breaches = breaches;
    this.events = events;
    this.log = log;
  }

  /** A breach trips, else it stands as before. */
  void follow(Actor by, BookFacts facts) {
    cell.standing().resume();
    boolean wasHeld = cell.status().resettable();
    events.bypassEnded(by);
    if (!table.inBreach() || (wasHeld && cell.status() != BreakerStatus.COOLDOWN)) {
      standAsBefore(facts);
      return;
    }
    boolean again = cell.status() == BreakerStatus.COOLDOWN;
    if (cell.reading().level() == Level.BREACH) {
      table.trip(new Tick(log.clock()), facts, again);
    } else {
      breaches.inBypass().ifPresent(breach -> tripAsLastMeasured(breach, again));
    }
  }

  private void standAsBefore(BookFacts facts) {
    if (table.inBreach() && cell.status() == BreakerStatus.TRIPPED) {
      table.stayTripped(new Tick(log.clock()), facts, true);
    } else if (cell.nextDeadline() != Times.NEVER && cell.nextDeadline() <= log.clock()) {
      table.endCooldown();
    }
  }

  private void tripAsLastMeasured(EventDetail.Tripped breach, boolean again) {
    table.trip(breach.latched());
    breaches.trippedAsMeasured(breach, again);
  }
}
