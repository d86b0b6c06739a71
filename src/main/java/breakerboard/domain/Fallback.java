package breakerboard.domain;

/**
 * What a breaker would measure if a live override of one of its keys ended now.
 *
 * @param reading with the settings that come back; without a trend and statistics
 */
public record Fallback(BreakerId breaker, Reading reading) {}
