package breakerboard.console.book;

/**
 * A stretch of which a chart has no values.
 *
 * @param from nanoseconds since the epoch
 * @param to after {@code from}
 * @param words what stands in it
 */
record ChartGap(long from, long to, String words) {}
