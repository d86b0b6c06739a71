package breakerboard.console;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/**
 * Switches a button off and says why: in a tooltip of the place round it, since a button that is
 * off shows none of its own.
 */
public final class OffSwitch {
  private final ButtonBase button;
  private final StackPane place = new StackPane();
  private final Tooltip tooltip = new Tooltip();

  /** Of a button that stands nowhere yet; its {@link #place} does. */
  public OffSwitch(ButtonBase button) {
    this.button = button;
    place.getChildren().add(button);
  }

  /** Of a button that stands in a pane: the place takes its place. */
  public static OffSwitch inPlaceOf(ButtonBase button) {
    Pane parent = (Pane) button.getParent();
    int at = parent.getChildren().indexOf(button);
    parent.getChildren().remove(button);
    OffSwitch made = new OffSwitch(button);
    parent.getChildren().add(at, made.place());
    return made;
  }

  public Node place() {
    return place;
  }

  /**
   * Off for that reason, or on.
   *
   * @param whyNot empty when it is on
   */
  public void show(String whyNot) {
    button.setDisable(!whyNot.isEmpty());
    button.setAccessibleHelp(whyNot);
    if (tooltip.getText().equals(whyNot)) {
      return;
    }
    tooltip.setText(whyNot);
    if (whyNot.isEmpty()) {
      Tooltip.uninstall(place, tooltip);
    } else {
      Tooltip.install(place, tooltip);
    }
  }

  /**
   * Off because of who sits here, else for its own reason, or on.
   *
   * @param verb names the action: {@code Trip}
   * @param sits why who sits here may not act, empty when there is no such reason
   * @param own a sentence of its own, empty when there is none
   */
  public void show(String verb, String sits, String own) {
    show(reason(verb, sits, own));
  }

  /** {@code Trip is off: guest is a viewer, who looks and does not act}; empty when it is on. */
  public static String reason(String verb, String sits, String own) {
    return sits.isEmpty() ? own : verb + " is off: " + sits;
  }
}
