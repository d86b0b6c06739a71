package breakerboard.console.notifications;

import breakerboard.console.Attachments;
import breakerboard.console.DialogHost;
import breakerboard.console.Format;
import breakerboard.console.dialogs.Fxml;
import breakerboard.domain.Times;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Says in the navigation whether alarms are heard, and opens the dialog about it. */
public final class Bell {
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final int ICON = 20;

  private final Notifications notifications;
  private final DialogHost dialogs;
  private final Format format;
  private final Button button = new Button("Sound");
  private final FontIcon icon = FontIcon.of(Material2MZ.VOLUME_UP, ICON);
  private final Tooltip tooltip = new Tooltip();
  private final Attachments attachments = new Attachments();

  public Bell(Notifications notifications, DialogHost dialogs, Format format) {
    this.notifications = notifications;
    this.dialogs = dialogs;
    this.format = format;
    button.setId("bell");
    button.setGraphic(icon);
    button.getStyleClass().addAll("nav-item", "nav-tool", "bell");
    button.setTooltip(tooltip);
    button.setOnAction(_ -> open());
  }

  /** Opens the dialog that mutes alarms for a while and tests how they sound. */
  public void open() {
    dialogs.show(
        Fxml.load(
            "dialogs/sound.fxml", new SoundController(notifications, format, dialogs::close)));
  }

  public Node node() {
    return button;
  }

  /** Starts to follow. */
  public void attach() {
    attachments.onAny(
        this::show, List.of(notifications.mutedUntilProperty(), notifications.troubleProperty()));
  }

  /** Lets the models go. */
  public void detach() {
    attachments.release();
  }

  private void show() {
    long until = notifications.mutedUntilProperty().get();
    boolean muted = until != Times.NEVER;
    boolean failed = !notifications.troubleProperty().get().isEmpty();
    button.pseudoClassStateChanged(MUTED, muted);
    button.pseudoClassStateChanged(FAILED, failed);
    icon.setIconCode(muted || failed ? Material2MZ.VOLUME_OFF : Material2MZ.VOLUME_UP);
    button.setText(failed ? "No sound" : muted ? "Muted " + format.minutes(until) : "Sound");
    String words = notifications.soundWords();
    tooltip.setText(words);
    button.setAccessibleText(words);
  }
}
