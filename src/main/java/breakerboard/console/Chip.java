package breakerboard.console;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A state as word and shape on its fill, 20 px high; ACTIVE has no surface, only a dot and the
 * word.
 */
public final class Chip extends HBox {
  private static final double SHAPE = 12;

  private final StateShape shape = new StateShape(SHAPE);
  private final Label word = new Label();

  public Chip() {
    getStyleClass().add("chip");
    setAlignment(Pos.CENTER);
    word.getStyleClass().add("chip-word");
    word.setMinWidth(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(shape, word);
    show(ScreenState.ACTIVE);
  }

  public Chip(ScreenState state) {
    this();
    show(state);
  }

  /** Shows the state. */
  public void show(ScreenState state) {
    show(state, state.word());
  }

  /** Shows the state under another word. */
  public void show(ScreenState state, String named) {
    shape.show(state);
    word.setText(named);
    state.dress(this);
  }
}
