package breakerboard.console;

import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.util.Subscription;

/**
 * Lets the caret of a field blink only while it has the focus. JavaFX's own starts to blink
 * whenever its caret moves, and the focus that leaves moves it to the start: sixty pulses a second,
 * unseen and without end.
 */
final class RestingCaret {
  private final TextInputControl field;
  private Subscription caret = Subscription.EMPTY;

  private RestingCaret(TextInputControl field) {
    this.field = field;
  }

  /** From now on, for as long as the field lives. */
  static void of(TextInputControl field) {
    field.skinProperty().subscribe(new RestingCaret(field)::follow);
  }

  /** Behind the skin's own listener, which is there when the skin is. */
  private void follow() {
    caret.unsubscribe();
    caret = field.caretPositionProperty().subscribe((_, _) -> restUnlessFocused());
  }

  private void restUnlessFocused() {
    if (!field.isFocused() && field.getSkin() instanceof TextInputControlSkin<?> skin) {
      skin.setCaretAnimating(false);
    }
  }
}
