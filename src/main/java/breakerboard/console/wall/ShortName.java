package breakerboard.console.wall;

import breakerboard.console.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A breaker's name in the head of a narrow column. */
final class ShortName {
  private static final int MOST_LINES = 2;
  private static final int LEAST_LETTERS = 3;

  private ShortName() {}

  /**
   * The name in at most two lines: {@code Loss\nrate}; a word that is too long is cut with a full
   * stop, {@code Correl.}, and a third line is left out.
   *
   * @param room how wide a line may be, px
   * @param taken how much of the first of two lines is taken, px
   */
  static String of(String name, double room, double taken) {
    return of(name, room, taken, words -> Lettering.wide(words, Lettering.LABEL));
  }

  /**
   * @param wide how wide words are
   */
  static String of(String name, double room, double taken, ToDoubleFunction<String> wide) {
    if (wide.applyAsDouble(name) <= room) {
      return name;
    }
    List<String> lines = new ArrayList<>();
    for (String word : name.split(" ")) {
      int last = lines.size() - 1;
      double here = lines.size() <= 1 ? room - taken : room;
      String joined = last < 0 ? word : lines.get(last) + " " + word;
      if (last >= 0 && wide.applyAsDouble(joined) <= here) {
        lines.set(last, joined);
      } else {
        double free = lines.isEmpty() && name.contains(" ") ? room - taken : room;
        lines.add(cut(word, free, wide));
      }
    }
    return String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
  }

  private static String cut(String word, double room, ToDoubleFunction<String> wide) {
    String shorter = word;
    int letters = word.length();
    while (wide.applyAsDouble(shorter) > room && letters > LEAST_LETTERS) {
      letters--;
      shorter = word.substring(0, letters) + ".";
    }
    return shorter;
  }
}
