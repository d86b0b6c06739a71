package breakerboard.console.events;

import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.columns.TableColumns;
import breakerboard.console.events.Alarm.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The table of standing alarms; an alarm keeps its place while it stays. */
final class AlarmTable {
  private static final PseudoClass NEW = PseudoClass.getPseudoClass("standing-new");
  private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
  private static final PseudoClass SEVERE = PseudoClass.getPseudoClass("severe");
  private static final PseudoClass UNFED = PseudoClass.getPseudoClass("unfed");
  private static final String CAUSE_COLUMN = "alarm-cause-column";
  private static final String SINCE_COLUMN = "alarm-since-column";
  private static final String STATE_ID = "state";
  private static final String CAUSE_ID = "cause";
  private static final double STATE = 150;
  private static final double BOOK = 110;
  private static final double BREAKER = 160;
  private static final double CAUSE = 200;
  private static final double LEAST_CAUSE = 100;

  /** Whole where a window has the room: {@code 16 Mar 14:02:40, ended 16 Mar 14:04:26}. */
  private static final double SINCE = 272;

  private static final double LEAST_SINCE = 210;

  /** A narrower table leaves the room to the causes. */
  private static final double ROOM_FOR_DAYS = 1300;

  private static final double ACTION = 206;

  private final TableView<Alarm> table;
  private final Label placeholder = new Label();
  private Runnable onSelect = () -> {};
  private boolean showing;
  private String sits = "";

  /** What an operator can do with one alarm. */
  record Acts(Consumer<Alarm> acknowledge, Consumer<Alarm> open) {}

