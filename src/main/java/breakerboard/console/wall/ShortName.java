package breakerboard.console.wall;

import breakerboard.console.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A breaker's name in the head of a narrow column. */
final class ShortName {
  private static final int MOST_LINES = 2;
  private static final String SOFT_HYPHEN = "\u00AD";
  private static final String AFTER_A_HYPHEN = "-(?=\\S)";

  private ShortName() {}

  /**
   * The name in at most two lines, {@code Loss\nrate}; where it does not fit the brief one, divided
   * at its hyphens: {@code Corre-\nlation}. What does not fit even so is cut.
   *
   * @param room how wide a line may be, px
   * @param taken how much of the first of two lines is taken, px
   */
  static String of(String name, String brief, double room, double taken) {
    return of(name, brief, room, taken, words -> Lettering.wide(words, Lettering.LABEL));
  }

  /**
   * @param wide how wide words are
   */
  static String of(
      String name, String brief, double room, double taken, ToDoubleFunction<String> wide) {
    String whole = inOneLine(brief);
    return inLines(name, room, taken, wide)
        .or(() -> inLines(whole, room, taken, wide))
        .or(() -> inLines(divided(brief), room, taken, wide))
        .orElseGet(() -> Lettering.fit(whole, Lettering.LABEL, room));
  }

  /** The name in one line, the brief one where it is longer than the room. */
  static String of(String name, String brief, double room) {
    return Lettering.wide(name, Lettering.LABEL) <= room ? name : inOneLine(brief);
  }

  private static String inOneLine(String brief) {
    return brief.replace(SOFT_HYPHEN, "");
  }

  private static String divided(String brief) {
    return brief.replace(SOFT_HYPHEN, "-").replaceAll(AFTER_A_HYPHEN, "- ");
  }

  private static Optional<String> inLines(
      String name, double room, double taken, ToDoubleFunction<String> wide) {
    if (wide.applyAsDouble(name) <= room) {
      return Optional.of(name);
    }
    List<String> lines = new ArrayList<>();
    for (String word : name.split(" ")) {
      int last = lines.size() - 1;
      double here = lines.size() <= 1 ? room - taken : room;
      String joined = last < 0 ? word : lines.get(last) + " " + word;
      if (last >= 0 && wide.applyAsDouble(joined) <= here) {
        lines.set(last, joined);
      } else {
        lines.add(word);
      }
    }
    boolean fits =
        lines.size() == MOST_LINES
            && wide.applyAsDouble(lines.getFirst()) <= room - taken
            && wide.applyAsDouble(lines.getLast()) <= room;
    return fits ? Optional.of(String.join("\n", lines)) : Optional.empty();
  }
}
