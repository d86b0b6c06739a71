package breakerboard.console.app;

import breakerboard.console.DialogHost;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A sentence that somebody waits for, over the view. */
final class Told extends VBox {
  private Told(String sentence, Runnable close) {
    getStyleClass().add("told");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(sentence);
    Label words = new Label(sentence);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    Button done = new Button("Close");
    done.setDefaultButton(true);
    done.setOnAction(_ -> close.run());
    HBox foot = new HBox(done);
    foot.getStyleClass().add("told-foot");
    getChildren().setAll(words, foot);
  }

  /** Shows it, unless somebody fills something in at the moment. */
  static void show(DialogHost dialogs, String sentence) {
    if (!dialogs.isShowing()) {
      dialogs.show(new Told(sentence, dialogs::close));
    }
  }
}
