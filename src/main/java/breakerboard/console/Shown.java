package breakerboard.console;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Parts of the screen that are there only sometimes. */
public final class Shown {
  private Shown() {}

  /** Shows the node and gives it room, or neither. */
  public static void only(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** The node holds on to the condition: one that only listens to others is held by nobody else. */
  public static void whilst(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }
}
