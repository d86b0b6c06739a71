package breakerboard.domain;

/** The desk clock moves to {@code arrival}; fires deadlines and ages inputs. */
public record Tick(long arrival) implements Input {}
