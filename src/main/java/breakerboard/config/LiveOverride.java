package breakerboard.config;

import breakerboard.domain.ConfigNode;

/**
 * A live override.
 *
 * @param book {@link breakerboard.domain.Command#DESK} for all books
 * @param until nanoseconds since the epoch, {@link breakerboard.domain.Times#NEVER} until reverted
 */
public record LiveOverride(
    String book,
    Key<?> key,
    ConfigNode value,
    long until,
    String operator,
    String reason,
    long since) {}
