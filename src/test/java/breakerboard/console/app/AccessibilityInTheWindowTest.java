package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.Records;
import breakerboard.console.dialogs.Deeds;
import breakerboard.desk.JournalState;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.testing.FakeHistory;
import breakerboard.testing.FakeJournal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** Whatever can be acted on has a role and a name, and takes the focus: everywhere. */
class AccessibilityInTheWindowTest extends InTheWindow {
  private final List<String> unsaid = new ArrayList<>();

  @Override
  Records records() {
    return new Records(
        Optional.of(FakeHistory.ofSeconds(100, RunningConsole.START)),
        Optional.empty(),
        Optional.of(new FakeJournal(new JournalState(100, 0, 98_796, 0, ""))),
        Optional.empty());
  }

  private void check(String place, Node root) {
    root.getScene().getRoot().applyCss();
    root.getScene().getRoot().layout();
    unsaid.addAll(Unsaid.in(place, root));
  }

  @Test
  void everyPageOfEveryView() {
    for (String view : console.root().shell().names()) {
      hands.interact(
          () -> {
            console.root().shell().show(view);
            check(view, console.scene().getRoot());
            pages().forEach(page -> checkPage(view, page));
          });
    }
    assertThat(unsaid).isEmpty();
  }

  /** Whatever a view can show instead of what it shows now, such as its history. */
  private List<ToggleButton> pages() {
    return Stream.of(".segmented .toggle-button", ".tab-row .toggle-button", ".versions-toggle")
        .flatMap(query -> console.scene().getRoot().lookupAll(query).stream())
        .map(ToggleButton.class::cast)
        .toList();
  }

  private void checkPage(String view, ToggleButton page) {
    page.fire();
    check(view + ", " + page.getText(), console.scene().getRoot());
  }

  @Test
  void everyPageOfABreakersDetail() throws TimeoutException {
    hands.select("Volatility");
    await(() -> hands.text(".detail-title").equals("Volatility"));
    hands.interact(() -> pages().forEach(page -> checkPage("The detail", page)));
    assertThat(unsaid).isEmpty();
  }

  @Test
  void everyViewInAWindowOfItsOwn() {
    for (String view : console.root().shell().names()) {
      hands.interact(
          () -> {
            TornWindow torn = console.root().torn().open(view);
            check("The window of " + view, torn.root());
            torn.close();
          });
    }
    assertThat(unsaid).isEmpty();
  }

  @Test
  void everyDialog() throws TimeoutException {
    console.command(new Command.Trip(RunningConsole.BOOK, DRAWDOWN), "mkeller");
    await(() -> console.status(DRAWDOWN) == BreakerStatus.TRIPPED);
    TornWindow torn = Hands.onScreen(() -> console.root().torn().open("Book"));
    for (Map.Entry<String, Runnable> dialog : dialogs(torn).entrySet()) {
      hands.interact(dialog.getValue());
      await(() -> torn.parts().dialogs().isShowing());
      hands.interact(
          () -> {
            Node card = torn.parts().dialogs().dialog().orElseThrow();
            check(dialog.getKey(), card);
            if (!isWithin(card, torn.scene().getFocusOwner())) {
              unsaid.add(dialog.getKey() + " is open and has not the focus");
            }
            torn.parts().dialogs().close();
          });
    }
    assertThat(unsaid).isEmpty();
  }

  private static boolean isWithin(Node card, Node node) {
    return node != null && (node.equals(card) || isWithin(card, node.getParent()));
  }

  private Map<String, Runnable> dialogs(TornWindow torn) {
    WindowParts parts = torn.parts();
    Deeds deeds = parts.actions();
    BookModel book = console.root().desk().book(RunningConsole.BOOK).orElseThrow();
    BreakerModel calm = console.breaker(VOLATILITY);
    Map<String, Runnable> dialogs = new LinkedHashMap<>();
    dialogs.put("Trip", () -> deeds.trip(calm));
    dialogs.put("Reset", () -> deeds.reset(console.breaker(DRAWDOWN)));
    dialogs.put("Bypass", () -> deeds.bypass(calm));
    dialogs.put("Disable", () -> deeds.disable(calm));
    dialogs.put("Override", () -> deeds.overrideLimit(calm));
    dialogs.put("Reset all", () -> deeds.resetAll(book));
    dialogs.put("Maintenance", () -> deeds.maintenance(book));
    dialogs.put("Kill switch", () -> deeds.killSwitch(Optional.of(book)));
    dialogs.put("Halt desk", deeds::haltDesk);
    dialogs.put("Resume desk", deeds::resumeDesk);
    dialogs.put("Requests", () -> parts.requests().open());
    dialogs.put("Sign in", () -> parts.place().seat().change());
    dialogs.put("Hand over", () -> parts.place().seat().handOver(List.of(), (_, _) -> {}));
    dialogs.put("Help", () -> parts.help().open(calm.entry()));
    dialogs.put("Print", () -> torn.print().ask());
    dialogs.put("What was told", () -> Told.show(parts.dialogs(), "Done."));
    return dialogs;
  }

  @Test
  void thePaletteAndTheSheetOfShortcutsAndTheQuestionOfTheClosedWindow() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    checkCard("The palette", ".palette");
    hands.key(KeyCode.F1);
    checkCard("The sheet", ".shortcut-sheet");
    hands.clickWorded("Sound");
    checkCard("Sound", ".deed-dialog");
    hands.interact(
        () ->
            console
                .scene()
                .getWindow()
                .fireEvent(
                    new WindowEvent(
                        console.scene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    checkCard("Close", ".deed-dialog");
    assertThat(unsaid).isEmpty();
  }

  private void checkCard(String place, String query) throws TimeoutException {
    await(() -> console.scene().getRoot().lookup(query) != null);
    hands.interact(() -> check(place, console.scene().getRoot().lookup(query)));
    hands.key(KeyCode.ESCAPE);
    await(() -> console.scene().getRoot().lookup(query) == null);
  }

  @Test
  void everyEntryOfEveryMenu() {
    hands.interact(
        () ->
            console.scene().getRoot().lookupAll(".menu-button").stream()
                .map(MenuButton.class::cast)
                .forEach(
                    menu ->
                        menu.getItems().stream()
                            .filter(item -> !item.getStyleClass().contains("separator-menu-item"))
                            .filter(item -> item.getText() == null || item.getText().isBlank())
                            .forEach(item -> unsaid.add(menu.getText() + " has " + item))));
    assertThat(unsaid).isEmpty();
  }
}
