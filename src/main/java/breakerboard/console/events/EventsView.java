package breakerboard.console.events;

import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.FileChoice;
import breakerboard.console.Format;
import breakerboard.console.NoJournal;
import breakerboard.console.OffSwitch;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenView;
import breakerboard.console.Shown;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.EventHistory;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The Events view: what happens now, or all that the journal holds. */
public final class EventsView implements ScreenView {
  private static final String NO_JOURNAL =
      "This desk keeps no journal, so there is no history beyond the live log."
          + " Name a file with --journal, or journal.path in the configuration, and start again.";

  private final LiveEvents now;
  private final Optional<HistoryPane> past;
  private final Region pastRoot;
  private final Export exports;
  private final OffSwitch exportSwitch;
  private final Executor aside;
  private boolean attached;

  @FXML private VBox view;
  @FXML private HBox bar;
  @FXML private Region gap;
  @FXML private ToggleGroup mode;
  @FXML private ToggleButton live;
  @FXML private ToggleButton paused;
  @FXML private ToggleButton history;
  @FXML private TextField text;
  @FXML private Button export;

  /**
   * What the view reaches for beyond the models of the screen.
   *
   * @param history all that the journal holds, empty where none is kept
   * @param files asks for the file of an export
   * @param screen brings what it is given onto the JavaFX thread
   * @param aside takes it away from that thread
   */
  public record Beyond(
      Optional<EventHistory> history, FileChoice files, Executor screen, Executor aside) {}

  /**
   * @param opener shows the alarm's breaker in the Book view
   */
  public EventsView(
      DeskModel desk,
      AlarmsModel alarms,
      Format format,
      Deeds deeds,
      Consumer<Alarm> opener,
      Pacer pacer,
      Beyond beyond) {
    Fxml.load("events.fxml", this);
    this.aside = beyond.aside();
    this.exports = new Export(beyond.files(), beyond.screen(), pacer);
    this.now = new LiveEvents(desk, alarms, format, deeds, opener, pacer, text, this::showWaiting);
    this.past =
        beyond
            .history()
            .map(rows -> new HistoryPane(rows, desk, format, text, pacer, beyond.screen()));
    this.pastRoot = past.map(HistoryPane::root).orElseGet(() -> new NoJournal(NO_JOURNAL));
    int at = bar.getChildren().indexOf(gap);
    bar.getChildren().add(at, now.choices());
    past.ifPresent(pane -> bar.getChildren().add(at, pane.choices()));
    view.getChildren().addAll(now.root(), pastRoot, new ExportStrip(exports));
    VBox.setVgrow(now.root(), Priority.ALWAYS);
    VBox.setVgrow(pastRoot, Priority.ALWAYS);
    exportSwitch = OffSwitch.inPlaceOf(export);
    export.setOnAction(_ -> export());
    mode.selectedToggleProperty().subscribe(_ -> keepMode());
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void attach() {
    attached = true;
    follow();
  }

  @Override
  public void detach() {
    attached = false;
    now.detach();
  }

  @Override
  public void find() {
    text.requestFocus();
    text.selectAll();
  }

  private void keepMode() {
    if (mode.getSelectedToggle() == null) {
      live.setSelected(true);
      return;
    }
    boolean old = history.isSelected();
    Shown.only(now.choices(), !old);
    Shown.only(now.root(), !old);
    past.ifPresent(pane -> Shown.only(pane.choices(), old));
    Shown.only(pastRoot, old);
    exportSwitch.show(old && past.isEmpty() ? "Export is off: no journal is kept" : "");
    if (!old) {
      now.setPaused(paused.isSelected());
    }
    follow();
  }

  /** Only what is seen listens. */
  private void follow() {
    now.detach();
    if (!attached) {
      return;
    }
    if (history.isSelected()) {
      past.ifPresent(HistoryPane::open);
    } else {
      now.attach();
    }
  }

  private void showWaiting(long events) {
    paused.setText(events > 0 ? "Paused, %s new".formatted(Figures.count(events)) : "Paused");
  }

  private void export() {
    if (!history.isSelected()) {
      exports.begin("events", ShownEvents.of(now.rows(), aside));
    } else {
      past.flatMap(HistoryPane::export).ifPresent(job -> exports.begin("journal", job));
    }
  }
}
