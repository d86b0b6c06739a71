package breakerboard.console.book;

/**
 * The time that a chart can show; nanoseconds since the epoch.
 *
 * @param earliest when what is recorded or remembered begins
 * @param midnight when the desk's day began
 * @param now the desk clock
 */
record ChartReach(long earliest, long midnight, long now) {}
