package breakerboard.desk.whatif;

import breakerboard.domain.BreakerId;

/** A trip that other limits remove, add or move. */
public sealed interface TripChange {
  /** The trip by which it is named: as it is with the limits of now, where there is one. */
  Trip trip();

  default String book() {
    return trip().book();
  }

  default BreakerId breaker() {
    return trip().breaker();
  }

  /** When, nanoseconds since the epoch. */
  default long time() {
    return trip().time();
  }

  /**
   * There with the limits of now alone.
   *
   * @param haltedAnyway whether the book is halted or liquidating then with the staged limits too
   */
  record Removed(Trip trip, boolean haltedAnyway) implements TripChange {}

  /**
   * There with the staged limits alone.
   *
   * @param haltedAnyway whether the book is halted or liquidating then with the limits of now too
   */
  record Added(Trip trip, boolean haltedAnyway) implements TripChange {}

  /** There with both, at another time. */
  record Moved(Trip trip, Trip staged) implements TripChange {
    /** By how much, nanoseconds; negative when it is earlier with the staged limits. */
    public long by() {
      return staged.time() - trip.time();
    }
  }
}
