package breakerboard.engine;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;

/**
 * Who acted and why; both empty when the engine acted by itself.
 *
 * @param reason never blank where somebody acted
 */
record Actor(String operator, String reason) {
  static final Actor NOBODY = new Actor("", "");

  boolean somebody() {
    return !operator.isEmpty();
  }

  void save(StateWriter out, String name) {
    out.texts(name, operator, reason);
  }

  static Actor restore(StateReader in, String name) {
    String[] saved = in.texts(name);
    return new Actor(saved[0], saved[1]);
  }

  /** {@code by jmeyer: venue tests}, or nothing. */
  String words() {
    return somebody() ? " by " + operator + ": " + reason : "";
  }
}
