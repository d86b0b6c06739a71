package breakerboard.console.notifications;

import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.domain.Priority;
import breakerboard.domain.Times;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The dialog that mutes alarms for a while and tests how they sound. */
final class SoundController {
  private static final int MINUTES_OF_AN_HOUR = 60;
  private static final List<Integer> MINUTES = List.of(5, 15, MINUTES_OF_AN_HOUR);
  private static final List<Priority> PRIORITIES =
      List.of(Priority.CRITICAL, Priority.HIGH, Priority.MEDIUM);

  private final Notifications notifications;
  private final Format format;
  private final Runnable close;

  @FXML private Label state;
  @FXML private HBox mutes;
  @FXML private HBox tests;
  @FXML private Button unmute;

  /**
   * @param close takes the dialog away
   */
  SoundController(Notifications notifications, Format format, Runnable close) {
    this.notifications = notifications;
    this.format = format;
    this.close = close;
  }

  @FXML
  private void initialize() {
    for (int i = 0; i < MINUTES.size(); i++) {
      int minutes = MINUTES.get(i);
      mutes.getChildren().add(i, button(words(minutes), () -> mute(minutes)));
    }
    for (Priority priority : PRIORITIES) {
      tests.getChildren().add(button(format.words(priority), () -> notifications.test(priority)));
    }
    state.setText(notifications.soundWords());
    OffSwitch.inPlaceOf(unmute)
        .show(
            notifications.mutedUntilProperty().get() == Times.NEVER
                ? "Sound again is off: alarms are not muted"
                : "");
  }

  private static String words(int minutes) {
    return minutes < MINUTES_OF_AN_HOUR
        ? "%s min".formatted(minutes)
        : "%s h".formatted(minutes / MINUTES_OF_AN_HOUR);
  }

  private static Button button(String words, Runnable act) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void mute(int minutes) {
    notifications.muteFor(minutes);
    close.run();
  }

  @FXML
  private void unmute() {
    notifications.unmute();
    close.run();
  }

  @FXML
  private void putAway() {
    notifications.putAllAway();
    close.run();
  }

  @FXML
  private void close() {
    close.run();
  }
}
