package breakerboard.domain;

import java.util.Optional;

/**
 * A live override in force.
 *
 * @param book empty when it is one of the whole desk
 * @param path the key's path
 * @param value as JSON text
 * @param fallback the value when it ends, as JSON text
 * @param until {@link Times#NEVER}: until reverted
 * @param madeAgainst number of the configuration version that it changed
 * @param ending what its breaker would measure without it, known from 15 minutes before its end on
 */
public record OverrideView(
    String book,
    String path,
    String value,
    String fallback,
    long until,
    String operator,
    String reason,
    long since,
    long madeAgainst,
    Optional<Fallback> ending) {

  /** The same, with what its breaker would measure without it. */
  public OverrideView fallingBack(Optional<Fallback> to) {
    return new OverrideView(
        book, path, value, fallback, until, operator, reason, since, madeAgainst, to);
  }
}
