package breakerboard.console.book;

/**
 * Words for a place of unknown width: never a number cut in half.
 *
 * @param full {@code peak 1,034,221 at 11:42:07}
 * @param brief what is left of it where there is less room: {@code peak 1,034,221}
 */
record Phrase(String full, String brief) {
  static final Phrase NONE = of("");

  /** Words that have no shorter form. */
  static Phrase of(String words) {
    return new Phrase(words, words);
  }

  boolean blank() {
    return full.isEmpty();
  }

  Phrase or(Phrase other) {
    return blank() ? other : this;
  }

  /** What stands there when neither form fits: words are cut, a number is left out. */
  String cut() {
    return brief.chars().anyMatch(Character::isDigit) ? "" : brief;
  }
}
