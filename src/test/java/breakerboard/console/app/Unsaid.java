package breakerboard.console.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/**
 * Finds the controls that somebody who cannot see, or has no mouse, does not get at, and those that
 * are off without a reason.
 */
final class Unsaid {
  private final String place;
  private final List<String> found = new ArrayList<>();
  private int stops;

  private Unsaid(String place) {
    this.place = place;
  }

  /**
   * What lacks a role, a name or the focus in what is shown under a node that has its style; each
   * with its reason. A place without anything to act on is one itself.
   */
  static List<String> in(String place, Node root) {
    Unsaid unsaid = new Unsaid(place);
    unsaid.collect(root);
    if (unsaid.stops == 0) {
      unsaid.found.add(place + " has nothing that takes the focus");
    }
    return unsaid.found;
  }

  private void collect(Node node) {
    if (!node.isVisible()) {
      return;
    }
    boolean stop = node.isFocusTraversable();
    if (stop && !isScroller(node)) {
      stops++;
      check(node);
    } else if (acts(node) && !stop && !isLed(node)) {
      found.add(place + " gives no focus to " + node);
    }
    if (node instanceof Parent parent && !(node instanceof Control && (stop || acts(node)))) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private void check(Node node) {
    AccessibleRole role = node.getAccessibleRole();
    if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
      found.add(place + " has no role for " + node);
    }
    String said = node.getAccessibleText();
    boolean worded = node instanceof Labeled labeled && !labeled.getText().isBlank();
    if (!worded && (said == null || said.isBlank())) {
      found.add(place + " has no name for " + node);
    }
    String help = node.getAccessibleHelp();
    if (node instanceof ButtonBase && node.isDisable() && (help == null || help.isBlank())) {
      found.add(place + " does not say why it is off: " + node);
    }
  }

  /** A list that the keys of another control move through, and that says so. */
  private static boolean isLed(Node node) {
    return node instanceof ListView && node.getAccessibleHelp() != null;
  }

  private static boolean isScroller(Node node) {
    return node instanceof ScrollPane || node instanceof ScrollBar;
  }

  private static boolean acts(Node node) {
    return node instanceof ButtonBase
        || node instanceof ComboBoxBase
        || node instanceof TextInputControl
        || node instanceof ListView
        || node instanceof TableView;
  }
}
