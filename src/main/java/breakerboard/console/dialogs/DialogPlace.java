package breakerboard.console.dialogs;

import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Format;
import breakerboard.console.OpenDialog;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Where dialogs are shown, over which desk, and by whom they are filled in.
 *
 * @param seat who sits here
 */
public record DialogPlace(
    DeskModel desk, DialogHost host, Commands commands, Format format, Seat seat) {

  /** Shows the dialog; it is renewed now and, while it stands, at each beat. */
  void show(OpenDialog open, Region dialog, ObservableValue<?> beat, Runnable renew) {
    open.show(dialog);
    renew.run();
    Subscription each = beat.subscribe(renew);
    open.whenGone(each::unsubscribe);
  }
}
