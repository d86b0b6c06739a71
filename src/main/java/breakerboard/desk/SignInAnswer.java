package breakerboard.desk;

import breakerboard.domain.Role;

/** What became of a name and a PIN. */
public sealed interface SignInAnswer {
  /** They belong together. */
  record Welcome(String operator, Role role) implements SignInAnswer {}

  /**
   * They do not, or nobody has that name.
   *
   * @param triesLeft before the name is locked out, at least 1
   */
  record Wrong(int triesLeft) implements SignInAnswer {}

  /**
   * Nobody is let in by that name for a while.
   *
   * @param until nanoseconds since the epoch
   */
  record Locked(long until) implements SignInAnswer {}

  /** They belong together, but it was not wanted any more: nobody was let in. */
  record Withdrawn() implements SignInAnswer {}

  /**
   * It cannot be told.
   *
   * @param why a sentence
   */
  record Failed(String why) implements SignInAnswer {}
}
