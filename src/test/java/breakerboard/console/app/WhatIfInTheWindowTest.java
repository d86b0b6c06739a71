package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.Source;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.testing.FakeWhatIf;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator asks what staged limits would have done, by mouse and by keyboard. */
class WhatIfInTheWindowTest extends InTheWindow {
  private final FakeWhatIf whatIf = new FakeWhatIf();

  @Override
  WhatIf whatIf() {
    return whatIf;
  }

  @BeforeEach
  void stageALimit() throws TimeoutException {
    hands.clickWorded("Limits");
    hands.typeInto(hands.node("#find", TextField.class), "volatility_threshold");
    hands.typeInto(hands.node(".number-field", TextField.class), "4.5");
    hands.clickWorded("What-if");
  }

  @Test
  void theStagedLimitsAreTriedOutOnTodaysRecording() throws TimeoutException {
    hands.clickWorded("Run what-if");

    await(() -> shown("#tripChanges"));
    Question asked = whatIf.questions().getLast();
    eventually(() -> assertThat(asked.source()).isEqualTo(new Source.Today()));
    eventually(() -> assertThat(asked.book()).isEqualTo(BOOK));
    eventually(
        () ->
            assertThat(asked.staged())
                .containsExactly(
                    List.of(new KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.045)))));
    await(() -> !hands.rows("#tripChanges").isEmpty());
    eventually(
        () ->
            assertThat(hands.rows("#tripChanges").getFirst())
                .containsExactly("+", "Volatility · spot", "—", "10:54:02"));
    await(() -> hands.words(".whatif-figures").contains("45:00"));
    eventually(
        () ->
            assertThat(hands.words(".whatif-figures"))
                .contains("6", "4", "45:00", "22:00", "23", "31"));
  }

  @Test
  void anEditAfterwardsMakesTheAnswerOld() throws TimeoutException {
    hands.clickWorded("Run what-if");
    await(() -> shown("#tripChanges"));
    assertThat(shown("#whatIfNote")).isFalse();

    hands.clickWorded("Discard");

    await(() -> hands.says("#whatIfNoteWords", "This is about older edits"));
  }

  @Test
  void itRunsWithoutTheMouse() throws TimeoutException {
    hands.tabToId("whatIfSource");
    hands.key(KeyCode.DOWN);
    hands.tabToWorded("Run what-if");
    hands.key(KeyCode.SPACE);

    await(() -> shown("#tripChanges"));
    assertThat(whatIf.questions().getLast().source())
        .isEqualTo(new Source.Day(LocalDate.of(2020, 3, 12)));
  }

  @Test
  void aRunThatLastsShowsHowFarItIsAndIsCancelled() throws TimeoutException {
    whatIf.holdingAt(40);
    hands.clickWorded("Run what-if");
    await(() -> hands.says("#share", "40 %"));
    eventually(() -> assertThat(hands.node("#runWhatIf", Labeled.class).isDisabled()).isTrue());

    hands.clickWorded("Cancel");

    await(() -> !shown("#whatIfProgress"));
    assertThat(shown("#tripChanges")).isFalse();
    eventually(() -> assertThat(hands.node("#runWhatIf", Labeled.class).isDisabled()).isFalse());
  }

  @Test
  void whatCannotBeAnsweredIsSaid() throws TimeoutException {
    whatIf.refusing("Nothing was recorded on 12 Mar 2026.");
    hands.clickWorded("Run what-if");

    await(() -> hands.says("#whatIfNoteWords", "Nothing was recorded on 12 Mar 2026."));
  }

  @Test
  void withNothingStagedOnlyTheSweepRuns() throws TimeoutException {
    hands.clickWorded("Discard");
    await(() -> hands.says("#whatIfObstacle", "Run what-if is off: nothing is staged"));

    hands.clickWorded("Sweep");

    await(() -> !hands.node("#runWhatIf", Labeled.class).isDisabled());
  }

  @Test
  void aValueOfTheSweepIsStagedByKeyboard() throws TimeoutException {
    runSweep();
    hands.tabTo("the curve", WhatIfInTheWindowTest::isCurve);
    hands.key(KeyCode.HOME);
    hands.key(KeyCode.RIGHT);
    await(() -> hands.says("#sweptPoint", "3 %"));
    hands.key(KeyCode.ENTER);

    await(() -> hands.words(".below-panes").contains("3 %"));
  }

  @Test
  void aValueOfTheSweepIsStagedByMouse() throws TimeoutException {
    runSweep();
    hands.click(hands.node(".sweep-curve", Node.class));

    await(() -> hands.node("#stageSwept", Labeled.class).getText().startsWith("Stage "));
    String value = hands.node("#stageSwept", Labeled.class).getText().substring(6);
    await(() -> hands.words(".below-panes").contains(value));
  }

  private void runSweep() throws TimeoutException {
    hands.clickWorded("Sweep");
    hands.clickWorded("Run sweep");
    await(() -> shown(".sweep-curve"));
    assertThat(whatIf.questions().getLast().staged()).hasSize(11);
  }

  private static boolean isCurve(Node node) {
    return node.getStyleClass().contains("sweep-curve");
  }

  private boolean shown(String query) {
    Node node = console.scene().getRoot().lookup(query);
    return node != null && Hands.seen(node);
  }
}
