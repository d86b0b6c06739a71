package breakerboard.console.events;

import breakerboard.desk.JournalState;

/**
 * Why the journal stands in alarm: it cannot be written, or worse, rows are lost because memory is
 * full meanwhile. A journal that is written again has no cause, also with a gap in it.
 */
final class JournalCause {
  private boolean known;

  /** Rows lost in former troubles. */
  private long lostBefore;

  private boolean passed;
  private AlarmLevel level = AlarmLevel.NONE;
  private String message = "";

  /** Takes how the journal is now. */
  void take(JournalState now) {
    long lost = known ? now.lost() - lostBefore : 0;
    passed = lost > 0 && now.trouble().isEmpty() && level == AlarmLevel.NONE;
    if (!known || now.trouble().isEmpty()) {
      lostBefore = now.lost();
    }
    known = true;
    if (now.trouble().isEmpty()) {
      level = AlarmLevel.NONE;
      message = lost > 0 ? "Rows were lost, the journal says where." : "The journal is written.";
    } else {
      level = lost > 0 ? AlarmLevel.EMERGENCY : AlarmLevel.TRIPPED;
      message = lost > 0 ? "Memory is full and rows are lost. " + now.trouble() : now.trouble();
    }
  }

  /** Whether rows were lost in a trouble that was over before anybody looked. */
  boolean passed() {
    return passed;
  }

  AlarmLevel level() {
    return level;
  }

  /** The sentence about it. */
  String message() {
    return message;
  }
}
