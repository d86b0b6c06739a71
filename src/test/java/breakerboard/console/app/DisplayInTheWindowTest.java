package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.console.Density;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** How large and how close the window is drawn, while it stands. */
class DisplayInTheWindowTest extends InTheWindow {
  @Test
  void theKeysDrawEverythingLargerAndTheUsualSizeComesBack() throws TimeoutException {
    double usual = heightOfTheBanner();
    for (int press = 0; press < 5; press++) {
      hands.chord(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    await(() -> Math.abs(heightOfTheBanner() - usual * 1.25) < 1);
    assertThat(shell().getWidth()).as("it stays in its window").isCloseTo(1000, within(1.0));

    hands.chord(KeyCode.CONTROL, KeyCode.MINUS);
    await(() -> Math.abs(heightOfTheBanner() - usual * 1.2) < 1);
    hands.chord(KeyCode.CONTROL, KeyCode.DIGIT0);
    await(() -> Math.abs(heightOfTheBanner() - usual) < 1);
  }

  @Test
  void whatIsDrawnLargerIsClickedWhereItStands() throws TimeoutException {
    hands.interact(() -> console.root().display().size(125));
    hands.clickWorded("Events");
    await(() -> console.scene().getRoot().lookup(".events-view") != null);
  }

  @Test
  void compactRowsStandCloserAtOnce() throws TimeoutException {
    hands.clickWorded("Events");
    TableView<?> log = hands.node("#logRows", TableView.class);
    double before = log.getFixedCellSize();
    choose("Compact rows");
    await(() -> log.getFixedCellSize() < before);
    eventually(
        () ->
            assertThat(console.root().display().densityProperty().get())
                .isEqualTo(Density.COMPACT));
  }

  @Test
  void theMenuOffersTheSystemsThemeAndEveryOther() {
    MenuButton menu = hands.node("#look", MenuButton.class);
    eventually(
        () ->
            assertThat(menu.getItems())
                .extracting(MenuItem::getText)
                .contains("Theme of the system", "Dark", "Light", "High contrast", "Size 125 %"));
  }

  private void choose(String words) {
    MenuButton menu = hands.node("#look", MenuButton.class);
    hands.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private double heightOfTheBanner() {
    return Hands.onScreen(() -> bounds(console.scene().getRoot().lookup("#banner")).getHeight());
  }

  private Bounds shell() {
    return Hands.onScreen(() -> bounds(console.scene().getRoot()));
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
