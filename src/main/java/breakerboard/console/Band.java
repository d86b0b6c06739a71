package breakerboard.console;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A band across the window with a shape, a sentence and a button; away while it says nothing. */
public class Band extends HBox {
  private static final double SHAPE = 16;

  private final StateShape shape = new StateShape(SHAPE);
  private final Label sentence = new Label();
  private final Button button = new Button();

  public Band() {
    getStyleClass().add("signal-band");
    setAlignment(Pos.CENTER_LEFT);
    sentence.getStyleClass().add("band-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setMnemonicParsing(false);
    getChildren().addAll(shape, sentence, button);
    show(BandLine.NONE);
  }

  final void show(BandLine line) {
    shape.show(line.sign());
    line.sign().dress(this);
    sentence.setText(line.words());
    button.setText(line.button());
    button.setAccessibleText(line.button() + " " + line.words());
    button.setOnAction(_ -> line.pressed().run());
    Shown.only(button, !line.button().isEmpty());
    Shown.only(this, !line.words().isEmpty());
  }
}
