package breakerboard.console;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The band across the window that says what is at risk while the journal is not well. What is over
 * is taken away by hand, and comes back when it says something new.
 */
public final class JournalBand extends HBox {
  private static final double SHAPE = 16;

  private final StateShape shape = new StateShape(SHAPE);
  private final Label sentence = new Label();
  private final Button seen = new Button("Seen");
  private String seenBefore = "";

  public JournalBand() {
    getStyleClass().add("journal-band");
    setAlignment(Pos.CENTER_LEFT);
    sentence.getStyleClass().add("journal-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    seen.getStyleClass().add("small");
    seen.setMinWidth(USE_PREF_SIZE);
    seen.setAccessibleText("The gap in the journal is seen");
    seen.setOnAction(_ -> see());
    getChildren().addAll(shape, sentence, seen);
    show(false);
  }

  /** Shows the sentence, or nothing while there is none. */
  void show(JournalLine line) {
    shape.show(line.sign());
    line.sign().dress(this);
    sentence.setText(line.band());
    seen.setVisible(!line.lasting());
    seen.setManaged(!line.lasting());
    show(!line.band().isEmpty() && !line.band().equals(seenBefore));
  }

  private void see() {
    seenBefore = sentence.getText();
    show(false);
  }

  private void show(boolean now) {
    setVisible(now);
    setManaged(now);
  }
}
