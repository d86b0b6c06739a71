package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.columns.ColumnOrder;
import breakerboard.console.columns.TableColumns;
import breakerboard.console.layout.Layout;
import breakerboard.console.palette.PaletteEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Columns of tables are hidden, moved and set back, and the next start knows it. */
class ColumnsInTheWindowTest extends InTheWindow {
  private static final List<String> LOG =
      List.of(
          "No.",
          "Time",
          "",
          "Priority",
          "Type",
          "Book · breaker",
          "Message",
          "Repeats",
          "Operator");

  private final KeptLayout kept = new KeptLayout();

  private Remembering remember(Layout last) {
    return kept.remember(console, last.withGreeted());
  }

  private TableView<?> show(String view, String table) throws TimeoutException {
    hands.clickWorded(view);
    TableView<?> shown = hands.node(table, TableView.class);
    await(() -> shown.lookup(".column-header-background") != null);
    return shown;
  }

  private static List<String> heads(TableView<?> table) {
    return table.getVisibleLeafColumns().stream().map(TableColumnBase::getText).toList();
  }

  private static double width(TableView<?> table, String head) {
    return table.getVisibleLeafColumns().stream()
        .filter(column -> column.getText().equals(head))
        .mapToDouble(TableColumnBase::getWidth)
        .findFirst()
        .orElseThrow();
  }

  private static Node head(TableView<?> table, String words) {
    return table.lookupAll(".column-header").stream()
        .filter(
            node ->
                node instanceof TableColumnHeader header
                    && header.getTableColumn() != null
                    && header.getTableColumn().getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof ContextMenu && window.isShowing())
        .map(ContextMenu.class::cast)
        .findFirst();
  }

  private static MenuItem item(String words) {
    return menu().orElseThrow().getItems().stream()
        .filter(item -> words.equals(item.getText()))
        .findFirst()
        .orElseThrow();
  }

  private void openByMouse(TableView<?> table, String head) throws TimeoutException {
    hands.point(Hands.onScreen(() -> head(table, head)));
    hands.press(MouseButton.SECONDARY);
    hands.release(MouseButton.SECONDARY);
    await(() -> menu().isPresent());
  }

  private void openByKey(TableView<?> table) throws TimeoutException {
    hands.interact(table::requestFocus);
    await(table::isFocused);
    hands.chord(KeyCode.SHIFT, KeyCode.F10);
    await(() -> menu().isPresent());
  }

  /** Clicks the entry of the menu, which closes it. */
  private void click(String words) throws TimeoutException {
    hands.click(
        Hands.onScreen(
            () ->
                menu().orElseThrow().getScene().getRoot().lookupAll(".menu-item").stream()
                    .filter(
                        node ->
                            node.lookup(".label") instanceof Labeled label
                                && words.equals(label.getText()))
                    .findFirst()
                    .orElseThrow()));
    await(() -> menu().isEmpty());
  }

  /** Goes to an entry of the menu from its end. */
  private void goUp(int entries) {
    for (int i = 0; i < entries; i++) {
      hands.key(KeyCode.UP);
    }
  }

  private static ColumnOrder order(Layout layout, String table) {
    return Optional.ofNullable(layout.columns().order().get(table))
        .orElse(new ColumnOrder(List.of(), List.of()));
  }

  @Test
  void aColumnIsHiddenByTheMenuOfTheHeadAndShownByItAgain() throws TimeoutException {
    Remembering memory = remember(Layout.UNKNOWN);
    TableView<?> log = show("Events", "#logRows");
    openByMouse(log, "Priority");
    click("Operator");
    await(() -> heads(log).equals(LOG.subList(0, 8)));
    assertThat(order(kept.left(memory), "logRows").hidden()).containsExactly("operator");

    openByMouse(log, "Priority");
    eventually(() -> assertThat(((CheckMenuItem) item("Operator")).isSelected()).isFalse());
    click("Operator");
    await(() -> heads(log).equals(LOG));
    assertThat(kept.left(memory).columns().order()).isEmpty();
  }

  @Test
  void aColumnIsMovedByTheKeyboardAloneAndTheNextStartHasItThere() throws TimeoutException {
    Remembering memory = remember(Layout.UNKNOWN);
    TableView<?> log = show("Events", "#logRows");
    await(() -> hands.rows("#logRows").size() == 3);
    hands.interact(() -> log.getSelectionModel().select(1));
    double message = Hands.onScreen(() -> width(log, "Message"));
    openByKey(log);
    goUp(3);
    hands.key(KeyCode.RIGHT);
    await(() -> item("Move left") instanceof Menu left && left.isShowing());
    hands.key(KeyCode.DOWN);
    hands.key(KeyCode.ENTER);
    List<String> moved = new ArrayList<>(LOG);
    Collections.swap(moved, 0, 1);
    await(() -> heads(log).equals(moved));
    await(
        () -> hands.rows("#logRows").getFirst().subList(0, 2).equals(List.of("10:00:01.000", "3")));
    eventually(
        () -> assertThat(log.getSelectionModel().getSelectedIndices()).isEqualTo(List.of(1)));
    eventually(() -> assertThat(width(log, "Message")).isEqualTo(message));
    await(log::isFocused);

    Layout left = kept.left(memory);
    hands.interact(() -> columns(log).give(new ColumnOrder(List.of(), List.of())));
    await(() -> heads(log).equals(LOG));
    remember(left);
    await(() -> heads(log).equals(moved));
  }

