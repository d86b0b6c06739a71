package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import java.util.Optional;

/**
 * One alarm: it stays until its cause is gone and an operator has acknowledged it, in either order.
 *
 * @param level of its cause now, {@link AlarmLevel#NONE} when that is gone
 * @param raisedBy the event that raised it last; its number is what an operator acknowledges
 * @param newest the newest event about its source
 * @param raises how often it was raised since it appeared
 * @param seenBy who acknowledged it, empty while nobody did
 */
public record Alarm(
    AlarmSource source, AlarmLevel level, Event raisedBy, Event newest, int raises, String seenBy) {

  /** What is left to do about it. */
  public enum State {
    STANDING_NEW,
    STANDING_SEEN,
    GONE_NEW
  }

  static Alarm raised(AlarmSource source, AlarmLevel level, Event event) {
    return new Alarm(source, level, event, event, 1, "");
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

  /** Its cause moved to another level; a worse one alarms again. */
  Alarm moved(AlarmLevel next, Event event) {
    boolean worse = next.compareTo(level) > 0;
    return worse
        ? new Alarm(source, next, event, event, raises + 1, "")
        : new Alarm(source, next, raisedBy, event, raises, seenBy);
  }

  Alarm acknowledged(String operator) {
    return new Alarm(source, level, raisedBy, newest, raises, operator);
  }
}
