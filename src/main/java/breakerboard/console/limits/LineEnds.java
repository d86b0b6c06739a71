package breakerboard.console.limits;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Where texts of the Limits view go on in the next line: they are never cut short. */
final class LineEnds {
  private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=%|σ|(s|ms|min|h)\\b)");
  private static final String UNBREAKABLE = "\u00A0";
  private static final int LONG_NAME = 26;

  private LineEnds() {}

  /** Lets the label grow downwards instead of cutting its text. */
  static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  /** The same text in which no number is parted from its unit. */
  static String withUnits(String text) {
    return BEFORE_UNIT.matcher(text).replaceAll(UNBREAKABLE);
  }

  /** A key's name, a long one in two lines of which the first ends with a whole word. */
  static String name(String name) {
    int end = name.lastIndexOf('_', LONG_NAME - 1) + 1;
    return name.length() <= LONG_NAME || end == 0
        ? name
        : name.substring(0, end) + "\n" + name.substring(end);
  }
}
