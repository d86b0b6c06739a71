package breakerboard.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** An operator's two hands: the mouse without its long ways, and the keyboard. */
final class Hands {
  private static final int MOST_STOPS = 120;
  private static final long MILLIS_TO_WAIT = 10_000;

  private final FxRobot robot;
  private final Scene scene;

  Hands(FxRobot robot, Scene scene) {
    this.robot = robot;
    this.scene = scene;
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, Hands::up);
  }

  /**
   * The headless screen says of the button that was released that it is down still, and what was
   * clicked would look pressed for ever and take no key. A real screen says it is up.
   */
  private static void up(MouseEvent released) {
    if (released.isPrimaryButtonDown()) {
      released.consume();
      Event.fireEvent(
          released.getTarget(),
          new MouseEvent(
              MouseEvent.MOUSE_RELEASED,
              released.getX(),
              released.getY(),
              released.getScreenX(),
              released.getScreenY(),
              released.getButton(),
              released.getClickCount(),
              released.isShiftDown(),
              released.isControlDown(),
              released.isAltDown(),
              released.isMetaDown(),
              false,
              false,
              false,
              released.isSynthesized(),
              released.isPopupTrigger(),
              released.isStillSincePress(),
              released.getPickResult()));
    }
  }

  /** The one visible node that the query finds. */
  <T extends Node> T node(String query, Class<T> type) {
    return type.cast(
        only(
            "what is seen of " + query,
            () ->
                List.copyOf(scene.getRoot().lookupAll(query)).stream()
                    .filter(Hands::seen)
                    .toList()));
  }

  /**
   * The one that is found, once it is: what an action brings comes with a later pulse. On the
   * JavaFX thread itself nothing else can come meanwhile.
   */
  private static Node only(String what, Callable<List<Node>> find) {
    List<Node> found = onScreen(find);
    if (found.size() != 1 && !Platform.isFxApplicationThread()) {
      try {
        RunningConsole.await(() -> onScreen(find).size() == 1);
      } catch (TimeoutException e) {
        throw new AssertionError(what + " is not one thing", e);
      }
      found = onScreen(find);
    }
    assertThat(found).as(what).hasSize(1);
    return found.getFirst();
  }

  /** The one visible control with these words. */
  Labeled worded(String words) {
    return (Labeled)
        only(
            "controls named " + words,
            () ->
                scene.getRoot().lookupAll("*").stream()
                    .filter(
                        node -> node instanceof Labeled labeled && words.equals(labeled.getText()))
                    .filter(Node::isFocusTraversable)
                    .filter(Hands::seen)
                    .toList());
  }

  String text(String query) {
    return node(query, Labeled.class).getText();
  }

  /** Whether a visible label that the query finds says this. */
  boolean says(String query, String part) {
    return onScreen(
        () ->
            scene.getRoot().lookupAll(query).stream()
                .filter(Hands::seen)
                .anyMatch(node -> node instanceof Labeled label && label.getText().contains(part)));
  }

  /** Everything that is written there. */
  String words(String query) {
    Node place = node(query, Node.class);
    settle();
    return onScreen(
        () ->
            place.lookupAll(".label").stream()
                .filter(Hands::seen)
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining(" ")));
  }

  /** The rows of a table that are in sight, from the top; each as its cells, left to right. */
  List<List<String>> rows(String query) {
    Node table = node(query, Node.class);
    settle();
    return onScreen(
        () ->
            rowsInSight(table)
                .sorted(Comparator.comparingInt(TableRow::getIndex))
                .map(Hands::cells)
                .toList());
  }

  /** The first cell with words of a row in sight, counted from the top. */
  Node cell(String query, int place) {
    Node table = node(query, Node.class);
    settle();
    return onScreen(
        () ->
            rowsInSight(table)
                .filter(row -> row.getIndex() == place)
                .flatMap(row -> row.getChildrenUnmodifiable().stream())
                .filter(node -> node instanceof TableCell<?, ?> cell && hasWords(cell))
                .findFirst()
                .orElseThrow());
  }

  private static Stream<TableRow<?>> rowsInSight(Node table) {
    return table.lookupAll(".table-row-cell").stream()
        .<TableRow<?>>map(row -> (TableRow<?>) row)
        .filter(row -> !row.isEmpty() && seen(row));
  }

  private static boolean hasWords(TableCell<?, ?> cell) {
    return !Objects.requireNonNullElse(cell.getText(), "").isEmpty();
  }

  private static List<String> cells(TableRow<?> row) {
    return row.getChildrenUnmodifiable().stream()
        .filter(cell -> cell instanceof TableCell)
        .map(cell -> Objects.requireNonNullElse(((TableCell<?, ?>) cell).getText(), ""))
        .toList();
  }

  /** The tile of the breaker with that label. */
  Node tile(String label) {
    return only(
        "the tile of " + label,
        () ->
            scene.getRoot().lookupAll(".breaker-tile").stream()
                .filter(node -> Objects.toString(node.getAccessibleText()).startsWith(label + ","))
                .toList());
  }

  /** Clicks the tile, which shows its detail. */
  void select(String label) {
    click(() -> tile(label));
    awaitDetail(label);
  }

  /** Goes to the tile with Tab, and shows its detail with Enter. */
  void selectByKey(String label) {
    tabTo("the tile " + label, node -> node.equals(tile(label)));
    key(KeyCode.ENTER);
    awaitDetail(label);
  }

  private void awaitDetail(String label) {
    try {
      RunningConsole.await(() -> says(".detail-title", label));
    } catch (TimeoutException e) {
      throw new AssertionError("The detail of " + label + " does not open", e);
    }
  }

  static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void click(Node node) {
    click(() -> node);
  }

  /**
   * Clicks it where it stands then: what comes from elsewhere may move it, or put another in its
   * place, at any time but between a look at the screen and the click.
   */
  private void click(Supplier<Node> what) {
    point(what);
    face();
    onScreen(
        () -> {
          layOut();
          robot.robotContext().getBaseRobot().moveMouse(middle(what.get()));
          robot.robotContext().getBaseRobot().pressMouse(MouseButton.PRIMARY);
          robot.robotContext().getBaseRobot().releaseMouse(MouseButton.PRIMARY);
          return true;
        });
    settle();
    park();
  }

  /** The headless robot's mouse knows of no key that is held: the click is made of its events. */
  void clickHolding(KeyCode key, Node node) {
    settle();
    onScreen(
        () -> {
          for (EventType<MouseEvent> type :
              List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(node, mouse(type, key, node));
          }
          return true;
        });
    settle();
  }

  /**
   * What the mouse would tell in the middle of the node.
   *
   * @param held {@link KeyCode#UNDEFINED} for none
   */
  static MouseEvent mouse(EventType<MouseEvent> type, KeyCode held, Node node) {
    Bounds within = node.getBoundsInLocal();
    Point2D at = new Point2D(within.getCenterX(), within.getCenterY());
    Point2D inScene = node.localToScene(at);
    Point2D onScreen = node.localToScreen(at);
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    return new MouseEvent(
        type,
        inScene.getX(),
        inScene.getY(),
        onScreen.getX(),
        onScreen.getY(),
        MouseButton.PRIMARY,
        1,
        held == KeyCode.SHIFT,
        held == KeyCode.CONTROL,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        new PickResult(node, inScene.getX(), inScene.getY()));
  }

  /**
   * Takes the mouse away from what it clicked, before a tooltip shows there: one that goes away
   * again leaves the headless screen without an active window.
   */
  void park() {
    Point2D corner = onScreen(() -> scene.getRoot().localToScreen(1, scene.getHeight() - 1));
    robot.robotContext().getBaseRobot().moveMouse(corner);
    settle();
  }

  void click(String query) {
    click(() -> node(query, Node.class));
  }

  /** Clicks the control with these words. */
  void clickWorded(String words) {
    click(() -> worded(words));
  }

  /** Moves the mouse to the middle of the node, which has come to rest before and after. */
  void point(Node node) {
    point(() -> node);
  }

  private void point(Supplier<Node> what) {
    Point2D before;
    do {
      before = resting(what);
      robot.robotContext().getBaseRobot().moveMouse(before);
      settle();
    } while (!resting(what).equals(before));
  }

  private static Point2D resting(Supplier<Node> what) {
    settle();
    Point2D middle = middle(what.get());
    Point2D before;
    do {
      before = middle;
      settle();
      middle = middle(what.get());
    } while (!middle.equals(before));
    return middle;
  }

  private static Point2D middle(Node node) {
    return onScreen(
        () -> {
          Bounds bounds = node.localToScreen(node.getBoundsInLocal());
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  /** A tooltip that went away leaves the headless screen without an active window. */
  private void face() {
    onScreen(
        () -> {
          scene.getWindow().requestFocus();
          return true;
        });
  }

  void press(MouseButton button) {
    face();
    robot.robotContext().getBaseRobot().pressMouse(button);
    settle();
  }

  void release(MouseButton button) {
    face();
    robot.robotContext().getBaseRobot().releaseMouse(button);
    settle();
  }

  void hold(KeyCode key) {
    face();
    robot.robotContext().getBaseRobot().pressKeyboard(key);
    settle();
  }

  void release(KeyCode key) {
    face();
    robot.robotContext().getBaseRobot().releaseKeyboard(key);
    settle();
  }

  /** Presses the keys together. */
  void chord(KeyCode... keys) {
    awaitSkin();
    List<KeyCode> all = List.of(keys);
    all.forEach(this::hold);
    all.reversed().forEach(this::release);
  }

  /** A control hears keys once it has its skin, with the first pulse that shows it. */
  private void awaitSkin() {
    try {
      RunningConsole.await(
          () -> !(scene.getFocusOwner() instanceof Control control) || control.getSkin() != null);
    } catch (TimeoutException e) {
      throw new AssertionError("What has the focus is not shown", e);
    }
  }

  void key(KeyCode key) {
    chord(key);
  }

  void type(String text) {
    try {
      RunningConsole.await(() -> takesWords(scene.getFocusOwner()));
    } catch (TimeoutException e) {
      throw new AssertionError("Nothing that takes words has the focus", e);
    }
    for (char each : text.toCharArray()) {
      robot
          .robotContext()
          .getBaseRobot()
          .typeKeyboard(scene, KeyCode.UNDEFINED, String.valueOf(each));
    }
    settle();
  }

  /** A field listens once it has its skin, with the first pulse that shows it. */
  private static boolean takesWords(@Nullable Node node) {
    return (node instanceof TextInputControl field && field.getSkin() != null)
        || (node != null && node.getStyleClass().contains("hold-bar"));
  }

  /** Does on the JavaFX thread what no hand can. */
  void interact(Runnable task) {
    robot.interact(task);
  }

  /**
   * Lets everything that waits for the JavaFX thread run, and gives what it brought its skins and
   * places, which would come with the next pulse.
   */
  private static void settle() {
    onScreen(
        () -> {
          layOut();
          return true;
        });
  }

  private static void layOut() {
    for (Window window : List.copyOf(Window.getWindows())) {
      window.getScene().getRoot().applyCss();
      window.getScene().getRoot().layout();
    }
  }

  /** What the task finds on the JavaFX thread, where what it throws is thrown as it is. */
  static <T> T onScreen(Callable<T> task) {
    if (Platform.isFxApplicationThread()) {
      try {
        return task.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return WaitForAsyncUtils.waitForAsyncFx(MILLIS_TO_WAIT, task);
  }

  /** Types instead of what stands in the field. */
  void typeInto(TextInputControl field, String text) {
    click(field);
    chord(KeyCode.CONTROL, KeyCode.A);
    type(text);
  }

  /** Presses Tab until the focus stands where it should. */
  void tabTo(String what, Predicate<Node> wanted) {
    for (int i = 0; i < MOST_STOPS; i++) {
      if (onScreen(() -> wanted.test(scene.getFocusOwner()))) {
        return;
      }
      Node before = focused();
      key(KeyCode.TAB);
      awaitFocusAwayFrom(before);
    }
    throw new AssertionError("Tab does not reach " + what + "; the focus is at " + focused());
  }

  /** The key arrives a little later than it was pressed: a second one would go one stop too far. */
  private void awaitFocusAwayFrom(Node before) {
    try {
      RunningConsole.await(() -> !before.equals(focused()));
    } catch (TimeoutException e) {
      throw new AssertionError("Tab moves the focus nowhere; it stays at " + before, e);
    }
  }

  /** Chooses an entry of the list with the keyboard alone. */
  void choose(String id, String label) {
    tabToId(id);
    ComboBox<?> box = (ComboBox<?>) focused();
    int to = onScreen(() -> box.getItems().stream().map(String::valueOf).toList().indexOf(label));
    assertThat(to).as(label + " among " + box.getItems()).isNotNegative();
    while (onScreen(() -> box.getSelectionModel().getSelectedIndex()) < to) {
      key(KeyCode.DOWN);
    }
    assertThat(onScreen(() -> String.valueOf(box.getValue()))).isEqualTo(label);
  }

  /** Presses Tab until the control with these words has the focus. */
  void tabToWorded(String words) {
    tabTo(words, node -> node instanceof Labeled labeled && words.equals(labeled.getText()));
  }

  void tabToId(String id) {
    tabTo(id, node -> id.equals(node.getId()));
  }

  Node focused() {
    return onScreen(scene::getFocusOwner);
  }
}
