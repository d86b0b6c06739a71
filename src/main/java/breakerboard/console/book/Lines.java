package breakerboard.console.book;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The lines that the pages of the detail are made of. */
final class Lines {
  private Lines() {}

  static VBox page() {
    VBox page = new VBox();
    page.getStyleClass().add("detail-lines");
    return page;
  }

  static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** A name at the left and its value at the right. */
  static HBox pair(String name, Label value) {
    Label left = label(name, "pair-name");
    left.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox row = new HBox(left, value);
    row.getStyleClass().add("detail-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
