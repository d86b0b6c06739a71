package breakerboard.engine;

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

  /** {@code by jmeyer: venue tests}, or nothing. */
  String words() {
    return somebody() ? " by " + operator + ": " + reason : "";
  }
}
