package breakerboard.console;

import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.util.Subscription;

/**
 * A text field whose caret blinks only while it has the focus. JavaFX's own starts to blink
 * whenever its caret moves, and the focus that leaves moves it to the start: sixty pulses a second,
 * unseen and without end.
 */
public final class EntryField extends TextField {
  private Subscription caret = Subscription.EMPTY;

  public EntryField() {
    skinProperty().subscribe(this::followCaret);
  }

  /** Behind the skin's own listener, which is there when the skin is. */
  private void followCaret() {
    caret.unsubscribe();
    caret = caretPositionProperty().subscribe((_, _) -> restUnlessFocused());
  }

  private void restUnlessFocused() {
    if (!isFocused() && getSkin() instanceof TextInputControlSkin<?> skin) {
      skin.setCaretAnimating(false);
    }
  }
}
