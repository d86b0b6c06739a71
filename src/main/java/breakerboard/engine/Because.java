package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;

/** Why a book trades as it does, in a short phrase. */
final class Because {
  private Because() {}

  static String words(
      BreakerCell[] cells, TradingState state, boolean maintenance, BookFacts facts) {
    int deciding = TradingRules.deciding(cells, state);
    if (state == TradingState.ALLOWED) {
      return "";
    }
    if (deciding < 0) {
      return maintenance ? "Maintenance" : "";
    }
    BreakerCell cell = cells[deciding];
    boolean emergency = cell.status() == BreakerStatus.EMERGENCY_HALT;
    if (maintenance && !emergency) {
      return "Maintenance";
    }
    String label = cell.type().label();
    if (!cell.status().resettable() && !emergency) {
      return label + " not fed";
    }
    if (cell.standing().actor().somebody()) {
      return label + cell.standing().actor().words();
    }
    int worst = Trips.worstBreach(cell.reading());
    return worst == ReadingBuffer.NO_TRIGGER
        ? label + " " + Words.lower(cell.status())
        : label + " " + Trips.words(cell, worst, facts);
  }

  static String change(TradingState from, TradingState to, String because) {
    String words = Words.capitals(from) + " → " + Words.capitals(to);
    return because.isEmpty() ? words : words + " because " + because;
  }
}
