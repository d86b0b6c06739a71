package breakerboard.console.health;

/**
 * What a cell says in two lines.
 *
 * @param lower in a fainter colour
 */
record TwoLines(String upper, String lower) {
  /** Both, for a tooltip and who cannot see the cell. */
  String whole() {
    return upper + "\n" + lower;
  }
}
