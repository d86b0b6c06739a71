package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Shortcut;
import breakerboard.console.Shortcuts;
import breakerboard.console.Theme;
import breakerboard.console.palette.ButtonsInSight;
import breakerboard.console.palette.PaletteEntry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The palette and the sheet of shortcuts, by keyboard and by mouse. */
class PaletteInTheWindowTest extends InTheWindow {
  private static final String OTHER = "EQ-LS-2";

  private void open() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    await(() -> "paletteField".equals(console.scene().getFocusOwner().getId()));
  }

  private void find(String typed, String first) throws TimeoutException {
    open();
    hands.type(typed);
    await(() -> selected().words().equals(first));
  }

  private PaletteEntry selected() {
    return (PaletteEntry)
        hands.node("#paletteList", ListView.class).getSelectionModel().getSelectedItem();
  }

  private boolean isOpen() {
    return console.scene().getRoot().lookup(".palette") != null;
  }

  @Test
  void aViewIsFoundByItsLettersAndShownByEnter() throws TimeoutException {
    find("lim", "Show Limits");
    hands.key(KeyCode.ENTER);
    await(() -> console.scene().getRoot().lookup(".limits-view") != null);
    eventually(() -> assertThat(isOpen()).isFalse());
  }

  @Test
  void anActionOfABreakerOpensItsUsualDialog() throws TimeoutException {
    find("trip vol", "Trip Volatility…");
    hands.key(KeyCode.ENTER);
    await(() -> hands.says(".deed-title", "Trip Volatility"));
    hands.key(KeyCode.ESCAPE);
    eventually(
        () -> assertThat(console.events()).noneMatch(event -> event.operator().equals("jmeyer")));
  }

  @Test
  void whatIsOffSaysWhyAndDoesNothing() throws TimeoutException {
    find("reset vol", "Reset Volatility…");
    assertThat(selected().off()).isEqualTo("Reset is off: Volatility is active");
    hands.key(KeyCode.ENTER);
    eventually(() -> assertThat(isOpen()).isTrue());
  }

  @Test
  void theArrowsChooseAndTheMouseDoes() throws TimeoutException {
    find("theme", "Dark theme");
    hands.key(KeyCode.DOWN);
    await(() -> selected().words().equals("Light theme"));
    hands.click(
        Hands.onScreen(
            () ->
                console.scene().getRoot().lookupAll(".palette .list-cell").stream()
                    .filter(cell -> cell.getPseudoClassStates().toString().contains("selected"))
                    .findFirst()
                    .orElseThrow()));
    await(() -> console.root().themeProperty().get() == Theme.LIGHT);
  }

  @Test
  void anotherBookIsShown() throws TimeoutException {
    console.observe(OTHER, 2_000_000, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    find("eqls2", "Show book " + OTHER);
    hands.key(KeyCode.ENTER);
    await(() -> hands.text("#nav").equals("2,000,000"));
  }

  @Test
  void escapeClosesItAndTheFocusIsWhereItWas() throws TimeoutException {
    hands.selectByKey("Volatility");
    Node before = hands.focused();
    open();
    hands.key(KeyCode.ESCAPE);
    await(() -> !isOpen());
    eventually(() -> assertThat(hands.focused()).isEqualTo(before));
  }

  @Test
  void theActionsOfTheOpenDetailComeFirst() throws TimeoutException {
    hands.interact(
        () ->
            console
                .root()
                .selection()
                .breakerProperty()
                .set(java.util.Optional.of(console.breaker(VOLATILITY))));
    open();
    assertThat(selected().words()).isEqualTo("Reset Volatility…");
  }

  @Test
  void whatSomebodyFillsInIsNotTakenAway() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    await(() -> hands.focused().getStyleClass().contains("hold-bar"));
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    eventually(() -> assertThat(isOpen()).isFalse());
    hands.key(KeyCode.ESCAPE);
  }

  @Test
  void everyShortcutIsHeardAndStandsOnTheSheet() throws Exception {
    hands.key(KeyCode.F1);
    await(() -> console.scene().getRoot().lookup(".shortcut-sheet") != null);
    String sheet = hands.words(".shortcut-sheet");
    for (Shortcut shortcut : shortcuts()) {
      if (shortcut.equals(Shortcuts.CLOSE_WINDOW)) {
        continue;
      }
      assertThat(sheet).contains(shortcut.words(), shortcut.display());
    }
    for (String view : console.root().shell().names()) {
      assertThat(sheet).contains("Show " + view);
    }
    hands.key(KeyCode.ESCAPE);
    await(() -> console.scene().getRoot().lookup(".shortcut-sheet") == null);
  }

  @Test
  void theButtonsOfTheShownViewAreFoundAndPressed() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.DIGIT4);
    await(() -> console.scene().getRoot().lookup(".events-view") != null);
    find("paused ev", "Paused");
    assertThat(selected().kind()).isEqualTo("Events");
    hands.key(KeyCode.ENTER);
    await(() -> hands.node("#paused", ToggleButton.class).isSelected());
  }

  @Test
  void aButtonThatIsOffSaysItsReason() throws TimeoutException {
    find("apply", "Apply the staged limits…");
    hands.key(KeyCode.ENTER);
    await(() -> console.scene().getRoot().lookup(".limits-view") != null);
    open();
    hands.type("apply");
    await(() -> selected().off().contains("Apply is off"));
  }

  @Test
  void whatAnotherViewDoesIsDoneFromHere(@TempDir Path folder) throws TimeoutException {
    Path file = folder.resolve("health.txt");
    console.choosesFile(file);
    find("health rep", "Export the health report…");
    hands.key(KeyCode.ENTER);
    await(() -> Files.exists(file));
    eventually(
        () -> assertThat(console.root().shell().shownNameProperty().get()).isEqualTo("Health"));
  }

  @Test
  void theSoundIsMutedFromHere() throws TimeoutException {
    find("mute", "Mute or test the sound…");
    hands.key(KeyCode.ENTER);
    await(() -> console.scene().getRoot().lookup("#unmute") != null);
    hands.key(KeyCode.ESCAPE);
  }

  @Test
  void whatIsDoneElsewhereHasItsButtonThere() throws TimeoutException {
    for (ViewDeeds.Deed deed : ViewDeeds.ELSEWHERE) {
      hands.interact(() -> console.root().shell().show(deed.view()));
      await(
          () ->
              console
                  .root()
                  .shell()
                  .view()
                  .flatMap(view -> ButtonsInSight.named(view.root(), deed.button()))
                  .isPresent());
    }
  }

  private static List<Shortcut> shortcuts() throws IllegalAccessException {
    List<Shortcut> all = new ArrayList<>();
    for (Field field : Shortcuts.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Shortcut.class) {
        all.add((Shortcut) field.get(null));
      }
    }
    return all;
  }
}
