package breakerboard.console.exposure;

import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.domain.Level;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** How a level is dressed: calm in plain letters, all else in shape, word and colour. */
final class Levels {
  private static final double SHAPE = 12;

  private Levels() {}

  /** A shape of the level, to be shown with {@link #show}. */
  static StateShape shape() {
    return new StateShape(SHAPE);
  }

  /** Dresses a row or a panel, and its shape, which is left out while calm. */
  static void show(Node of, StateShape shape, Level level) {
    ScreenState state = ScreenState.of(level);
    state.dress(of);
    shape.show(state);
    shape.setVisible(level != Level.CLEAR);
  }

  /** The level in a word: {@code Clear}, {@code WARNING}. */
  static String word(Level level) {
    return switch (level) {
      case CLEAR -> "Clear";
      case WARN -> "WARNING";
      case BREACH -> "BREACH";
      case UNFED -> "NOT FED";
    };
  }

  /** A label with a style class. */
  static Label label(String words, String... styleClasses) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
