package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Records;
import breakerboard.domain.Command;
import breakerboard.domain.FeedState;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.Times;
import breakerboard.testing.FakeShifts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page for a change of shift over a running desk, its notes, and the handover itself. */
class HandoverInTheWindowTest extends InTheWindow {
  private static final double OVER_THE_LIMIT = 0.09;

  private final FakeShifts shifts = new FakeShifts();

  @TempDir private Path folder;

  @Override
  Records records() {
    return new Records(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(shifts));
  }

  @BeforeEach
  void showHandover() throws TimeoutException {
    hands.clickWorded("Handover");
    await(() -> hands.says(".handover-none", "Every book may trade freely"));
  }

  private String page() {
    return hands.words(".handover-page");
  }

  private boolean says(String part) {
    return page().contains(part);
  }

  @Test
  void thePageNamesWhatStands() throws TimeoutException {
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    console.command(
        new Command.Bypass(BOOK, DRAWDOWN, RunningConsole.START + Times.ofSeconds(3600)),
        "mkeller");
    await(() -> says("EQ-LS-1 · Volatility") && says("EQ-LS-1 · Drawdown"));

    eventually(
        () ->
            assertThat(page())
                .contains(
                    "EQ-LS-1",
                    "spot 9.00 % > 5.00 %",
                    "Bypassed",
                    "by mkeller: From elsewhere",
                    "ends 11:00")
                .doesNotContain("Every book may trade freely", "No breaker is tripped or latched"));
    eventually(() -> assertThat(page()).contains("No limit is overridden", "Every feed is well"));
  }

  @Test
  void aLostFeedIsHandedOverToo() throws TimeoutException {
    console.feed(FeedState.LOST, "the producer closed the connection");
    await(() -> says("the producer closed the connection"));
    eventually(() -> assertThat(page()).doesNotContain("Every feed is well"));
  }

  @Test
  void aNoteIsWrittenByKeyboardAndShowsWhoWroteIt() throws TimeoutException {
    hands.tabToId("note");
    hands.type("Broker is slow");
    hands.key(KeyCode.ENTER);
    await(() -> says("Broker is slow"));
    eventually(() -> assertThat(page()).contains("jmeyer", "at 10:00:01"));
    eventually(() -> assertThat(hands.node("#note", TextField.class).getText()).isEmpty());
    eventually(
        () ->
            assertThat(shifts.kept())
                .extracting(ShiftEntry::text)
                .containsExactly("Broker is slow"));
  }

  @Test
  void aNoteThatIsNotOnDiskIsNotShownAndStaysTyped() throws TimeoutException {
    shifts.fail();
    hands.typeInto(hands.node("#note", TextField.class), "Broker is slow");
    hands.clickWorded("Add note");
    await(() -> hands.text("#trouble").startsWith("The note is not on disk"));
    eventually(
        () ->
            assertThat(hands.node("#note", TextField.class).getText()).isEqualTo("Broker is slow"));
    assertThat(says("Broker is slow")).isFalse();
  }

  private void handOverTo(String name) throws TimeoutException {
    hands.tabToId("handOver");
    hands.key(KeyCode.SPACE);
    await(() -> hands.says(".deed-title", "Hand over the desk"));
    await(() -> "name".equals(console.scene().getFocusOwner().getId()));
    hands.type(name);
    hands.key(KeyCode.ENTER);
  }

  @Test
  void theDeskIsHandedOverByKeyboardWithThePageThatBothSaw() throws TimeoutException {
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> says("EQ-LS-1 · Volatility"));
    hands.typeInto(hands.node("#note", TextField.class), "Broker is slow");
    hands.key(KeyCode.ENTER);
    await(() -> says("Broker is slow"));

    handOverTo("akim");
    await(() -> hands.says("#title", "Shift of akim"));
    await(() -> !says("Broker is slow"));
    eventually(
        () -> assertThat(hands.text("#begun")).isEqualTo("taken over from jmeyer at 10:00:02"));
    eventually(() -> assertThat(hands.says("#seat", "operator akim")).isTrue());
    ShiftEntry handed = shifts.kept().getLast();
    eventually(() -> assertThat(handed.operator()).isEqualTo("jmeyer"));
    eventually(() -> assertThat(handed.next()).isEqualTo("akim"));
    eventually(
        () ->
            assertThat(handed.text())
                .contains("operator jmeyer")
                .contains("TRIPPED | EQ-LS-1 · Volatility | spot 9.00 % > 5.00 %")
                .contains("jmeyer | Broker is slow | at 10:00:02"));
  }

  @Test
  void whoLeavesCannotTakeOver() throws TimeoutException {
    handOverTo("JMeyer");
    await(() -> hands.says("#refusal", "jmeyer is who leaves"));
    eventually(() -> assertThat(shifts.kept()).isEmpty());
    hands.key(KeyCode.ESCAPE);
    await(() -> !hands.says(".deed-title", "Hand over the desk"));
    eventually(() -> assertThat(hands.says("#title", "Shift of jmeyer")).isTrue());
  }

  @Test
  void thePageIsSavedAsText() throws TimeoutException, IOException {
    Path file = folder.resolve("handover.txt");
    console.choosesFile(file);
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> says("EQ-LS-1 · Volatility"));
    hands.clickWorded("Save as text…");
    await(() -> hands.text("#saved").equals("Written to " + file + "."));
    assertThat(Files.readString(file))
        .startsWith("Handover of 12 Mar 2026 10:00:02 New York · operator jmeyer")
        .contains("Trading held back (1)")
        .contains("No limit is overridden.");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() throws TimeoutException {
    console.choosesFile(folder.resolve("gone").resolve("handover.txt"));
    hands.clickWorded("Save as text…");
    await(() -> hands.text("#saved").endsWith("choose another folder."));
    eventually(() -> assertThat(hands.node("#saved", Node.class).isVisible()).isTrue());
  }
}
