package breakerboard.console.app;

import breakerboard.console.ShellController;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmSource;
import breakerboard.console.notifications.Bell;
import breakerboard.console.notifications.Notifications;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Alarms over the main window: notes of them, the bell, and the view that looks into one. */
final class WindowAlarms {
  private final ShellController shell;
  private final ConsoleViews views;
  private final Supplier<@Nullable Window> stage;
  private final Notifications notifications;
  private final Bell bell;

  /**
   * @param stage the window in which the shell is shown, null while it is not
   */
  WindowAlarms(
      ConsoleContext context,
      SharedParts shared,
      WindowParts window,
      ShellController shell,
      ConsoleViews views,
      Supplier<@Nullable Window> stage) {
    this.shell = shell;
    this.views = views;
    this.stage = stage;
    notifications =
        new Notifications(
            shared.desk(),
            shared.alarms(),
            shared.format(),
            new Notifications.Outside(
                context.sound(),
                SharedParts::sounding,
                shared.bridge()::post,
                this::lookInto,
                this::showAll,
                System::nanoTime),
            shared.bridge()::postAfter);
    bell = new Bell(notifications, window.dialogs(), shared.format());
    window.dialogs().layBelow(notifications.pane());
    notifications
        .pane()
        .visibleProperty()
        .bind(shell.shownNameProperty().isNotEqualTo(ConsoleViews.EVENTS));
    shell.addTool(bell.node());
  }

  /** Where an alarm is looked into; a note in another window brings this one before it. */
  private void lookInto(Alarm alarm) {
    switch (alarm.source()) {
      case AlarmSource.Journal _, AlarmSource.Feed _ -> shell.show(ConsoleViews.HEALTH);
      case AlarmSource.KillSwitch(String book) when book.isEmpty() ->
          shell.show(ConsoleViews.EVENTS);
      default -> views.open(alarm);
    }
    toFront();
  }

  private void showAll() {
    shell.show(ConsoleViews.EVENTS);
    toFront();
  }

  private void toFront() {
    if (stage.get() instanceof Stage shown && !shown.isFocused()) {
      shown.toFront();
      shown.requestFocus();
    }
  }

  /** Notes over a window beside this one while that has the focus, unless it shows all alarms. */
  Subscription noteOver(TornWindow beside, Stage over) {
    return beside.view().equals(ConsoleViews.EVENTS)
        ? Subscription.EMPTY
        : notifications.beside(over.focusedProperty(), beside.parts().dialogs()::layBelow);
  }

  /** Opens what mutes and tests the sound. */
  void openSound() {
    bell.open();
  }

  void attach() {
    notifications.attach();
    bell.attach();
  }

  void detach() {
    bell.detach();
    notifications.detach();
  }
}
