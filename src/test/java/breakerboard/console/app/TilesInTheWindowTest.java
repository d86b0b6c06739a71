package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Gauges;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** How large tiles are drawn, and with which gauges. */
class TilesInTheWindowTest extends InTheWindow {
  private static final PseudoClass ENLARGED = PseudoClass.getPseudoClass("enlarged");

  @Test
  void aTileIsEnlargedByItsKeyAndTheSameKeySetsItBackIntoItsPlace() throws TimeoutException {
    focusVolatility();
    Bounds before = bounds("Volatility");
    Bounds other = bounds("Drawdown");
    hands.chord(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> isLarge() && bounds("Volatility").getHeight() > 1.5 * before.getHeight());
    assertThat(hands.focused()).isEqualTo(hands.tile("Volatility"));
    assertThat(bounds("Drawdown").getMinX())
        .as("it keeps its column")
        .isGreaterThan(bounds("Liquidation required").getMaxX());

    hands.chord(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> !isLarge() && bounds("Volatility").equals(before));
    assertThat(bounds("Drawdown")).isEqualTo(other);
  }

  @Test
  void escapeSetsAnEnlargedTileBack() throws TimeoutException {
    focusVolatility();
    hands.chord(KeyCode.CONTROL, KeyCode.ENTER);
    await(this::isLarge);
    hands.key(KeyCode.ESCAPE);
    await(() -> !isLarge());
    assertThat(hands.focused()).isEqualTo(hands.tile("Volatility"));
  }

  @Test
  void theSmallButtonOfATileEnlargesItAndOpensNoDetail() throws TimeoutException {
    Node button = hands.tile("Volatility").lookup(".tile-enlarge");
    hands.point(hands.tile("Volatility"));
    await(() -> Hands.seen(button));
    hands.click(button);
    await(this::isLarge);
    assertThat(console.root().selection().breaker()).isEmpty();
    hands.click(button);
    await(() -> !isLarge());
  }

  @Test
  void theMenuOfATileEnlargesItAndSetsItBackByMouse() throws TimeoutException {
    chooseInTheMenu("Enlarge");
    await(this::isLarge);
    chooseInTheMenu("Set back to its size");
    await(() -> !isLarge());
  }

  private void chooseInTheMenu(String words) throws TimeoutException {
    hands.point(hands.tile("Volatility"));
    hands.press(MouseButton.SECONDARY);
    hands.release(MouseButton.SECONDARY);
    await(() -> entry(words).isPresent());
    hands.click(Hands.onScreen(() -> entry(words).orElseThrow()));
  }

  private static Optional<Node> entry(String words) {
    return Window.getWindows().stream()
        .filter(window -> window instanceof ContextMenu && window.isShowing())
        .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream())
        .filter(
            node -> node.lookup(".label") instanceof Labeled label && label.getText().equals(words))
        .findFirst();
  }

  @Test
  void whatIsEnlargedStaysSoWhenTheGaugesBecomeDials() throws TimeoutException {
    hands.interact(() -> console.root().selection().enlarge(VOLATILITY));
    await(this::isLarge);
    String said = hands.tile("Volatility").getAccessibleText();
    assertThat(console.scene().getRoot().lookup(".dial")).isNull();
    choose(Gauges.DIALS);
    await(() -> hands.tile("Volatility").lookup(".dial") != null);
    await(this::isLarge);
    assertThat(hands.tile("Volatility").getAccessibleText()).isEqualTo(said);
    await(() -> hands.says(".dial-share", "40 %"));
    choose(Gauges.BULLETS);
    await(() -> console.scene().getRoot().lookup(".dial") == null);
  }

  @Test
  void anArrowBringsATileIntoSightThatAnEnlargedOnePushedOutOfIt() throws TimeoutException {
    focusVolatility();
    hands.interact(() -> console.root().selection().enlarge(DRAWDOWN));
    await(() -> !sees("Liquidation required"));
    for (int row = 0; row < 4; row++) {
      Node before = hands.focused();
      hands.key(KeyCode.DOWN);
      await(() -> !hands.focused().equals(before));
    }
    await(() -> sees("Liquidation required"));
    assertThat(hands.focused()).isEqualTo(hands.tile("Liquidation required"));
  }

  private boolean sees(String label) {
    return Hands.onScreen(
        () -> {
          Node tile = hands.tile(label);
          Bounds place = tile.localToScene(tile.getLayoutBounds());
          Node scroll = console.scene().getRoot().lookup(".book-view .scroll-pane");
          return scroll
              .localToScene(scroll.getLayoutBounds())
              .contains(place.getCenterX(), place.getMaxY() - 1);
        });
  }

  private void focusVolatility() throws TimeoutException {
    hands.tabTo("the tile", node -> node.equals(hands.tile("Volatility")));
    await(() -> hands.focused().equals(hands.tile("Volatility")));
  }

  private boolean isLarge() {
    return Hands.onScreen(
        () ->
            hands.tile("Volatility").getPseudoClassStates().contains(ENLARGED)
                && console
                    .root()
                    .selection()
                    .enlargedProperty()
                    .get()
                    .equals(Optional.of(VOLATILITY)));
  }

  private Bounds bounds(String label) {
    return Hands.onScreen(
        () -> {
          Node tile = hands.tile(label);
          return tile.getParent().sceneToLocal(tile.localToScene(tile.getLayoutBounds()));
        });
  }

  private void choose(Gauges gauges) {
    MenuButton menu = hands.node("#look", MenuButton.class);
    hands.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> gauges.words().equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }
}
