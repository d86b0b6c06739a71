package breakerboard.console.events;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.columns.TableColumns;
import breakerboard.domain.Event;
import breakerboard.domain.Priority;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The table of the log: newest first; selection and scrolling survive updates. */
final class LogTable {
  private static final PseudoClass CRITICAL = PseudoClass.getPseudoClass("critical");
  private static final PseudoClass MINOR = PseudoClass.getPseudoClass("minor");
  static final double NUMBER = 76;
  static final double TIME = 148;
  private static final double BRIEF_TIME = 84;
  static final double PRIORITY = 84;
  static final double TYPE = 150;
  static final double SUBJECT = 196;
  static final double MESSAGE = 240;
  static final double LEAST_MESSAGE = 120;
  private static final double REPEATS = 78;
  private static final String SAID = "message";
  private static final List<String> ALL =
      List.of(
          "number", "time", "shape", "priority", "type", "subject", SAID, "repeats", "operator");
  private static final List<String> BRIEF = List.of("time", "shape", SAID);
  static final double OPERATOR = 104;

  private final TableView<LogRow> table;
  private final Label placeholder = new Label();

  /**
   * With every column.
   *
   * @param clock the desk clock, nanoseconds since the epoch: what is not of its day says its day
   */
  LogTable(TableView<LogRow> table, Format format, LongSupplier clock) {
    this(
        table,
        ALL,
        message(),
        message ->
            List.of(
                Columns.text(
                    "No.", NUMBER, "number-column", row -> Figures.count(row.newest().id())),
                time(format, clock),
                shape(),
                Columns.text(
                    "Priority",
                    PRIORITY,
                    "priority-column",
                    row -> format.words(row.newest().priority())),
                type(format),
                subject(format),
                message,
                repeats(format),
                Columns.text(
                    "Operator", OPERATOR, "operator-column", row -> row.newest().operator())));
  }

  /** With the columns that a narrow place has room for. */
  static LogTable brief(TableView<LogRow> table, Format format, LongSupplier clock) {
    table.getStyleClass().add("brief-log");
    TableColumn<LogRow, LogRow> what = Columns.column("What happened", LEAST_MESSAGE, "");
    what.setCellFactory(_ -> new WhatCell(format));
    return new LogTable(
        table,
        BRIEF,
        what,
        last ->
            List.of(
                Columns.text(
                    "Time",
                    BRIEF_TIME,
                    "",
                    row -> format.time(row.newest().time(), clock.getAsLong())),
                shape(),
                last));
  }

  private LogTable(
      TableView<LogRow> table,
      List<String> ids,
      TableColumn<LogRow, LogRow> message,
      Function<TableColumn<LogRow, LogRow>, List<TableColumn<LogRow, LogRow>>> columns) {
    this.table = table;
    table.setAccessibleText("Log of events, newest first");
    table.setPlaceholder(placeholder);
    table.getColumns().setAll(columns.apply(message));
    keepWidths(table, message);
    TableColumns.of(table, ids, SAID);
    table.setRowFactory(_ -> new Row());
  }

  private static TableColumn<LogRow, LogRow> message() {
    TableColumn<LogRow, LogRow> message =
        Columns.text("Message", MESSAGE, "", row -> EventWords.said(row.newest()));
    message.setMinWidth(LEAST_MESSAGE);
    return message;
  }

  private static TableColumn<LogRow, LogRow> time(Format format, LongSupplier clock) {
    return Columns.text(
        "Time", TIME, "", row -> format.timeWithMillis(row.newest().time(), clock.getAsLong()));
  }

  private static TableColumn<LogRow, LogRow> shape() {
    return Columns.shape(row -> EventWords.shape(row.newest()));
  }

  private static TableColumn<LogRow, LogRow> type(Format format) {
    return Columns.text("Type", TYPE, "type-column", row -> EventWords.type(row.newest(), format));
  }

  private static TableColumn<LogRow, LogRow> subject(Format format) {
    return Columns.text(
        "Book · breaker", SUBJECT, "", row -> EventWords.subject(row.newest(), format));
  }

