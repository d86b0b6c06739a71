package breakerboard.domain;

/**
 * How full the observation queue is.
 *
 * @param fill 0 to 1
 */
public record QueueLevel(double fill, long arrival) implements Input {}
