package breakerboard.console.dialogs;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Lines with a dot before them. */
final class Bullets {
  private Bullets() {}

  static Node line(String text) {
    Label dot = new Label("•");
    dot.getStyleClass().add("deed-dot");
    dot.setMinWidth(Label.USE_PREF_SIZE);
    Label sentence = new Label(text);
    sentence.setWrapText(true);
    HBox line = new HBox(dot, sentence);
    line.getStyleClass().add("deed-bullet");
    return line;
  }
}
