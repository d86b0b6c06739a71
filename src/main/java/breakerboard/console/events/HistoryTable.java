package breakerboard.console.events;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.columns.TableColumns;
import breakerboard.console.events.HistoryLine.Found;
import breakerboard.desk.HistoryRow;
import breakerboard.domain.Priority;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The table of the history, with the places of the live log's columns. What it is shown is a part
 * of all rows that moves; the rows in sight and the selected one stay where they are.
 */
final class HistoryTable {
  private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

  /** Ten million rows. */
  private static final double NUMBER = 94;

  private static final String MESSAGE = "message";

  private final TableView<HistoryLine> table;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<Optional<HistoryRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Runnable onScroll = () -> {};
  private boolean showing;

  /**
   * A row at the top.
   *
   * @param above how much of it is scrolled out of sight, in pixels
   */
  private record Anchor(long number, double above) {}

  /**
   * @param clock the desk clock, nanoseconds since the epoch: what is not of its day says its day
   * @param screen runs what has to wait until the table has done with a selection
   */
  HistoryTable(TableView<HistoryLine> table, Format format, LongSupplier clock, Executor screen) {
    this.table = table;
    this.screen = screen;
    table.setAccessibleText("Rows of the journal, newest first");
    TableColumn<HistoryLine, HistoryLine> message =
        Columns.text("Message", LogTable.MESSAGE, "", HistoryTable::message);
    message.setMinWidth(LogTable.LEAST_MESSAGE);
    table
        .getColumns()
        .setAll(
            List.of(
                whole(text("No.", NUMBER, "number-column", f -> number(f.row()))),
                text(
                    "Time",
                    LogTable.TIME,
                    "",
                    f -> format.timeWithMillis(f.row().time(), clock.getAsLong())),
                Columns.<HistoryLine>shape(
                    line ->
                        line instanceof Found found ? HistoryWords.shape(found) : Optional.empty()),
                whole(
                    text(
                        "Priority",
                        LogTable.PRIORITY,
                        "priority-column",
                        format,
                        HistoryWords::priority)),
                text("Type", LogTable.TYPE, "type-column", format, HistoryWords::type),
                text("Book · breaker", LogTable.SUBJECT, "", format, HistoryWords::subject),
                message,
                text("Operator", LogTable.OPERATOR, "operator-column", f -> f.row().operator())));
    LogTable.keepWidths(table, message);
    TableColumns.of(
        table,
        List.of("number", "time", "shape", "priority", "type", "subject", MESSAGE, "operator"),
        MESSAGE);
    table.setRowFactory(_ -> new Row());
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.skinProperty().subscribe(() -> flow().ifPresent(this::followScrolling));
    table.heightProperty().subscribe(() -> onScroll.run());
  }

  private static TableColumn<HistoryLine, HistoryLine> text(
      String title, double width, String styleClass, Function<Found, String> words) {
    return Columns.text(
        title, width, styleClass, line -> line instanceof Found found ? words.apply(found) : "");
  }

  private static TableColumn<HistoryLine, HistoryLine> text(
      String title,
      double width,
      String styleClass,
      Format format,
      BiFunction<Found, Format, String> words) {
    return text(title, width, styleClass, found -> words.apply(found, format));
  }

  /** Short words that are worth nothing when they are cut. */
  private static TableColumn<HistoryLine, HistoryLine> whole(
      TableColumn<HistoryLine, HistoryLine> column) {
    column.setMinWidth(column.getPrefWidth());
    return column;
  }

  private static String number(HistoryRow row) {
    return Figures.count(row.number());
  }

  private static String message(HistoryLine line) {
    return switch (line) {
      case Found found -> HistoryWords.message(found);
      case HistoryLine.Note(String words) -> words;
    };
  }

  /** Runs whenever other rows come into sight. */
  void onScroll(Runnable task) {
    onScroll = task;
  }

  private void followScrolling(VirtualFlow<?> flow) {
    flow.positionProperty().subscribe((_, _) -> onScroll.run());
  }

  /** The row that was selected last, whether it is at hand or was let go. */
  ReadOnlyObjectProperty<Optional<HistoryRow>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Selects nothing. */
  void clearSelection() {
    table.getSelectionModel().clearSelection();
    selected.set(Optional.empty());
  }

  /** A note cannot be selected: whoever comes to it stays at the row beside it. */
  private void chosen(@Nullable HistoryLine line) {
    if (showing || line == null) {
      return;
    }
    switch (line) {
      case Found found -> selected.set(Optional.of(found.row()));
      case HistoryLine.Note note -> screen.execute(() -> selectBeside(note));
    }
  }

