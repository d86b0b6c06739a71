package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.domain.Level;

/** Why a breaker has no usable input. */
final class Unfed {
  private Unfed() {}

  /** {@code : index_level without index_prior_close}; empty where nothing more is known. */
  static String because(BreakerCell cell, BookFacts facts) {
    String reason = reason(cell, facts);
    return reason.isEmpty() ? "" : ": " + reason;
  }

  /** {@code index_level without index_prior_close}; empty where nothing more is known. */
  static String reason(BreakerCell cell, BookFacts facts) {
    ReadingBuffer reading = cell.reading();
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (reading.listed(i) && reading.level(i) == Level.UNFED) {
        String why = cell.breaker().unfedBecause(i, facts);
        if (!why.isEmpty()) {
          return why;
        }
      }
    }
    return "";
  }
}
