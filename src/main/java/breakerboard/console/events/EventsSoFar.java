package breakerboard.console.events;

import breakerboard.console.Attachments;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Pacer;
import breakerboard.console.Throttle;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The events of a desk up to its present, the newest first, in few columns. */
public final class EventsSoFar {
  private final DeskModel desk;
  private final VBox root;
  private final LogTable table;
  private final Label summary = new Label();
  private final Throttle log;
  private final Attachments attachments = new Attachments();

  /**
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public EventsSoFar(DeskModel desk, Format format, Pacer pacer) {
    this.desk = desk;
    TableView<LogRow> rows = new TableView<>();
    rows.setId("eventsSoFar");
    this.table = LogTable.brief(rows, format, desk::clock);
    this.log = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::refresh);
    summary.getStyleClass().addAll("muted", "events-summary");
    VBox.setVgrow(rows, Priority.ALWAYS);
    root = new VBox(rows, summary);
  }

  public VBox root() {
    return root;
  }

  /** Starts to follow the model. */
  public void attach() {
    attachments.followList(desk.events().events(), log::request);
    show();
  }

  /** Lets the model go. */
  public void detach() {
    attachments.release();
  }

  private void refresh() {
    if (attachments.held() > 0) {
      show();
    }
  }

  private void show() {
    EventLogView view =
        EventLogView.of(desk.events().events(), EventFilter.ALL, desk.clock(), desk.events());
    table.show(view.rows(), view.inMemory() == 0);
    summary.setText(view.summary());
  }
}
