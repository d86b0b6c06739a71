package breakerboard.console.columns;

import breakerboard.console.columns.ColumnPlan.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The menu of a table's columns: it opens where the head is clicked with the right button, or below
 * the head by the keys that open menus while the table has the focus.
 */
final class ColumnMenu {
  private static final KeyCombination OPEN =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private final TableView<?> table;
  private final TableColumns<?> columns;
  private Optional<ContextMenu> shown = Optional.empty();

  ColumnMenu(TableView<?> table, TableColumns<?> columns) {
    this.table = table;
    this.columns = columns;
    table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onRequest);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Some systems ask for a menu in words of their own after the key was heard. */
  private void onRequest(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      event.consume();
      if (shown.isEmpty()) {
        open();
      }
    } else if (TableColumns.isHead(event.getTarget())) {
      event.consume();
      show(column(event.getTarget()), new Point2D(event.getScreenX(), event.getScreenY()));
    }
  }

  private void onKey(KeyEvent event) {
    if (OPEN.match(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
      event.consume();
      open();
    }
  }

  void open() {
    Node head = Optional.ofNullable(table.lookup("." + TableColumns.HEAD)).orElse(table);
    Bounds bounds = head.localToScreen(head.getBoundsInLocal());
    table.requestFocus();
    show(Optional.empty(), new Point2D(bounds.getMinX(), bounds.getMaxY()));
  }

  /**
   * @param at id of the column that was clicked
   */
  private void show(Optional<String> at, Point2D place) {
    shown.ifPresent(ContextMenu::hide);
    ContextMenu menu = new ContextMenu();
    menu.setOnHidden(_ -> shown = Optional.empty());
    ColumnPlan plan = columns.plan();
    plan.order().forEach(id -> menu.getItems().add(check(id)));
    menu.getItems().add(new SeparatorMenuItem());
    for (Side side : Side.values()) {
      menu.getItems().add(at.map(id -> move(id, side)).orElseGet(() -> moves(side)));
    }
    menu.getItems().addAll(new SeparatorMenuItem(), reset());
    shown = Optional.of(menu);
    menu.show(table, place.getX(), place.getY());
  }

  private MenuItem check(String id) {
    ColumnPlan plan = columns.plan();
    String whyNot =
        plan.always().contains(id)
            ? " (always shown: it says what the row is)"
            : plan.leftOut().contains(id) ? " (no room in a window as narrow as this)" : "";
    CheckMenuItem item = new CheckMenuItem(columns.words(id) + whyNot);
    item.setMnemonicParsing(false);
    item.setSelected(plan.isSeen(id));
    item.setDisable(!whyNot.isEmpty());
    item.setOnAction(_ -> columns.show(id, !plan.isSeen(id)));
    return item;
  }

  private MenuItem move(String id, Side side) {
    return move("Move %s %s".formatted(columns.words(id), side.word()), id, side);
  }

  private Menu moves(Side side) {
    List<MenuItem> items = new ArrayList<>();
    columns.plan().seen().forEach(id -> items.add(move(columns.words(id), id, side)));
    Menu all = new Menu("Move " + side.word());
    all.setMnemonicParsing(false);
    all.getItems().setAll(items);
    return all;
  }

  private MenuItem move(String words, String id, Side side) {
    boolean can = columns.plan().canMove(id, side);
    MenuItem item = new MenuItem(can ? words : "%s (it is %smost)".formatted(words, side.word()));
    item.setMnemonicParsing(false);
    item.setDisable(!can);
    item.setOnAction(_ -> columns.move(id, side));
    return item;
  }

  private MenuItem reset() {
    MenuItem item = new MenuItem("All columns as at first");
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> columns.reset());
    return item;
  }

  private Optional<String> column(EventTarget target) {
    for (@Nullable Node at = node(target); at != null; at = at.getParent()) {
      if (at instanceof TableColumnHeader header && header.getTableColumn() != null) {
        return columns.idOf(header.getTableColumn());
      }
    }
    return Optional.empty();
  }

  private static @Nullable Node node(EventTarget target) {
    return target instanceof Node node ? node : null;
  }
}
