package breakerboard.console.book;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for a place of unknown width: never a number cut in half.
 *
 * @param forms the same in ever fewer words: {@code peak 1,034,221 at 11:42:07}, {@code peak
 *     1,034,221}
 * @param reason why something is so: where no form fits, its beginning stays
 */
record Phrase(List<String> forms, boolean reason) {
  static final Phrase NONE = of("");

  Phrase {
    forms = List.copyOf(forms);
  }

  /** The same in ever fewer words. */
  static Phrase of(String... forms) {
    return new Phrase(List.of(forms), false);
  }

  /** Why something is so. */
  static Phrase reason(String words) {
    return new Phrase(List.of(words), true);
  }

  String full() {
    return forms.getFirst();
  }

  String brief() {
    return forms.getLast();
  }

  boolean blank() {
    return full().isEmpty();
  }

  Phrase or(Phrase other) {
    return blank() ? other : this;
  }

  /** This, and where there is room the other behind it. */
  Phrase and(Phrase other) {
    if (blank() || other.blank()) {
      return or(other);
    }
    List<String> both = new ArrayList<>();
    other.forms.forEach(form -> both.add(full() + ", " + form));
    both.addAll(forms);
    return new Phrase(both, reason);
  }

  /** What stands there when no form fits: words are cut, a number is left out. */
  String cut() {
    String words = brief();
    int digit = 0;
    while (digit < words.length() && !Character.isDigit(words.charAt(digit))) {
      digit++;
    }
    if (digit == words.length()) {
      return words;
    }
    return reason && digit > 0 ? words.substring(0, digit).strip() + "…" : "";
  }
}
