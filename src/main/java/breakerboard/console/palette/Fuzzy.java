package breakerboard.console.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Finds what somebody means who types some of its letters: each typed word has to stand in it,
 * letter by letter, with others between; beginnings of words and unbroken runs come first.
 */
public final class Fuzzy {
  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final double LETTER = 1;
  private static final double BEGINNING = 8;
  private static final double RUN = 9;
  private static final double GAP = -1;
  private static final double LENGTH = -0.02;

  private Fuzzy() {}

  private record Ranked<T>(T item, double score) {}

  /** Those that match, the best first; of equals the one that came first stays first. */
  public static <T> List<T> rank(String typed, List<T> items, Function<T, String> words) {
    if (typed.isBlank()) {
      return List.copyOf(items);
    }
    List<Ranked<T>> found = new ArrayList<>();
    for (T item : items) {
      double score = score(typed, words.apply(item));
      if (score > NONE) {
        found.add(new Ranked<>(item, score));
      }
    }
    found.sort(Comparator.comparingDouble((Ranked<T> each) -> each.score()).reversed());
    return found.stream().map(Ranked::item).toList();
  }

  /** How well it matches; negative infinity when it does not. */
  static double score(String typed, String words) {
    String text = words.toLowerCase(Locale.ROOT);
    double score = LENGTH * text.length();
    for (String part : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      score += best(part, text);
    }
    return score;
  }

  /** The best way in which the letters stand in the text, in their order. */
  private static double best(String part, String text) {
    double[] before = new double[text.length()];
    Arrays.fill(before, NONE);
    for (int letter = 0; letter < part.length(); letter++) {
      double[] now = new double[text.length()];
      double earlier = letter == 0 ? 0 : NONE;
      for (int at = 0; at < text.length(); at++) {
        now[at] = NONE;
        if (text.charAt(at) == part.charAt(letter)) {
          double run = letter > 0 && at > 0 ? before[at - 1] + RUN : NONE;
          now[at] = Math.max(run, earlier + (letter == 0 ? 0 : GAP)) + worth(text, at);
        }
        if (letter > 0) {
          earlier = Math.max(earlier, before[at]);
        }
      }
      before = now;
    }
    return Arrays.stream(before).max().orElse(NONE);
  }

  private static double worth(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) ? LETTER + BEGINNING : LETTER;
  }
}
