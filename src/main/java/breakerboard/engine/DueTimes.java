package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;

/** When something of one book falls due though nothing comes. */
final class DueTimes {
  private final BreakerCell[] cells;
  private final BookFacts facts;
  private long noEarlierThan = Long.MAX_VALUE;
  private long firedAt = Times.NEVER;

  DueTimes(BreakerCell[] cells, BookFacts facts) {
    this.cells = cells;
    this.facts = facts;
  }

  /** A time before which nothing falls due; cheap, never too late. */
  long noEarlierThan() {
    return noEarlierThan;
  }

  /** Something was measured. */
  void follow() {
    long due = soonest(noEarlierThan, facts.nextStale());
    for (BreakerCell cell : cells) {
      if (cell.status() != BreakerStatus.DISABLED) {
        due = soonest(soonest(due, cell.nextDeadline()), cell.breaker().nextDue(facts));
      }
    }
    noEarlierThan = due;
  }

  private static long soonest(long due, long candidate) {
    return candidate == Times.NEVER ? due : Math.min(due, candidate);
  }

  /** The time at which something falls due next, {@link Long#MAX_VALUE} when nothing will. */
  long next() {
    long due = later(Long.MAX_VALUE, facts.nextStale());
    for (BreakerCell cell : cells) {
      if (cell.status() != BreakerStatus.DISABLED) {
        due = later(later(due, cell.nextDeadline()), cell.breaker().nextDue(facts));
      }
    }
    noEarlierThan = due;
    return due;
  }

  /** What fired at this very time does not fire again. */
  private long later(long due, long candidate) {
    return candidate == Times.NEVER || (firedAt != Times.NEVER && candidate <= firedAt)
        ? due
        : Math.min(due, candidate);
  }

  void fired(long now) {
    firedAt = now;
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("firedAt", firedAt);
  }

  /** When it falls due next has to be found anew. */
  void restore(StateReader in) {
    firedAt = in.integer("firedAt");
    noEarlierThan = Long.MIN_VALUE;
  }
}
