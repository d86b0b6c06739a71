package breakerboard.console;

import javafx.scene.control.ToggleGroup;

/** Groups of toggle buttons in which one is always chosen. */
public final class Toggles {
  private Toggles() {}

  /**
   * Runs the listener when another one was chosen; choosing the chosen one again changes nothing.
   */
  public static void keepOne(ToggleGroup group, Runnable listener) {
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else if (before != null) {
                listener.run();
              }
            });
  }
}