  @Test
  void whatSaysWhatARowIsCannotBeHiddenAndTheMenuSaysWhy() throws TimeoutException {
    remember(Layout.UNKNOWN);
    TableView<?> positions = show("Exposure", "#positions");
    openByMouse(positions, "Value");
    MenuItem symbol = item("Symbol (always shown: it says what the row is)");
    assertThat(symbol.isDisable()).isTrue();
    assertThat(((CheckMenuItem) symbol).isSelected()).isTrue();
    assertThat(item("Side (no room in a window as narrow as this)").isDisable()).isTrue();
    assertThat(item("Sector").isDisable()).isFalse();
  }

  @Test
  void allColumnsAreAsAtFirstAgainAndNothingIsRemembered() throws TimeoutException {
    ColumnOrder arranged = new ColumnOrder(List.of("value", "symbol"), List.of("sector", "risk"));
    Remembering memory =
        remember(
            Layout.UNKNOWN
                .withOrder("positions", arranged)
                .withColumns(
                    "positions", List.of(99.0, 124.0, 62.0, 90.0, 76.0, 126.0, 92.0, 62.0, 74.0)));
    TableView<?> positions = show("Exposure", "#positions");
    await(
        () ->
            heads(positions)
                .equals(
                    List.of("Value", "Weight", "Weight of limit", "Headroom", "Vol", "Symbol")));
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    await(() -> "paletteField".equals(console.scene().getFocusOwner().getId()));
    hands.type("columns pos");
    await(
        () ->
            ((PaletteEntry)
                    hands
                        .node("#paletteList", ListView.class)
                        .getSelectionModel()
                        .getSelectedItem())
                .words()
                .equals("Columns of the table: Positions…"));
    hands.key(KeyCode.ENTER);
    await(() -> menu().isPresent());
    goUp(1);
    hands.key(KeyCode.ENTER);
    await(
        () ->
            heads(positions)
                .equals(
                    List.of(
                        "Symbol",
                        "Sector",
                        "Value",
                        "Weight",
                        "Weight of limit",
                        "Headroom",
                        "Vol",
                        "Risk")));
    Layout left = kept.left(memory);
    assertThat(left.columns()).isEqualTo(Layout.UNKNOWN.columns());
  }

  @Test
  void anAlarmIsAcknowledgedWhereverItsButtonWasDragged() throws TimeoutException {
    Remembering memory = remember(Layout.UNKNOWN);
    TableView<?> alarms = show("Events", "#alarmRows");
    console.observe(CALM_NAV, 0.09);
    await(() -> alarms.getItems().size() == 1);
    hands.interact(() -> drag(head(alarms, "Action"), head(alarms, "State")));
    await(() -> heads(alarms).indexOf("Action") < heads(alarms).indexOf("Book"));
    assertThat(order(kept.left(memory), "alarmRows").order()).hasSize(7);
    hands.clickWorded("Acknowledge");
    await(() -> hands.worded("Acknowledged").isDisabled());
  }

  @Test
  void aTableThatIsScrolledWithItsViewHasItsColumnsToo() throws TimeoutException {
    ColumnOrder arranged =
        new ColumnOrder(List.of("feed", "state"), List.of("lag", "lines", "refused", "last"));
    remember(Layout.UNKNOWN.withOrder("healthFeeds", arranged));
    TableView<?> feeds = show("Health", "#healthFeeds");
    await(() -> heads(feeds).equals(List.of("", "Feed", "Rate", "State")));
  }

  @Test
  void aWindowBesideTheMainOneHasTheColumnsOfLastTimeAndItsOwnAreRemembered()
      throws TimeoutException {
    Remembering memory =
        remember(
            Layout.UNKNOWN.withOrder("logRows", new ColumnOrder(List.of(), List.of("number"))));
    TableView<?> main = show("Events", "#logRows");
    TornWindow torn = Hands.onScreen(() -> console.root().torn().open("Events"));
    TableView<?> log = Hands.onScreen(() -> (TableView<?>) torn.root().lookup("#logRows"));
    await(() -> heads(log).equals(LOG.subList(1, 9)));
    hands.interact(
        () -> {
          columns(log).openMenu();
          item("Repeats").fire();
        });
    await(() -> !heads(log).contains("Repeats"));
    assertThat(heads(main)).contains("Repeats");
    assertThat(order(kept.left(memory), "logRows").hidden()).containsExactly("number", "repeats");
  }

  /** The headless screen says of the button that it is up while something is dragged. */
  private static void drag(Node head, Node to) {
    Event.fireEvent(head, Hands.mouse(MouseEvent.MOUSE_PRESSED, KeyCode.UNDEFINED, head));
    Event.fireEvent(head, Hands.mouse(MouseEvent.MOUSE_DRAGGED, KeyCode.UNDEFINED, to));
    Event.fireEvent(head, Hands.mouse(MouseEvent.MOUSE_RELEASED, KeyCode.UNDEFINED, to));
  }

  private static TableColumns<?> columns(TableView<?> table) {
    return TableColumns.under(table.getParent()).stream()
        .filter(each -> each.table().equals(table))
        .findFirst()
        .orElseThrow();
  }
}
