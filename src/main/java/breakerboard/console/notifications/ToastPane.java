package breakerboard.console.notifications;

import breakerboard.console.StateShape;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The notes side by side below the view, all of them as wide: they take their room from it and lie
 * over nothing of it.
 */
final class ToastPane extends GridPane {
  private static final double SHAPE = 16;
  private static final double WIDE = 480;
  private static final double ALL = 100;

  private final Consumer<Toast> open;
  private final Consumer<Toast> putAway;
  private List<Toast> shown = List.of();

  /**
   * @param open shows what the note tells of
   * @param putAway takes it away
   */
  ToastPane(Consumer<Toast> open, Consumer<Toast> putAway) {
    this.open = open;
    this.putAway = putAway;
    URL sheet = Objects.requireNonNull(ToastPane.class.getResource("/styles/notifications.css"));
    getStylesheets().add(sheet.toExternalForm());
    getStyleClass().add("toasts");
    setAccessibleText("Notifications");
    managedProperty().bind(visibleProperty().and(Bindings.isNotEmpty(getChildren())));
  }

  void show(List<Toast> toasts) {
    if (!toasts.equals(shown)) {
      shown = List.copyOf(toasts);
      getChildren().clear();
      shown.forEach(toast -> addRow(0, toast(toast)));
      getColumnConstraints().setAll(Collections.nCopies(shown.size(), share()));
    }
  }

  /** A column as wide as the others. */
  private ColumnConstraints share() {
    ColumnConstraints share = new ColumnConstraints();
    share.setPercentWidth(ALL / shown.size());
    return share;
  }

  private HBox toast(Toast toast) {
    Label title = new Label(toast.title());
    title.getStyleClass().add("toast-title");
    Label text = new Label(toast.text());
    text.setWrapText(true);
    text.setTooltip(whole(toast.text()));
    text.getStyleClass().add("toast-text");
    VBox words = new VBox(title, text);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button look = button("Show", () -> open.accept(toast));
    look.setAccessibleText("Show " + toast.title());
    Button away = button("×", () -> putAway.accept(toast));
    away.setAccessibleText("Put away " + toast.title());
    HBox box = new HBox(new StateShape(SHAPE, toast.state()), words, look, away);
    box.getStyleClass().add("toast");
    toast.state().dress(box);
    return box;
  }

  private static Tooltip whole(String text) {
    Tooltip whole = new Tooltip(text);
    whole.setWrapText(true);
    whole.setMaxWidth(WIDE);
    return whole;
  }

  private static Button button(String words, Runnable act) {
    Button button = new Button(words);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
