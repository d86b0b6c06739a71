package breakerboard.breakers;

import breakerboard.calendar.SessionClock;
import breakerboard.calendar.SessionDay;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;

/**
 * The market-wide halts of one exchange date. Level 1 and 2 halt for 15 minutes from the crossing
 * when that is from the open to 35 minutes before the close, both inclusive; level 3 halts at any
 * time until the next session. Each level once a day; one that is reached spends those below (NYSE
 * Rule 7.12). Levels are counted from 1, 0 is none.
 */
final class MarketHalts {
  static final int LAST = IndexLimits.COUNT;

  private static final long HALT_NANOS = 15 * Times.NANOS_PER_MINUTE;
  private static final long BEFORE_CLOSE_NANOS = 35 * Times.NANOS_PER_MINUTE;

  private long date = Long.MIN_VALUE;
  private int reached;
  private long until = Times.NEVER;
  private long lastUntil = Times.NEVER;

  /** The index is known at {@code time} to be at or below level {@code deepest}. */
  void take(int deepest, long time, SessionClock exchange) {
    SessionDay day = exchange.on(time);
    if (day.epochDay() != date) {
      date = day.epochDay();
      reached = 0;
    }
    if (deepest == LAST && reached < LAST && !holds(LAST, time)) {
      reached = LAST;
      lastUntil = exchange.after(day).open();
      return;
    }
    int halting = Math.min(deepest, LAST - 1);
    if (halting > reached && inTime(time, day)) {
      reached = halting;
      until = time + HALT_NANOS;
    }
  }

  /** Whether levels 1 and 2 count at that time. */
  static boolean inTime(long time, SessionDay day) {
    return day.trades() && time >= day.open() && time <= day.close() - BEFORE_CLOSE_NANOS;
  }

  /** Whether a level halts at that time. */
  boolean holds(int level, long now) {
    return level == LAST
        ? lastUntil != Times.NEVER && now < lastUntil
        : level == reached && now < until;
  }

  /** Whether a level was reached, or a deeper one, on the date last told of. */
  boolean spent(int level) {
    return level <= reached;
  }

  /** When the halt that lasts ends, {@link Times#NEVER} when none does. */
  long end(long now) {
    return holds(LAST, now) ? lastUntil : reached > 0 && holds(reached, now) ? until : Times.NEVER;
  }

  void save(StateWriter out) {
    out.integer("date", date);
    out.integer("reached", reached);
    out.integer("until", until);
    out.integer("lastUntil", lastUntil);
  }

  void restore(StateReader in) {
    date = in.integer("date");
    reached = (int) in.integer("reached");
    until = in.integer("until");
    lastUntil = in.integer("lastUntil");
  }
}
