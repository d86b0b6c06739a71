package breakerboard.console.print;

import breakerboard.console.Figures;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which pages are printed. */
sealed interface PageChoice {
  /** What is written where all of them are meant, beside nothing at all. */
  String ALL = "all";

  /**
   * These.
   *
   * @param numbers from 1, rising, at least one
   */
  record Chosen(List<Integer> numbers) implements PageChoice {
    public Chosen {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * None, for the words say no pages.
   *
   * @param why a sentence without its stop
   */
  record Unclear(String why) implements PageChoice {}

  /**
   * Reads {@code 1-3, 5}, {@code all}, or nothing for all.
   *
   * @param pages how many there are, at least 1
   */
  static PageChoice of(String words, int pages) {
    String wanted = words.strip();
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String part :
        (wanted.isEmpty() || wanted.equals(ALL) ? "1-" + pages : wanted).split(",")) {
      Matcher range = Range.FORM.matcher(part.strip());
      if (!range.matches()) {
        return new Unclear("write pages as 1-3, 5, or nothing for all of them");
      }
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      if (from < 1 || to > pages || from > to) {
        return new Unclear(
            "there are the pages 1 to %s, and no %s".formatted(Figures.count(pages), part.strip()));
      }
      for (int number = from; number <= to; number++) {
        numbers.add(number);
      }
    }
    return new Chosen(List.copyOf(numbers));
  }

  /** A page, or from one to another. */
  final class Range {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:\\s*[-–]\\s*(\\d{1,6}))?");

    private Range() {}
  }
}
