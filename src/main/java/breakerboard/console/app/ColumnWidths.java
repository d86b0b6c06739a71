package breakerboard.console.app;

import breakerboard.console.layout.LayoutMemory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Gives the tables that are shown the widths of last time, and remembers those given by hand. */
final class ColumnWidths {
  private final LayoutMemory memory;
  private final Set<TableView<?>> known = Collections.newSetFromMap(new WeakHashMap<>());

  ColumnWidths(LayoutMemory memory) {
    this.memory = memory;
  }

  /** Looks after the tables that have a name and stand there. */
  void lookAfter(Parent place) {
    for (Node child : place.getChildrenUnmodifiable()) {
      if (child instanceof TableView<?> table) {
        lookAfter(table);
      } else if (child instanceof Parent inner) {
        lookAfter(inner);
      }
    }
  }

  private void lookAfter(TableView<?> table) {
    if (table.getId() == null || !known.add(table)) {
      return;
    }
    Optional.ofNullable(memory.layout().columns().get(table.getId()))
        .ifPresent(widths -> give(table, widths));
    table.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (isHead(event.getTarget())) {
            remember(table);
          }
        });
  }

  /** A table that has other columns by now keeps its usual widths. */
  private static void give(TableView<?> table, List<Double> widths) {
    if (widths.size() != table.getColumns().size()) {
      return;
    }
    for (int at = 0; at < widths.size(); at++) {
      TableColumnBase<?, ?> column = table.getColumns().get(at);
      column.setPrefWidth(
          Math.max(column.getMinWidth(), Math.min(column.getMaxWidth(), widths.get(at))));
    }
  }

  private void remember(TableView<?> table) {
    List<Double> widths = table.getColumns().stream().map(TableColumnBase::getWidth).toList();
    memory.change(layout -> layout.withColumns(table.getId(), widths));
  }

  private static boolean isHead(EventTarget target) {
    @Nullable Node at = target instanceof Node node ? node : null;
    while (at != null && !at.getStyleClass().contains("column-header-background")) {
      at = at.getParent();
    }
    return at != null;
  }
}
