package breakerboard.console.book;

/**
 * A moment marked in a chart.
 *
 * @param at nanoseconds since the epoch
 */
record ChartMark(Kind kind, long at) {
  /** What happened then. */
  enum Kind {
    WARNING,
    TRIP,
    RESET,
    LIMIT
  }
}
