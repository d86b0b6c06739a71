package breakerboard.console.health;

import breakerboard.desk.JournalExtent;
import breakerboard.desk.JournalState;
import java.util.Optional;

/**
 * The desk's journal.
 *
 * @param state how it is, empty where none is kept
 * @param extent what it holds, empty while it is not known
 * @param unreadable why that cannot be told, empty when it can
 */
record JournalFacts(
    Optional<JournalState> state, Optional<JournalExtent> extent, String unreadable) {
  /** None is kept. */
  static final JournalFacts NONE = new JournalFacts(Optional.empty(), Optional.empty(), "");
}
