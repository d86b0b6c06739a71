package breakerboard.desk;

/**
 * A span of which nothing can be read.
 *
 * @param from when the last input before it came, nanoseconds since the epoch
 * @param to when it goes on, {@link breakerboard.domain.Times#NEVER} when it does not
 * @param because a sentence
 */
public record ReplayGap(long from, long to, String because) {}
