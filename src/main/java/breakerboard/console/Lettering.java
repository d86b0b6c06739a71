package breakerboard.console;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The fonts of what is drawn or has to be measured before it is laid out. */
public final class Lettering {
  /** The smallest size that there is, px. */
  public static final double SMALLEST = 13;

  public static final Font LABEL = Font.font(Fonts.REGULAR, SMALLEST);
  public static final Font STRONG = Font.font(Fonts.MEDIUM, SMALLEST);

  private Lettering() {}

  /** How wide the words stand in that font, px. */
  public static double wide(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  /** The words, cut with an ellipsis where they are wider than that, px. */
  public static String fit(String words, Font font, double room) {
    String shorter = words;
    for (int end = words.length() - 1; end > 0 && wide(shorter, font) > room; end--) {
      shorter = words.substring(0, end) + "…";
    }
    return shorter;
  }
}
