package breakerboard.console;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** One entry of the navigation: icon, word, and a count of what waits there. */
final class NavItem extends ToggleButton {
  private static final int ICON = 20;

  private final String name;
  private final FontIcon icon;
  private final Label count = new Label();
  private final Label note = new Label();

  NavItem(ViewEntry entry) {
    name = entry.name();
    icon = new FontIcon(entry.icon());
    icon.setIconSize(ICON);
    count.getStyleClass().add("nav-count");
    count.setVisible(false);
    note.getStyleClass().add("nav-note");
    StackPane picture = new StackPane(icon, count, note);
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    picture.getStyleClass().add("nav-picture");
    setText(name);
    setGraphic(picture);
    setContentDisplay(ContentDisplay.TOP);
    setMnemonicParsing(false);
    getStyleClass().add("nav-item");
    showCount(0);
    showNote("");
  }

  /** Shows in the place of the icon what goes on there unseen. */
  void showNote(String words) {
    note.setText(words);
    note.setVisible(!words.isEmpty());
    icon.setVisible(words.isEmpty());
    setAccessibleText(words.isEmpty() ? name : name + ", " + words);
  }

  /** Shows how many wait there; nothing at zero. */
  void showCount(int waiting) {
    count.setText(String.valueOf(waiting));
    count.setVisible(waiting > 0);
    setAccessibleText(waiting > 0 ? name + ", " + waiting + " unacknowledged" : name);
  }

  /** A selected entry stays selected when it is chosen again. */
  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
