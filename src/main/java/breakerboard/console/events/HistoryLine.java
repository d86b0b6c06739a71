package breakerboard.console.events;

import breakerboard.desk.HistoryRow;

/** One line of the history's table. */
sealed interface HistoryLine {
  /** A row of the journal. */
  record Found(HistoryRow row, RowFacts facts) implements HistoryLine {
    static Found of(HistoryRow row) {
      return new Found(row, RowFacts.of(row));
    }
  }

  /** What stands where rows are not here, or end. */
  record Note(String words) implements HistoryLine {}
}
