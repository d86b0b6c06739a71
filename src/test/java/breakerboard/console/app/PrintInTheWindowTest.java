package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Records;
import breakerboard.console.Theme;
import breakerboard.console.print.PrintOrder;
import breakerboard.console.print.PrintOutcome;
import breakerboard.domain.ShiftEntry;
import breakerboard.testing.FakeShifts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Any view on paper, and the page for a change of shift on as many sheets as it needs. */
class PrintInTheWindowTest extends InTheWindow {
  private static final int NOTES = 120;
  private static final int STEP = 7;

  private final FakeShifts shifts = new FakeShifts();

  @Override
  Records records() {
    return new Records(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(shifts));
  }

  /** The dialog has found the printers, and Enter prints. */
  private void awaitPrinters(Scene scene) throws TimeoutException {
    await(
        () ->
            scene.getFocusOwner() instanceof Button button
                && "act".equals(button.getId())
                && !button.isDisabled()
                && button.getText().startsWith("Print "));
  }

  private PrintOrder order() throws TimeoutException {
    await(() -> !console.paper().orders().isEmpty());
    return console.paper().orders().getLast();
  }

  private static List<String> words(Parent page) {
    return Hands.onScreen(
        () ->
            page.lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList());
  }

  /** How bright the picture is on the whole, from 0 to 1. */
  private static double brightness(Image image) {
    return IntStream.range(0, (int) image.getHeight() / STEP)
        .mapToDouble(
            y ->
                IntStream.range(0, (int) image.getWidth() / STEP)
                    .mapToDouble(
                        x -> image.getPixelReader().getColor(x * STEP, y * STEP).getBrightness())
                    .average()
                    .orElseThrow())
        .average()
        .orElseThrow();
  }

  @Test
  void aViewIsPrintedByKeyboardInBlackOnWhiteWhateverTheTheme() throws TimeoutException {
    assertThat(console.paper().asked()).isZero();
    hands.chord(KeyCode.CONTROL, KeyCode.P);
    awaitPrinters(console.scene());
    assertThat(hands.text(".print-paper")).isEqualTo("1 page of A4, landscape");
    hands.key(KeyCode.ENTER);
    await(() -> hands.says(".print-state", "1 page went to the queue of Desk."));
    PrintOrder order = order();
    assertThat(order.lying()).isTrue();
    assertThat(words(order.pages().getFirst()))
        .contains("Book · EQ-LS-1", "page 1 of 1")
        .anyMatch(line -> line.startsWith("12 Mar 2026 10:00:01 New York · config v1"))
        .anyMatch(line -> line.contains("operator jmeyer"));
    Image page = Hands.onScreen(() -> Png.of(order.pages().getFirst(), 1));
    assertThat(page.getWidth()).isBetween(769.0, 771.0);
    assertThat(page.getHeight()).isBetween(522.0, 524.0);
    assertThat(brightness(page)).isGreaterThan(0.85);
    assertThat(console.scene().getStylesheets())
        .contains(Theme.sheet("tokens-dark.css"))
        .doesNotContain(Theme.sheet("tokens-paper.css"));
    hands.key(KeyCode.ESCAPE);
    await(() -> !console.root().dialogs().isShowing());
  }

  @Test
  void everyNoteOfTheHandoverIsPrintedOnceOnAsManyPagesAsTheyNeed() throws TimeoutException {
    askToPrintALongHandover();
    hands.click("#act");
    await(() -> hands.says(".print-state", "pages went to the queue of Desk."));
    PrintOrder order = order();
    assertThat(order.lying()).isFalse();
    int pages = order.pages().size();
    assertThat(pages).isGreaterThan(2);
    for (int page = 0; page < pages; page++) {
      assertThat(words(order.pages().get(page)))
          .contains("Handover · all books", "page %d of %d".formatted(page + 1, pages));
    }
    assertThat(order.pages().stream().flatMap(page -> words(page).stream()))
        .containsOnlyOnce(
            IntStream.range(0, NOTES).mapToObj(note -> "Note " + note).toArray(String[]::new))
        .contains("120, continued", "Who comes: name, time, signature");
    for (Parent page : order.pages()) {
      assertThat(cutRows(page)).isEmpty();
    }
  }

  private void askToPrintALongHandover() throws TimeoutException {
    for (int note = 0; note < NOTES; note++) {
      shifts.keep(ShiftEntry.note(RunningConsole.START, "jmeyer", "Note " + note));
    }
    hands.clickWorded("Handover");
    await(() -> hands.says(".handover-count", "120"));
    hands.clickWorded("Print…");
    awaitPrinters(console.scene());
  }

  /** The rows of which not all stands between the line above and the line below. */
  private static List<Node> cutRows(Parent page) {
    return Hands.onScreen(
        () -> {
          Node body = page.lookup(".paper-body");
          double foot = body.localToScene(body.getLayoutBounds()).getMaxY();
          return page.lookupAll(".paper-row").stream()
              .filter(row -> row.localToScene(row.getLayoutBounds()).getMaxY() > foot)
              .toList();
        });
  }

