package breakerboard.console.book;

/**
 * A moment marked in a chart.
 *
 * @param at nanoseconds since the epoch
 * @param words what stands at the mark, empty for nothing
 */
record ChartMark(Kind kind, long at, String words) {
  /** What happened then. */
  enum Kind {
    WARNING,
    TRIP,
    RESET,
    BYPASS,
    BYPASS_END,
    LIMIT;

    /** Whether the breaker is tripped or no longer tripped from then on. */
    boolean turns() {
      return this == TRIP || this == RESET;
    }
  }
}
