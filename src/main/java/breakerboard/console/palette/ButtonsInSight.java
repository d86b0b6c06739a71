package breakerboard.console.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/**
 * The buttons of what is shown as lines of the palette, so that there is none that it does not
 * find. Those of a row stand in their table, where it is known which row is meant.
 */
public final class ButtonsInSight {
  private static final String ASKS = "…";

  private ButtonsInSight() {}

  /**
   * Those beneath a place that somebody could press now, and those that are off with their reason.
   *
   * @param kind where they belong, the name of the view
   * @param already what the palette has, so that nothing stands there twice
   */
  public static List<PaletteEntry> under(Parent place, String kind, List<PaletteEntry> already) {
    List<ButtonBase> buttons = new ArrayList<>();
    gather(place, buttons);
    return buttons.stream()
        .filter(button -> !words(button).isBlank())
        .filter(button -> already.stream().noneMatch(entry -> says(entry, words(button))))
        .map(
            button ->
                new PaletteEntry(words(button), kind, "", whyOff(button), () -> press(button)))
        .toList();
  }

  /** The button of that id beneath a place, whether it can be pressed or not. */
  public static Optional<ButtonBase> named(Parent place, String id) {
    List<ButtonBase> buttons = new ArrayList<>();
    gather(place, buttons);
    return buttons.stream().filter(button -> id.equals(button.getId())).findFirst();
  }

  /** Presses it; where it is off nothing happens, for its reason stands beside it. */
  public static void press(ButtonBase button) {
    if (!button.isDisabled()) {
      button.requestFocus();
      button.fire();
    }
  }

  /** A scroll pane holds its content as a child only once it has been shown. */
  private static void gather(@Nullable Node node, List<ButtonBase> all) {
    switch (node) {
      case null -> {}
      case Node hidden when !hidden.isVisible() -> {}
      case Cell<?> _ -> {}
      case ToggleButton toggle -> {
        if (!toggle.isSelected()) {
          all.add(toggle);
        }
      }
      case Button button -> all.add(button);
      case ScrollPane pane -> gather(pane.getContent(), all);
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> gather(child, all));
      default -> {}
    }
  }

  /** A sign alone says nothing in a list: what a screen reader hears stands there instead. */
  private static String words(ButtonBase button) {
    String text = Optional.ofNullable(button.getText()).orElse("");
    return text.chars().anyMatch(Character::isLetterOrDigit)
        ? text
        : Optional.ofNullable(button.getAccessibleText()).orElse("");
  }

  /** {@code Reset…} of the open detail is {@code Reset Drawdown…} in the palette. */
  private static boolean says(PaletteEntry entry, String words) {
    return entry.words().equals(words)
        || (words.endsWith(ASKS)
            && entry.words().startsWith(words.substring(0, words.length() - ASKS.length()) + " "));
  }

  private static String whyOff(ButtonBase button) {
    if (!button.isDisabled()) {
      return "";
    }
    String help = Optional.ofNullable(button.getAccessibleHelp()).orElse("");
    return help.isBlank() ? words(button).replace(ASKS, "") + " is off now" : help;
  }
}
