package breakerboard.engine;

import breakerboard.domain.Event;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.TradingState;
import java.util.Optional;

/**
 * What a book's reason speaks of: the breaker that decides, and how it came to. Asked after every
 * input, so it allocates nothing.
 */
final class Cause {
  private static final int NOT_KNOWN = Integer.MIN_VALUE;
  private static final long NO_TRIP = 0;

  private int deciding = NOT_KNOWN;
  private boolean held;
  private Actor actor = Actor.NOBODY;
  private long trip = NO_TRIP;

  /**
   * Whether it is another one than when this was last asked: another breaker, or the same one by
   * another trip, another hand or no longer by a trip at all.
   */
  boolean moved(BreakerCell[] cells, TradingState trading) {
    int decided = deciding;
    boolean wasHeld = held;
    Actor acted = actor;
    long tripped = trip;
    follow(cells, trading);
    return deciding != decided || held != wasHeld || trip != tripped || !actor.equals(acted);
  }

  /** From now on this is the cause. */
  void follow(BreakerCell[] cells, TradingState trading) {
    deciding = TradingRules.deciding(cells, trading);
    boolean somebody = deciding >= 0;
    held = somebody && cells[deciding].status().resettable();
    actor = somebody ? cells[deciding].standing().actor() : Actor.NOBODY;
    trip = somebody ? numberOf(cells[deciding].lastTrip()) : NO_TRIP;
  }

  private static long numberOf(Optional<Event> tripped) {
    return tripped.isPresent() ? tripped.get().id() : NO_TRIP;
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("deciding", deciding);
    out.flag("held", held);
    actor.save(out, "actor");
    out.integer("trip", trip);
  }

  void restore(StateReader in) {
    deciding = (int) in.integer("deciding");
    held = in.flag("held");
    actor = Actor.restore(in, "actor");
    trip = in.integer("trip");
  }

  /** It has to be found anew. */
  void forget() {
    deciding = NOT_KNOWN;
  }
}
