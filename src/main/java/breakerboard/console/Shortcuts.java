package breakerboard.console;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/** The keys that work everywhere in a window, and what they do. */
public final class Shortcuts {
  public static final Shortcut KILL_SWITCH = ctrl("Kill switch, from every view", KeyCode.K);

  /** Everything that can be done, found by typing. */
  public static final Shortcut PALETTE =
      ctrl("Find an action, view, book or breaker", KeyCode.P, KeyCombination.SHIFT_DOWN);

  /** The sheet of all of these. */
  public static final Shortcut SHEET =
      new Shortcut("All shortcuts", new KeyCodeCombination(KeyCode.F1));

  /** The help page of a breaker. */
  public static final Shortcut HELP =
      new Shortcut(
          "Help on the breaker whose detail is open",
          new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN));

  public static final Shortcut FIND = ctrl("Look for a key or an event in the view", KeyCode.F);

  /** Locks the console: nobody acts before somebody signs in. */
  public static final Shortcut LOCK = ctrl("Lock the console, or change operator", KeyCode.L);

  /** A second window beside this one, for another screen. */
  public static final Shortcut NEW_WINDOW =
      ctrl("Open the view in a window of its own", KeyCode.N, KeyCombination.SHIFT_DOWN);

  /** A PNG of the window. */
  public static final Shortcut SAVE_PICTURE =
      ctrl("Save a picture of the view…", KeyCode.S, KeyCombination.SHIFT_DOWN);

  /** The view on paper. */
  public static final Shortcut PRINT = ctrl("Print this view…", KeyCode.P);

  /** Heard in the windows beside the main one. */
  public static final Shortcut CLOSE_WINDOW = ctrl("Close this window", KeyCode.W);

  public static final Shortcut LARGER = ctrl("Larger", KeyCode.EQUALS, KeyCombination.SHIFT_ANY);
  public static final Shortcut LARGER_ALSO = ctrl("Larger", KeyCode.PLUS);
  public static final Shortcut LARGER_PAD = ctrl("Larger", KeyCode.ADD);
  public static final Shortcut SMALLER = ctrl("Smaller", KeyCode.MINUS);
  public static final Shortcut SMALLER_PAD = ctrl("Smaller", KeyCode.SUBTRACT);
  public static final Shortcut USUAL_SIZE = ctrl("Usual size", KeyCode.DIGIT0);

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
   * Shows a view.
   *
   * @param place of the view in the navigation, from 0, at most 8
   */
  static Shortcut view(int place, String name) {
    return ctrl("Show " + name, DIGITS.get(place));
  }

  private static Shortcut ctrl(String words, KeyCode key, Modifier... others) {
    Modifier[] all = new Modifier[others.length + 1];
    System.arraycopy(others, 0, all, 0, others.length);
    all[others.length] = KeyCombination.SHORTCUT_DOWN;
    return new Shortcut(words, new KeyCodeCombination(key, all));
  }
}
