package breakerboard.console.events;

import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says how far an export is, or how it ended; there only while there is something to say. */
final class ExportStrip extends HBox {
  private static final double SHAPE = 16;

  private final StateShape shape = new StateShape(SHAPE, ScreenState.WARNING);
  private final Label words = new Label();
  private final Button end = new Button();

  ExportStrip(Export export) {
    getStyleClass().add("export-strip");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("exportWords");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    end.getStyleClass().add("small");
    end.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(shape, words, end);
    export.stateProperty().subscribe(this::show);
    end.setOnAction(
        _ -> {
          if (export.stateProperty().get().running()) {
            export.cancel();
          } else {
            export.dismiss();
          }
        });
  }

  private void show(Export.State state) {
    words.setText(state.words());
    end.setText(state.running() ? "Cancel export" : "Close");
    Shown.only(shape, state.failed());
    Shown.only(this, !state.words().isEmpty());
  }
}
