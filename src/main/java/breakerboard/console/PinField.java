package breakerboard.console;

import javafx.scene.control.PasswordField;

/** A field that shows no PIN, and whose caret blinks only while it has the focus. */
public final class PinField extends PasswordField {
  public PinField() {
    RestingCaret.of(this);
  }

  /** What was typed, to be wiped by whoever takes it; the field is empty afterwards. */
  public char[] take() {
    char[] pin = getText().toCharArray();
    clear();
    return pin;
  }
}
