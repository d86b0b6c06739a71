package breakerboard.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The nearest known word to a mistyped one. */
final class Suggestions {
  private static final double LIKELY = 0.5;

  private Suggestions() {}

  /** The word with the fewest edits, when at most half of the letters differ. */
  static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String word) -> distance(typed, word)).thenComparing(w -> w))
        .filter(word -> distance(typed, word) <= LIKELY * Math.max(typed.length(), word.length()));
  }

  /** A sentence about a path that no key has. */
  static String unknown(String path, KeyCatalogue catalogue) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    Optional<Key<?>> elsewhere =
        catalogue.keys().stream().filter(key -> key.name().equals(name)).findFirst();
    if (elsewhere.isPresent()) {
      return "unknown here; it belongs at " + elsewhere.get().path() + ".";
    }
    return "unknown key, it has no effect"
        + nearest(name, catalogue.keys().stream().map(Key::name).toList())
            .map(near -> "; did you mean " + near + "?")
            .orElse(".");
  }

  /** Edits between two words (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] former = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      former[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = former[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(former[j], current[j - 1]));
      }
      former = current;
    }
    return former[b.length()];
  }
}
