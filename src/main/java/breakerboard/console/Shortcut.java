package breakerboard.console;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys that work everywhere in a window.
 *
 * @param words what they do, as the sheet of shortcuts says it
 */
public record Shortcut(String words, KeyCombination keys) {
  /** Whether these keys were pressed. */
  public boolean match(KeyEvent event) {
    return keys.match(event);
  }

  /** The keys as a person reads them: {@code Ctrl+K}. */
  public String display() {
    return keys.getDisplayText();
  }
}
