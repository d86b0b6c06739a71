package breakerboard.console.events;

import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Columns that are not sortable: rows have their places. */
public final class Columns {
  private static final double SHAPE = 12;
  private static final double SHAPE_COLUMN = 34;
  private static final double LEAST_SHARE = 0.75;

  private Columns() {}

  /**
   * A column of text; in a narrow window it gives up to a quarter of its width, and what does not
   * fit is in the tooltip.
   */
  public static <R> TableColumn<R, R> text(
      String title, double width, String styleClass, Function<R, String> words) {
    TableColumn<R, R> column = column(title, width, styleClass);
    column.setCellFactory(_ -> new TextCell<>(words));
    column.setMinWidth(LEAST_SHARE * width);
    return column;
  }

  /** A column of addresses: one that does not fit loses its middle and keeps both its ends. */
  public static <R> TableColumn<R, R> address(
      String title, double width, Function<R, String> words) {
    TableColumn<R, R> column = column(title, width, "");
    column.setCellFactory(
        _ -> {
          TextCell<R> cell = new TextCell<>(words);
          cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
          return cell;
        });
    column.setMinWidth(LEAST_SHARE * width);
    return column;
  }

  /** Writes the words of a column anew for what changed without its rows. */
  static void tellAgain(TableView<?> table, String styleClass) {
    table
        .lookupAll("." + styleClass)
        .forEach(
            node -> {
              if (node instanceof TextCell<?> cell) {
                cell.tell();
              }
            });
  }

  /** A narrow column with a state's shape. */
  public static <R> TableColumn<R, R> shape(Function<R, Optional<ScreenState>> shape) {
    TableColumn<R, R> column = column("", SHAPE_COLUMN, "shape-column");
    column.setCellFactory(_ -> new ShapeCell<>(shape));
    return column;
  }

  static <R> TableColumn<R, R> column(String title, double width, String styleClass) {
    TableColumn<R, R> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setSortable(false);
    column.setPrefWidth(width);
    column.setMinWidth(width);
    if (!styleClass.isEmpty()) {
      column.getStyleClass().add(styleClass);
    }
    return column;
  }

  private static final class TextCell<R> extends TableCell<R, R> {
    private final Function<R, String> words;
    private final Tooltip whole = new Tooltip();

    TextCell(Function<R, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      tell();
    }

    private void tell() {
      R row = getItem();
      String text = row == null || isEmpty() ? "" : words.apply(row);
      setText(text);
      whole.setText(text);
      setTooltip(text.isEmpty() ? null : whole);
    }
  }

  private static final class ShapeCell<R> extends TableCell<R, R> {
    private final Function<R, Optional<ScreenState>> shape;
    private final StateShape drawn = new StateShape(SHAPE);

    ShapeCell(Function<R, Optional<ScreenState>> shape) {
      this.shape = shape;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      Optional<ScreenState> state = row == null || empty ? Optional.empty() : shape.apply(row);
      state.ifPresent(drawn::show);
      setGraphic(state.isPresent() ? drawn : null);
      setAccessibleText(state.map(ScreenState::word).orElse(""));
    }
  }
}