  /** The message alone takes what width there is. */
  static <R> void keepWidths(TableView<R> table, TableColumn<R, ?> message) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.getColumns().stream()
        .filter(column -> !column.equals(message))
        .forEach(column -> column.setMaxWidth(column.getPrefWidth()));
  }

  /** What is urgent stands out, and what is not steps back. */
  static void dress(TableRow<?> row, Priority priority) {
    row.pseudoClassStateChanged(CRITICAL, priority == Priority.CRITICAL);
    row.pseudoClassStateChanged(MINOR, priority.compareTo(Priority.HIGH) < 0);
  }

  /**
   * Shows these rows; a reader who scrolled down keeps the rows that were in sight.
   *
   * @param quiet nothing happened yet
   */
  void show(List<LogRow> rows, boolean quiet) {
    placeholder.setText(quiet ? "Nothing happened yet" : "No event passes the filters");
    int first = firstVisible();
    Optional<LogRow> held = first > 0 ? Optional.of(table.getItems().get(first)) : Optional.empty();
    Optional<LogRow> selected = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    RowMerge.into(table.getItems(), rows);
    selected.ifPresent(row -> select(row.newest()));
    held.flatMap(row -> place(row.newest())).ifPresent(table::scrollTo);
  }

  /** Selects the row that stands for the event and scrolls to it; whether there is one. */
  boolean reveal(Event event) {
    Optional<Integer> place = place(event);
    place.ifPresent(
        at -> {
          table.getSelectionModel().clearAndSelect(at);
          table.scrollTo(at);
          table.requestFocus();
        });
    return place.isPresent();
  }

  private void select(Event event) {
    place(event)
        .filter(at -> at != table.getSelectionModel().getSelectedIndex())
        .ifPresent(at -> table.getSelectionModel().clearAndSelect(at));
  }

  /** The row of the event, or of the later one into which it collapsed. */
  private Optional<Integer> place(Event event) {
    Optional<RepeatKey> key = RepeatKey.of(event);
    Optional<Integer> later = Optional.empty();
    for (int i = 0; i < table.getItems().size(); i++) {
      LogRow row = table.getItems().get(i);
      if (row.newest().id() == event.id()) {
        return Optional.of(i);
      }
      if (key.isPresent()
          && row.repeats() > 1
          && row.first() <= event.time()
          && key.equals(RepeatKey.of(row.newest()))) {
        later = Optional.of(i);
      }
    }
    return later;
  }

  private int firstVisible() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
            && flow.getFirstVisibleCell().getIndex() < table.getItems().size()
        ? flow.getFirstVisibleCell().getIndex()
        : 0;
  }

  private static TableColumn<LogRow, LogRow> repeats(Format format) {
    TableColumn<LogRow, LogRow> column = Columns.column("Repeats", REPEATS, "numeric");
    column.setCellFactory(_ -> new RepeatsCell(format));
    return column;
  }

  private static final class RepeatsCell extends TableCell<LogRow, LogRow> {
    private final Format format;
    private final Label count = new Label();

    RepeatsCell(Format format) {
      this.format = format;
      count.getStyleClass().add("repeat-count");
    }

    @Override
    protected void updateItem(@Nullable LogRow row, boolean empty) {
      super.updateItem(row, empty);
      boolean repeated = row != null && !empty && row.repeats() > 1;
      if (repeated && row != null) {
        count.setText(Figures.repeats(row.repeats()));
      }
      setGraphic(repeated ? count : null);
    }
  }

  /** What it is about, over what is said of it. */
  private static final class WhatCell extends TableCell<LogRow, LogRow> {
    private final Format format;
    private final Label subject = new Label();
    private final Label message = new Label();
    private final VBox both = new VBox(subject, message);
    private final Tooltip whole = new Tooltip();

    WhatCell(Format format) {
      this.format = format;
      both.getStyleClass().add("brief-what");
      subject.getStyleClass().add("brief-subject");
      message.getStyleClass().add("brief-message");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable LogRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      Event event = row.newest();
      String repeats = row.repeats() > 1 ? " " + Figures.repeats(row.repeats()) : "";
      subject.setText(
          EventWords.subject(event, format) + " · " + EventWords.type(event, format) + repeats);
      message.setText(EventWords.said(event));
      whole.setText(message.getText());
      setTooltip(whole);
      setGraphic(both);
      setAccessibleText(subject.getText() + ": " + message.getText());
    }
  }

  private static final class Row extends TableRow<LogRow> {
    @Override
    protected void updateItem(@Nullable LogRow row, boolean empty) {
      super.updateItem(row, empty);
      dress(this, row == null || empty ? Priority.HIGH : row.newest().priority());
    }
  }
}
