package breakerboard.console.dialogs;

import breakerboard.console.DeskModel;
import javafx.util.Subscription;

/** What holds while the kill switch of the desk is on. Used on the JavaFX thread. */
final class WhileHalted {
  private final DeskModel desk;
  private final Runnable over;
  private Subscription following = Subscription.EMPTY;
  private boolean seenOn;

  private WhileHalted(DeskModel desk, Runnable over) {
    this.desk = desk;
    this.over = over;
  }

  /**
   * Waits until the screen has shown the kill switch on and then off, whoever switched it.
   *
   * @param over runs once, then
   */
  static void until(DeskModel desk, Runnable over) {
    WhileHalted halted = new WhileHalted(desk, over);
    halted.following = desk.snapshotProperty().subscribe(_ -> halted.look());
  }

  private void look() {
    if (desk.killSwitch()) {
      seenOn = true;
    } else if (seenOn) {
      following.unsubscribe();
      over.run();
    }
  }
}
