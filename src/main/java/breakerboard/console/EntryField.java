package breakerboard.console;

import javafx.scene.control.TextField;

/** A text field whose caret blinks only while it has the focus. */
public final class EntryField extends TextField {
  public EntryField() {
    RestingCaret.of(this);
  }
}
