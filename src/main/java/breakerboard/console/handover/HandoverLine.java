package breakerboard.console.handover;

import breakerboard.console.ScreenState;
import java.util.Optional;

/**
 * One thing that the next shift has to know of.
 *
 * @param state empty of what is in none
 * @param where book and breaker, feed, or who wrote it
 * @param what is the matter
 * @param detail what is to be done about it, or who did it and why; empty where there is nothing
 * @param when since when or until when, with its word; no ages, so that a page that says the same
 *     is the same
 */
record HandoverLine(
    Optional<ScreenState> state, String where, String what, String detail, String when) {
  static HandoverLine of(ScreenState state, String where, String what, String detail, String when) {
    return new HandoverLine(Optional.of(state), where, what, detail, when);
  }
}
