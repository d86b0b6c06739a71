package breakerboard.console.book;

import breakerboard.console.Fonts;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The fonts of what is drawn or has to be measured before it is laid out. */
final class Lettering {
  /** The smallest size that there is, px. */
  static final double SMALLEST = 13;

  static final Font LABEL = Font.font(Fonts.REGULAR, SMALLEST);
  static final Font STRONG = Font.font(Fonts.MEDIUM, SMALLEST);

  private Lettering() {}

  /** How wide the words stand in that font, px. */
  static double wide(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