  @Test
  void somePagesArePrintedAsOftenAsIsAskedFor() throws TimeoutException {
    askToPrintALongHandover();
    hands.click("#range");
    hands.type("2-");
    eventually(() -> assertThat(hands.node("#act", Button.class).isDisabled()).isTrue());
    hands.type("3");
    hands.typeInto(hands.node("#copyCount", TextField.class), "2");
    await(() -> hands.text("#act").equals("Print 2 copies of 2 pages"));
    hands.key(KeyCode.ENTER);
    await(() -> hands.says(".print-state", "2 copies of 2 pages went to the queue of Desk."));
    assertThat(order().copies()).isEqualTo(2);
    assertThat(order().pages())
        .hasSize(2)
        .first()
        .satisfies(
            page -> assertThat(words(page)).anyMatch(words -> words.startsWith("page 2 of ")));
  }

  @Test
  void anotherPrinterHasOtherPages() throws TimeoutException {
    hands.clickWorded("Handover");
    await(() -> hands.says(".handover-none", "Every book may trade freely"));
    hands.chord(KeyCode.CONTROL, KeyCode.P);
    awaitPrinters(console.scene());
    assertThat(hands.text(".print-paper")).isEqualTo("1 page of A4, portrait");
    hands.tabToId("printer");
    hands.key(KeyCode.DOWN);
    await(() -> hands.text(".print-paper").contains(" of A5, portrait"));
    hands.tabToId("act");
    hands.key(KeyCode.SPACE);
    await(() -> hands.says(".print-state", "went to the queue of Floor."));
    assertThat(order().printer()).isEqualTo(PaperInHand.FLOOR);
    assertThat(order().pages())
        .allSatisfy(
            page ->
                assertThat(page.getScene().getWidth())
                    .isEqualTo(PaperInHand.FLOOR.portrait().width()));
  }

  @Test
  void withoutAPrinterItIsSaidWhatToDo() throws TimeoutException {
    console.paper().none();
    hands.chord(KeyCode.CONTROL, KeyCode.P);
    await(() -> hands.says(".print-refusal", "Add one in the settings of the system"));
    eventually(() -> assertThat(hands.node("#act", Button.class).isDisabled()).isTrue());
    hands.clickWorded("Close");
    await(() -> !console.root().dialogs().isShowing());
  }

  @Test
  void aPrinterThatFailsSaysWhyAndIsTriedAgainFromThePalette() throws TimeoutException {
    console
        .paper()
        .goes(
            (_, _) -> {
              throw new IllegalStateException("out of toner");
            });
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    hands.type("print this");
    hands.key(KeyCode.ENTER);
    awaitPrinters(console.scene());
    hands.key(KeyCode.ENTER);
    await(() -> hands.says(".print-refusal", "(out of toner)"));
    console.paper().goes((_, _) -> new PrintOutcome.Printed());
    awaitPrinters(console.scene());
    hands.key(KeyCode.ENTER);
    await(() -> hands.says(".print-state", "1 page went to the queue of Desk."));
    eventually(() -> assertThat(hands.says(".print-refusal", "toner")).isFalse());
  }

  @Test
  void aJammedPrinterLeavesTheWindowFreeAndIsTold() throws TimeoutException {
    CountDownLatch free = console.paper().jams();
    hands.chord(KeyCode.CONTROL, KeyCode.P);
    awaitPrinters(console.scene());
    hands.key(KeyCode.ENTER);
    await(() -> hands.says(".print-state", "Printing page 1 of 1"));
    hands.key(KeyCode.ESCAPE);
    await(() -> !console.root().dialogs().isShowing());
    hands.clickWorded("Events");
    await(() -> console.root().shell().shownNameProperty().get().equals("Events"));
    free.countDown();
    await(() -> hands.says(".told .label", "Printing was stopped"));
  }

  @Test
  void aPrinterThatDoesNotStopEitherIsLeftToItself() throws TimeoutException {
    CountDownLatch free = console.paper().jams();
    hands.chord(KeyCode.CONTROL, KeyCode.P);
    awaitPrinters(console.scene());
    hands.click("#act");
    await(() -> hands.says(".print-state", "Printing page 1 of 1"));
    hands.clickWorded("Stop printing");
    await(() -> hands.says(".print-state", "Stopping…"));
    hands.clickWorded("Close");
    await(() -> !console.root().dialogs().isShowing());
    free.countDown();
    await(() -> hands.says(".told .label", "Printing was stopped"));
  }

  @Test
  void aReplayInAWindowOfItsOwnSaysReplayOnItsPage() throws TimeoutException {
    TornWindow torn = Hands.onScreen(() -> console.root().torn().open("Replay"));
    Hands other = new Hands(new FxRobot(), Hands.onScreen(() -> focus(torn)));
    await(() -> torn.scene().getWindow().isFocused());
    other.chord(KeyCode.CONTROL, KeyCode.P);
    awaitPrinters(torn.scene());
    other.key(KeyCode.ENTER);
    await(() -> other.says(".print-state", "1 page went to the queue of Desk."));
    assertThat(words(order().pages().getFirst()))
        .contains("REPLAY · nothing open — not the live desk");
  }

  private static Scene focus(TornWindow torn) {
    ((Stage) torn.scene().getWindow()).toFront();
    torn.scene().getWindow().requestFocus();
    return torn.scene();
  }
}