  AlarmTable(TableView<Alarm> table, Format format, LongSupplier clock, Acts acts) {
    this.table = table;
    table.setAccessibleText("Standing alarms");
    table.setPlaceholder(placeholder);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<Alarm>) _ -> selectionChanged());
    TableColumn<Alarm, Alarm> cause = Columns.column("Cause", CAUSE, CAUSE_COLUMN);
    cause.setCellFactory(_ -> new CauseCell(clock));
    cause.setMinWidth(LEAST_CAUSE);
    TableColumn<Alarm, Alarm> since =
        Columns.text(
            "Since",
            SINCE,
            SINCE_COLUMN,
            alarm -> EventWords.since(alarm, format, clock.getAsLong()));
    since.setMinWidth(LEAST_SINCE);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.<Alarm>shape(alarm -> Optional.of(EventWords.shape(alarm))),
                Columns.text("State", STATE, "alarm-state-column", EventWords::state),
                Columns.text("Book", BOOK, "alarm-book-column", AlarmTable::book),
                Columns.text(
                    "Breaker",
                    BREAKER,
                    "",
                    alarm -> alarm.breaker().map(format::breaker).orElse("")),
                cause,
                since,
                actions(acts)));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getColumns().stream()
        .filter(column -> !column.equals(cause))
        .forEach(column -> column.setMaxWidth(column.getPrefWidth()));
    table
        .widthProperty()
        .subscribe(
            wide -> since.setMaxWidth(wide.doubleValue() < ROOM_FOR_DAYS ? LEAST_SINCE : SINCE));
    TableColumns.of(
        table,
        List.of("shape", STATE_ID, "book", "breaker", CAUSE_ID, "since", "action"),
        STATE_ID,
        CAUSE_ID);
    table.setRowFactory(_ -> new Row());
  }

  /** Runs whenever other alarms are selected. */
  void onSelect(Runnable task) {
    onSelect = task;
  }

  /** The selected alarms, from the top. */
  List<Alarm> selected() {
    return table.getSelectionModel().getSelectedIndices().stream()
        .sorted()
        .filter(at -> at >= 0 && at < table.getItems().size())
        .map(at -> table.getItems().get(at))
        .toList();
  }

  private void selectionChanged() {
    if (!showing) {
      onSelect.run();
    }
  }

  /**
   * Shows these alarms, each where it was. Selected ones stay selected, and no other takes the
   * place of one that left: what is acknowledged is what was picked.
   *
   * @param nothing says that there is none
   */
  void show(List<Alarm> alarms, String nothing) {
    placeholder.setText(nothing);
    Set<AlarmSource> picked = sources(selected());
    showing = true;
    replace(alarms);
    if (!sources(selected()).equals(picked)) {
      select(picked);
    }
    showing = false;
  }

  private void select(Set<AlarmSource> picked) {
    int focused = table.getFocusModel().getFocusedIndex();
    table.getSelectionModel().clearSelection();
    for (int at = 0; at < table.getItems().size(); at++) {
      if (picked.contains(table.getItems().get(at).source())) {
        table.getSelectionModel().select(at);
      }
    }
    table.getFocusModel().focus(Math.min(focused, table.getItems().size() - 1));
  }

  private static Set<AlarmSource> sources(List<Alarm> alarms) {
    return alarms.stream().map(Alarm::source).collect(Collectors.toSet());
  }

  private void replace(List<Alarm> alarms) {
    Set<AlarmSource> standing = sources(alarms);
    for (int i = 0; i < alarms.size(); i++) {
      Alarm wanted = alarms.get(i);
      while (i < table.getItems().size() && !standing.contains(table.getItems().get(i).source())) {
        table.getItems().remove(i);
      }
      if (i >= table.getItems().size()) {
        table.getItems().add(wanted);
      } else if (!table.getItems().get(i).equals(wanted)) {
        table.getItems().set(i, wanted);
      }
    }
    table.getItems().remove(alarms.size(), table.getItems().size());
  }

  /** Ages run on; in the cells that are there, so that focus and a press that is on stay. */
  void showAges() {
    Columns.tellAgain(table, SINCE_COLUMN);
    table
        .lookupAll("." + CAUSE_COLUMN)
        .forEach(
            node -> {
              if (node instanceof CauseCell cell) {
                cell.tell();
              }
            });
  }

  /**
   * @param whyNot why who sits here may not act, empty when there is no such reason
   */
  void setOff(String whyNot) {
    if (!whyNot.equals(sits)) {
      sits = whyNot;
      table.refresh();
    }
  }

  private static String book(Alarm alarm) {
    return switch (alarm.source()) {
      case AlarmSource.Feed(String feed) -> feed;
      case AlarmSource.Journal() -> EventWords.JOURNAL;
      case AlarmSource.KillSwitch(String book) when book.isEmpty() -> "Desk";
      default -> alarm.book();
    };
  }

  private TableColumn<Alarm, Alarm> actions(Acts acts) {
    TableColumn<Alarm, Alarm> column = Columns.column("Action", ACTION, "alarm-action-column");
    column.setCellFactory(_ -> new ActionCell(acts));
    return column;
  }

  private final class ActionCell extends TableCell<Alarm, Alarm> {
    private final Button acknowledge = new Button("Acknowledge");
    private final OffSwitch acknowledgeSwitch = new OffSwitch(acknowledge);
    private final Button open = new Button("Open");
    private final HBox buttons = new HBox(acknowledgeSwitch.place(), open);

    ActionCell(Acts acts) {
      acknowledge.getStyleClass().addAll("small", "primary");
      open.getStyleClass().add("small");
      buttons.getStyleClass().add("alarm-actions");
      acknowledge.setOnAction(_ -> act(acts.acknowledge()));
      open.setOnAction(_ -> act(acts.open()));
    }

    private void act(Consumer<Alarm> action) {
      Alarm alarm = getItem();
      if (alarm != null) {
        action.accept(alarm);
      }
    }

    @Override
    protected void updateItem(@Nullable Alarm alarm, boolean empty) {
      super.updateItem(alarm, empty);
      setGraphic(alarm == null || empty ? null : buttons);
      if (alarm != null) {
        acknowledgeSwitch.show(
            "Acknowledge", sits, alarm.unacknowledged() ? "" : "It is acknowledged already");
        acknowledge.setText(alarm.unacknowledged() ? "Acknowledge" : "Acknowledged");
        open.setVisible(alarm.breaker().isPresent());
      }
    }
  }

  private static final class Row extends TableRow<Alarm> {
    @Override
    protected void updateItem(@Nullable Alarm alarm, boolean empty) {
      super.updateItem(alarm, empty);
      boolean there = alarm != null && !empty;
      pseudoClassStateChanged(NEW, there && alarm != null && alarm.state() == State.STANDING_NEW);
      pseudoClassStateChanged(SEEN, there && alarm != null && alarm.state() == State.STANDING_SEEN);
      pseudoClassStateChanged(
          SEVERE, there && alarm != null && alarm.level().compareTo(AlarmLevel.WARNING) > 0);
      pseudoClassStateChanged(UNFED, there && alarm != null && unfed(alarm.level()));
    }

    private static boolean unfed(AlarmLevel level) {
      return level == AlarmLevel.SILENT || level == AlarmLevel.UNFED;
    }
  }
}