  private void selectBeside(HistoryLine.Note note) {
    int at = table.getItems().indexOf(note);
    int beside = at == 0 ? 1 : at - 1;
    if (note.equals(table.getSelectionModel().getSelectedItem())
        && beside < table.getItems().size()) {
      table.getSelectionModel().clearAndSelect(beside);
    }
  }

  /**
   * Shows these rows from the first on.
   *
   * @param select the first row
   */
  void showFromTop(List<HistoryLine> lines, boolean select) {
    replace(lines);
    if (select) {
      table.getSelectionModel().clearAndSelect(0);
    }
    table.scrollTo(0);
  }

  /**
   * Shows these rows with the last one in sight.
   *
   * @param select the last row
   */
  void showFromBottom(List<HistoryLine> lines, boolean select) {
    replace(lines);
    if (select) {
      table.getSelectionModel().clearAndSelect(lines.size() - 1);
    }
    table.layout();
    table.scrollTo(lines.size() - 1);
  }

  /** Shows these rows, with those in sight where they were. */
  void show(List<HistoryLine> lines) {
    if (lines.equals(table.getItems())) {
      return;
    }
    Optional<Anchor> anchor = anchor();
    boolean focused = table.getSelectionModel().getSelectedIndex() >= 0;
    replace(lines);
    anchor.ifPresent(top -> restore(top, focused));
  }

  private void replace(List<HistoryLine> lines) {
    showing = true;
    table.getItems().setAll(lines);
    table.getSelectionModel().clearSelection();
    selected
        .get()
        .flatMap(row -> place(row.number()))
        .ifPresent(at -> table.getSelectionModel().clearAndSelect(at));
    showing = false;
  }

  private Optional<Anchor> anchor() {
    int first = (int) (offset() / table.getFixedCellSize());
    return found(first)
        .or(() -> found(first + 1))
        .map(
            found ->
                new Anchor(
                    found.row().number(),
                    offset() - table.getItems().indexOf(found) * table.getFixedCellSize()));
  }

  /**
   * How far the rows are scrolled up, in pixels. Told by the position alone: the cells follow it
   * only with the next pulse.
   */
  private double offset() {
    return flow().map(flow -> flow.getPosition() * scrollable(flow)).orElse(0.0);
  }

  private double scrollable(VirtualFlow<?> flow) {
    double all = table.getItems().size() * table.getFixedCellSize();
    return Math.max(0, all - flow.getHeight());
  }

  private Optional<Found> found(int index) {
    return index >= 0
            && index < table.getItems().size()
            && table.getItems().get(index) instanceof Found found
        ? Optional.of(found)
        : Optional.empty();
  }

  /** The selected row was let go: the keyboard goes on from what is in sight. */
  private void restore(Anchor anchor, boolean hadSelection) {
    Optional<Integer> place = place(anchor.number());
    place.ifPresent(
        at -> {
          table.layout();
          table.scrollTo(at);
          flow().ifPresent(flow -> flow.scrollPixels(anchor.above()));
          if (hadSelection && table.getSelectionModel().isEmpty()) {
            table.getFocusModel().focus(at);
          }
        });
  }

  /** Numbers fall from row to row. */
  private Optional<Integer> place(long number) {
    int low = 0;
    int high = table.getItems().size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there =
          switch (table.getItems().get(middle)) {
            case Found found -> found.row().number();
            case HistoryLine.Note _ -> middle == 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
          };
      if (there == number) {
        return Optional.of(middle);
      }
      if (there > number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** Whether at most that many rows follow those in sight. */
  boolean nearEnd(int rows) {
    double below = flow().map(flow -> scrollable(flow) - offset()).orElse(Double.MAX_VALUE);
    return below <= rows * table.getFixedCellSize();
  }

  /** Whether at most that many rows precede those in sight. */
  boolean nearStart(int rows) {
    return offset() <= rows * table.getFixedCellSize();
  }

  private Optional<VirtualFlow<?>> flow() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
  }

  private static final class Row extends TableRow<HistoryLine> {
    @Override
    protected void updateItem(@Nullable HistoryLine line, boolean empty) {
      super.updateItem(line, empty);
      Priority urgency = line instanceof Found found ? HistoryWords.urgency(found) : Priority.HIGH;
      LogTable.dress(this, urgency);
      pseudoClassStateChanged(NOTE, line instanceof HistoryLine.Note);
    }
  }
}
