package breakerboard.domain;

/**
 * A live override in force.
 *
 * @param path the key's path
 * @param value as JSON text
 * @param fallback the value when it ends, as JSON text
 * @param until {@link Times#NEVER}: until reverted
 * @param madeAgainst number of the configuration version that it changed
 */
public record OverrideView(
    String path,
    String value,
    String fallback,
    long until,
    String operator,
    String reason,
    long since,
    long madeAgainst) {}
