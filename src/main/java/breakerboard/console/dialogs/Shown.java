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

  static void whilst(Node node, ObservableValue<Boolean> condition) {
    condition.subscribe(now -> only(node, now));
  }
}
