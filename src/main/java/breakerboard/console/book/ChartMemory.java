package breakerboard.console.book;

/**
 * How far back a window remembers a trigger; nanoseconds since the epoch.
 *
 * @param everySecond since when each second of it
 * @param anything since when anything, not after {@code everySecond}
 */
record ChartMemory(long everySecond, long anything) {}
