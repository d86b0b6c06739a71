package breakerboard.console.app;

import breakerboard.console.columns.ColumnsEvent;
import breakerboard.console.columns.TableColumns;
import breakerboard.console.layout.LayoutMemory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Parent;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

/**
 * Gives the tables of a window the columns of last time, their widths, their order and which of
 * them are shown, and remembers what is changed of them by hand.
 */
final class ColumnMemory {
  private final LayoutMemory memory;
  private final Set<TableView<?>> known = Collections.newSetFromMap(new WeakHashMap<>());

  ColumnMemory(LayoutMemory memory) {
    this.memory = memory;
  }

  /** Looks after the tables that have a name and stand there, now or later. */
  void lookAfter(Parent place) {
    place.addEventHandler(ColumnsEvent.STANDS, event -> lookAfter(event.columns()));
    TableColumns.under(place).forEach(this::lookAfter);
  }

  private <R> void lookAfter(TableColumns<R> columns) {
    String name = columns.id();
    TableView<R> table = columns.table();
    if (name.isEmpty() || !known.add(table)) {
      return;
    }
    Optional.ofNullable(memory.layout().columns().widths().get(name))
        .ifPresent(widths -> give(columns.usual(), widths));
    Optional.ofNullable(memory.layout().columns().order().get(name)).ifPresent(columns::give);
    columns.onArrange(
        arranged ->
            arranged.ifPresentOrElse(
                order -> memory.change(layout -> layout.withOrder(name, order)),
                () -> memory.change(layout -> layout.withUsualOrder(name))));
    columns.onReset(() -> memory.change(layout -> layout.withUsualColumns(name)));
    table.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (TableColumns.isHead(event.getTarget())) {
            remember(columns);
          }
        });
  }

  /** A table that has other columns by now keeps its usual widths. */
  private static <R> void give(List<TableColumnBase<R, ?>> columns, List<Double> widths) {
    if (widths.size() != columns.size()) {
      return;
    }
    for (int at = 0; at < widths.size(); at++) {
      TableColumnBase<?, ?> column = columns.get(at);
      column.setPrefWidth(
          Math.max(column.getMinWidth(), Math.min(column.getMaxWidth(), widths.get(at))));
    }
  }

  private void remember(TableColumns<?> columns) {
    List<Double> widths = columns.usual().stream().map(TableColumnBase::getWidth).toList();
    memory.change(layout -> layout.withColumns(columns.id(), widths));
  }
}
