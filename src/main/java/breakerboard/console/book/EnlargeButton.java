package breakerboard.console.book;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The small button of a tile that enlarges it and sets it back, seen under the mouse and on what is
 * enlarged. Keys do the same on the tile itself, so that it takes no focus of its own.
 */
final class EnlargeButton extends StackPane {
  static final double SIZE = 22;

  private final FontIcon icon = new FontIcon(Material2MZ.OPEN_IN_FULL);
  private final Tooltip words = new Tooltip();
  private Runnable pressed = () -> {};

  EnlargeButton() {
    getStyleClass().add("tile-enlarge");
    setAccessibleRole(AccessibleRole.BUTTON);
    getChildren().add(icon);
    Tooltip.install(this, words);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          click.consume();
          pressed.run();
        });
  }

  void onPress(Runnable task) {
    pressed = task;
  }

  /**
   * @param breaker its name on the screen
   */
  void show(boolean enlarged, String breaker) {
    icon.setIconCode(enlarged ? Material2AL.CLOSE_FULLSCREEN : Material2MZ.OPEN_IN_FULL);
    String said = enlarged ? "Set " + breaker + " back to its size" : "Enlarge " + breaker;
    words.setText(said + " (Ctrl+Enter)");
    setAccessibleText(said);
  }

  /**
   * In the head, before the state.
   *
   * @param middle of the words of the head
   */
  void layout(double right, double middle) {
    resizeRelocate(right - SIZE, Math.rint(middle - SIZE / 2), SIZE, SIZE);
  }
}
