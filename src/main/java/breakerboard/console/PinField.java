package breakerboard.console;

import javafx.scene.control.PasswordField;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.util.Subscription;

/** A field that shows no PIN, and whose caret blinks as that of an {@link EntryField}. */
public final class PinField extends PasswordField {
  private Subscription caret = Subscription.EMPTY;

  public PinField() {
    skinProperty().subscribe(this::followCaret);
  }

  private void followCaret() {
    caret.unsubscribe();
    caret = caretPositionProperty().subscribe((_, _) -> restUnlessFocused());
  }

  private void restUnlessFocused() {
    if (!isFocused() && getSkin() instanceof TextInputControlSkin<?> skin) {
      skin.setCaretAnimating(false);
    }
  }

  /** What was typed, to be wiped by whoever takes it; the field is empty afterwards. */
  public char[] take() {
    char[] pin = getText().toCharArray();
    clear();
    return pin;
  }
}
