package breakerboard.engine;

import breakerboard.config.Configuration;

/** What a command would make of the configuration. */
sealed interface Plan {
  /** This one. */
  record Becomes(Configuration next) implements Plan {}

  /**
   * Nothing.
   *
   * @param why a sentence
   */
  record Refused(String why) implements Plan {}
}
