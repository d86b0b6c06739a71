package breakerboard.console.columns;

import breakerboard.console.columns.ColumnPlan.Side;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table, which an operator can drag to another place, hide and show again: by
 * the menu of the head, or that of the keyboard while the table has the focus.
 */
public final class TableColumns<R> {
  /** JavaFX's style class of a table's head. */
  static final String HEAD = "column-header-background";

  private final TableView<R> table;
  private final List<Column<R>> columns = new ArrayList<>();
  private final ColumnMenu menu;
  private ColumnPlan plan;
  private boolean arranging;
  private Consumer<Optional<ColumnOrder>> onArrange = _ -> {};
  private Runnable onReset = () -> {};

  private record Column<R>(String id, TableColumn<R, ?> shown, double usualWidth) {}

  private TableColumns(TableView<R> table, List<String> ids, Set<String> always) {
    this.table = table;
    this.plan = ColumnPlan.of(ids, always);
    for (int i = 0; i < ids.size(); i++) {
      TableColumn<R, ?> column = table.getColumns().get(i);
      columns.add(new Column<>(ids.get(i), column, column.getPrefWidth()));
    }
    table.getProperties().put(TableColumns.class, this);
    table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> dragged());
    this.menu = new ColumnMenu(table, this);
    table.sceneProperty().subscribe(scene -> tell(scene != null));
  }

  /**
   * Gives the columns that the table has, which are in their usual order, into the operator's hand.
   *
   * @param ids of them, in that order; what is remembered is remembered by these
   * @param always ids of those that say what a row is, which are never hidden; at least one
   */
  public static <R> TableColumns<R> of(TableView<R> table, List<String> ids, String... always) {
    if (ids.size() != table.getColumns().size()) {
      throw new IllegalArgumentException(
          "%s columns have %s ids".formatted(table.getColumns().size(), ids.size()));
    }
    return new TableColumns<>(table, ids, Set.of(always));
  }

  /** Those of all tables that stand there. */
  public static List<TableColumns<?>> under(Parent place) {
    List<TableColumns<?>> all = new ArrayList<>();
    gather(place, all);
    return all;
  }

  /** A scroll pane holds its content as a child only once it has been shown. */
  private static void gather(@Nullable Node node, List<TableColumns<?>> all) {
    switch (node) {
      case TableView<?> table
          when table.getProperties().get(TableColumns.class) instanceof TableColumns<?> columns ->
          all.add(columns);
      case ScrollPane pane -> gather(pane.getContent(), all);
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> gather(child, all));
      case null, default -> {}
    }
  }

  /** Whether that is in the head of a table. */
  public static boolean isHead(EventTarget target) {
    @Nullable Node at = target instanceof Node node ? node : null;
    while (at != null && !at.getStyleClass().contains(HEAD)) {
      at = at.getParent();
    }
    return at != null;
  }

  private void tell(boolean stands) {
    if (stands) {
      table.fireEvent(new ColumnsEvent(this));
    }
  }

  /** Hears how the columns are from now on arranged by hand, empty for as at first. */
  public void onArrange(Consumer<Optional<ColumnOrder>> listener) {
    onArrange = listener;
  }

  /** Runs after all columns were set back, their widths too. */
  public void onReset(Runnable task) {
    onReset = task;
  }

  /** Id of the table, empty where it has none. */
  public String id() {
    return table.getId() == null ? "" : table.getId();
  }

  /** What the table shows, in words. */
  public String name() {
    return table.getAccessibleText();
  }

  /** Whether the table is in sight, though a dialog may lie over it. */
  public boolean isSeen() {
    for (@Nullable Node at = table; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return table.getScene() != null;
  }

  public TableView<R> table() {
    return table;
  }

  /** All columns, the hidden ones too, in the order that they have at first. */
  public List<TableColumnBase<R, ?>> usual() {
    return columns.stream().<TableColumnBase<R, ?>>map(Column::shown).toList();
  }

  /** Arranges the columns as they were left, as far as it fits those that there are. */
  public void give(ColumnOrder remembered) {
    arrange(plan.with(remembered));
  }

  /** Leaves a column out for want of room, or lets it back. */
  public void leaveOut(String id, boolean out) {
    arrange(plan.leftOut(id, out));
  }

  /** Opens the menu of the columns below the head of the table, for the keyboard. */
  public void openMenu() {
    menu.open();
  }

  ColumnPlan plan() {
    return plan;
  }

  /** What the head of the column says; one without words is called by its id. */
  String words(String id) {
    String head = column(id).getText();
    return head.isBlank() ? Words.capital(id) : head;
  }

  private TableColumn<R, ?> column(String id) {
    return columns.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().shown();
  }

  Optional<String> idOf(TableColumnBase<?, ?> column) {
    return columns.stream().filter(each -> each.shown().equals(column)).map(Column::id).findFirst();
  }

  void show(String id, boolean shown) {
    byHand(plan.shown(id, shown));
  }

  void move(String id, Side side) {
    byHand(plan.moved(id, side));
  }

  void reset() {
    byHand(plan.asAtFirst());
    columns.forEach(each -> setWidth(each.shown(), each.usualWidth()));
    onReset.run();
  }

  /** A column takes a wish that it has heard already only after it heard another one. */
  private static void setWidth(TableColumn<?, ?> column, double width) {
    column.setPrefWidth(column.getWidth());
    column.setPrefWidth(width);
  }

  private void dragged() {
    if (!arranging) {
      byHand(
          plan.ordered(
              table.getColumns().stream().flatMap(column -> idOf(column).stream()).toList()));
    }
  }

  private void byHand(ColumnPlan wanted) {
    arrange(wanted);
    onArrange.accept(plan.remembered());
  }

  private void arrange(ColumnPlan wanted) {
    plan = wanted;
    arranging = true;
    List<TableColumn<R, ?>> order = new ArrayList<>();
    plan.order().forEach(id -> order.add(column(id)));
    if (!table.getColumns().equals(order)) {
      table.getColumns().setAll(order);
    }
    columns.forEach(each -> each.shown().setVisible(plan.isSeen(each.id())));
    arranging = false;
  }
}
