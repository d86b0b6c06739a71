package breakerboard.console.dialogs;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Parts of a dialog that are there only sometimes. */
final class Shown {
  private Shown() {}

  /** Shows the node and gives it room, or neither. */
  static void only(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** The node holds on to the condition: one that only listens to others is held by nobody else. */
  static void whilst(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }
}
