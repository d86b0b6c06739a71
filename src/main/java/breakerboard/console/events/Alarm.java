package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import java.util.Optional;
import java.util.Set;

/**
 * One alarm: it stays until its cause is gone and an operator has acknowledged it, in either order.
 *
 * @param level of its cause now, {@link AlarmLevel#NONE} when that is gone
 * @param order its last raise among all of the desk, rising
 * @param raisedBy what raised it last
 * @param newest the newest of its source
 * @param raises how often it was raised since it appeared
 * @param standsSince time from which its cause stands without a break, nanoseconds since the epoch
 * @param lately the raises of its source, also those before it appeared
 * @param seenBy who acknowledged it, empty while nobody did
 */
public record Alarm(
    AlarmSource source,
    AlarmLevel level,
    long order,
    AlarmNews raisedBy,
    AlarmNews newest,
    int raises,
    long standsSince,
    Raises lately,
    String seenBy) {
  /** Each of them is new to the operator, also at a level that was seen. */
  private static final Set<EventType> ALWAYS =
      Set.of(EventType.BREAKER_TRIPPED, EventType.OVERRIDE_ENDING);

  private static final int STALE_HOURS = 24;

  /** A cause that stands as long makes the alarm stale. */
  static final long STALE_NANOS = STALE_HOURS * 60 * Times.NANOS_PER_MINUTE;

  /** What is left to do about it. */
  public enum State {
    STANDING_NEW,
    STANDING_SEEN,
    GONE_NEW
  }

  static Alarm raised(AlarmSource source, AlarmLevel level, AlarmNews news, long order) {
    Raises lately = Raises.NONE.and(news.time());
    return new Alarm(source, level, order, news, news, 1, news.time(), lately, "");
  }

  public State state() {
    if (level == AlarmLevel.NONE) {
      return State.GONE_NEW;
    }
    return seenBy.isEmpty() ? State.STANDING_NEW : State.STANDING_SEEN;
  }

  public boolean unacknowledged() {
    return seenBy.isEmpty();
  }

  public String book() {
    return raisedBy.book();
  }

  public Optional<BreakerId> breaker() {
    return raisedBy.breaker();
  }

  /** Gone and acknowledged: nobody needs it any more. */
  boolean over() {
    return level == AlarmLevel.NONE && !unacknowledged();
  }

  /**
   * Its cause moved to another level; a worse one alarms again, and so do a trip by hand of what
   * was tripped already and the last notice before an override ends.
   *
   * @param nextOrder of a raise
   */
  Alarm moved(AlarmLevel next, AlarmNews news, long nextOrder) {
    boolean again = next.compareTo(level) > 0 || alwaysAlarms(news);
    long since = level == AlarmLevel.NONE ? news.time() : standsSince;
    return again
        ? new Alarm(source, next, nextOrder, news, news, raises + 1, since, lately, "")
        : new Alarm(source, next, order, raisedBy, news, raises, since, lately, seenBy);
  }

  private static boolean alwaysAlarms(AlarmNews news) {
    return news.deskEvent().map(Event::type).filter(ALWAYS::contains).isPresent();
  }

  /**
   * Its cause was found at that level after events were missed; a worse one alarms again.
   *
   * @param nextOrder of a raise
   */
  Alarm found(AlarmLevel next, long nextOrder) {
    boolean worse = next.compareTo(level) > 0;
    return new Alarm(
        source,
        next,
        worse ? nextOrder : order,
        raisedBy,
        newest,
        worse ? raises + 1 : raises,
        standsSince,
        lately,
        worse ? "" : seenBy);
  }

  Alarm acknowledged(String operator) {
    return new Alarm(source, level, order, raisedBy, newest, raises, standsSince, lately, operator);
  }

  Alarm withOrder(long now) {
    return new Alarm(source, level, now, raisedBy, newest, raises, standsSince, lately, seenBy);
  }

  Alarm withLately(Raises now) {
    return new Alarm(source, level, order, raisedBy, newest, raises, standsSince, now, seenBy);
  }

  /**
   * How it misbehaves.
   *
   * @param clock desk clock, nanoseconds since the epoch
   */
  public AlarmHabit habit(long clock) {
    if (lately.chatters(clock)) {
      return AlarmHabit.CHATTERING;
    }
    boolean stale = level != AlarmLevel.NONE && clock - standsSince >= STALE_NANOS;
    return stale ? AlarmHabit.STALE : AlarmHabit.ORDINARY;
  }
}
