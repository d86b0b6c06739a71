package breakerboard.console;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Stands where the past would be on a desk that keeps none, and says so. */
public final class NoJournal extends StackPane {
  /**
   * @param sentence what is not there, and what to do about it
   */
  public NoJournal(String sentence) {
    Label words = new Label(sentence);
    words.getStyleClass().add("no-journal");
    words.setWrapText(true);
    getStyleClass().add("panel");
    getChildren().add(words);
  }
}
