package breakerboard.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The nearest known word to a mistyped one. */
final class Suggestions {
  /** A word of which more letters differ is another word. */
  private static final double LIKELY = 1.0 / 3;

  private Suggestions() {}

  /** The word with the fewest edits, when at most a third of the letters differ. */
  static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String word) -> distance(typed, word)).thenComparing(w -> w))
        .filter(word -> distance(typed, word) <= LIKELY * Math.max(typed.length(), word.length()));
  }

  /**
   * A sentence about a path that no key has.
   *
   * @param sections names that may stand beside keys there
   */
  static String unknown(String path, Set<String> sections, KeyCatalogue catalogue) {
    String name = lastWord(path);
    String section = section(path);
    List<String> paths = catalogue.keys().stream().flatMap(Suggestions::paths).toList();
    List<String> beside = paths.stream().filter(p -> section(p).equals(section)).toList();
    List<String> same = paths.stream().filter(p -> lastWord(p).equals(name)).toList();
    Optional<String> place =
        beside.stream().filter(same::contains).findFirst().or(() -> place(same));
    if (place.isPresent()) {
      return "unknown here; it belongs at " + place.get() + ".";
    }
    List<String> words =
        Stream.concat(beside.stream().map(Suggestions::lastWord), sections.stream()).toList();
    return "unknown key, it has no effect"
        + nearest(name, words)
            .or(() -> nearest(name, paths.stream().map(Suggestions::lastWord).toList()))
            .map(near -> "; did you mean " + near + "?")
            .orElse(".");
  }

  private static Stream<String> paths(Key<?> key) {
    return key.alias().isEmpty() ? Stream.of(key.path()) : Stream.of(key.path(), key.alias());
  }

  /** One of several breakers that have it stands for all. */
  private static Optional<String> place(List<String> paths) {
    return paths.stream()
        .findFirst()
        .map(path -> paths.size() == 1 ? path : path.replaceFirst("\\.[^.]+\\.", ".<breaker>."));
  }

  private static String lastWord(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The breaker's section in which a path lies, empty for flat ones. */
  private static String section(String path) {
    String[] names = path.split("\\.");
    return names.length > 1 ? names[1] : "";
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
