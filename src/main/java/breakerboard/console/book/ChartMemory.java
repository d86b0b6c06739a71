package breakerboard.console.book;

/**
 * How far back a window remembers a trigger; nanoseconds since the epoch.
 *
 * @param everySecond since when each second of it
 * @param whole since when without a gap, not after {@code everySecond}
 * @param oldest since when anything
 */
record ChartMemory(long everySecond, long whole, long oldest) {}
