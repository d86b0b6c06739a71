package breakerboard.console;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that work everywhere in the window. */
final class Shortcuts {
  static final KeyCombination KILL_SWITCH =
      new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

  static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  /** Locks the console: nobody acts before somebody signs in. */
  static final KeyCombination LOCK =
      new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8,
          KeyCode.DIGIT9);

  private Shortcuts() {}

  /**
   * Shows the view at that place of the navigation.
   *
   * @param place from 0, at most 8
   */
  static KeyCombination view(int place) {
    return new KeyCodeCombination(DIGITS.get(place), KeyCombination.SHORTCUT_DOWN);
  }
}
