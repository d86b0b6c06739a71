package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.ConfigurationStore;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import breakerboard.wire.ConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits that an operator edits in the running window. */
class LimitsInTheWindowTest extends InTheWindow {
  @TempDir private Path folder;

  @Override
  ConfigurationStore store() {
    return document -> ConfigFile.save(file(), document);
  }

  @BeforeEach
  void showLimits() throws TimeoutException {
    hands.clickWorded("Limits");
    hands.typeInto(hands.node("#find", TextField.class), "volatility_threshold");
  }

  private Path file() {
    return folder.resolve("desk.json");
  }

  @Test
  void anEditedLimitTripsTheBreakerOnTheNextObservation() throws TimeoutException {
    stage("1.5");
    applyLive();
    eventually(() -> assertThat(console.published()).isEqualTo(TradingState.ALLOWED));
    eventually(() -> assertThat(console.status(VOLATILITY)).isEqualTo(BreakerStatus.ACTIVE));

    console.observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> console.status(VOLATILITY) == BreakerStatus.TRIPPED);
    eventually(() -> assertThat(console.published()).isEqualTo(TradingState.HALTED));
    await(() -> hands.text(".block-word").equals("HALTED"));
    eventually(() -> assertThat(hands.text("#cause")).contains("2.00 % > 1.50 %"));
    Event changed = console.events(EventType.THRESHOLD_UPDATED).getLast();
    eventually(() -> assertThat(changed.reason()).isEqualTo("Tighter mandate"));
  }

  @Test
  void anOverrideIsRevertedFromTheView() throws TimeoutException {
    stage("6");
    applyLive();
    await(() -> hands.says("#overrideCount", "1 in force"));
    hands.tabToWorded("Revert…");
    hands.key(KeyCode.SPACE);
    hands.type("Mandate as before");
    hands.key(KeyCode.ENTER);

    await(() -> hands.says("#overrideCount", "none"));
    eventually(() -> assertThat(console.configuration().liveOverrides()).isEmpty());
    assertThat(editor().getText()).isEqualTo("5");
  }

  @Test
  void limitsAreSavedToTheFileAsAWhole() throws TimeoutException, IOException {
    stage("4");
    hands.clickWorded("Apply 1 change…");
    hands.clickWorded("Save to the configuration file, for good");
    hands.typeInto(hands.node("#reason", TextField.class), "New mandate");
    hands.clickWorded("Save 1 change");

    await(() -> Files.exists(file()) && dialogClosed());
    eventually(
        () -> assertThat(file()).content().contains("\"volatility_threshold\"").contains("0.04"));
    assertThat(Files.list(folder)).containsExactly(file());
    eventually(() -> assertThat(console.configuration().liveOverrides()).isEmpty());
  }

  @Test
  void aFileThatCannotBeWrittenIsASentenceInTheDialog() throws TimeoutException, IOException {
    Files.createDirectory(file());
    Files.createFile(file().resolve("in the way"));
    stage("4");
    hands.clickWorded("Apply 1 change…");
    hands.clickWorded("Save to the configuration file, for good");
    hands.typeInto(hands.node("#reason", TextField.class), "New mandate");
    hands.clickWorded("Save 1 change");

    await(() -> hands.says("#refusal", "cannot be written"));
    eventually(
        () ->
            assertThat(hands.text("#refusal"))
                .startsWith("The limits are in force, but the file was not written:")
                .contains(file().toString()));
  }

  @Test
  void aWrongValueIsSaidWhileItIsTypedAndHoldsApplyBack() throws TimeoutException {
    stage("-1");
    await(() -> hands.says("#obstacle", "Apply is off: 1 error to correct"));
    assertThat(apply().isDisabled()).isTrue();
    assertThat(finding(".finding-error")).startsWith("Error: volatility_threshold");
  }

  @Test
  void wordsInsteadOfANumberAreAnError() throws TimeoutException {
    stage("five");
    await(() -> hands.says("#obstacle", "Apply is off: 1 error to correct"));
  }

  @Test
  void aDoubtfulValueWarnsAndMayBeApplied() throws TimeoutException {
    stage("12");
    await(() -> !apply().isDisabled());
    assertThat(finding(".finding-warning")).startsWith("Warning: volatility_threshold");
  }

  @Test
  void withNothingStagedApplyIsOffAndSaysWhy() {
    assertThat(apply().isDisabled()).isTrue();
    eventually(
        () -> assertThat(hands.text("#obstacle")).isEqualTo("Apply is off: nothing is staged"));
  }

  @Test
  void aLimitIsEditedWithoutTheMouse() throws TimeoutException {
    hands.tabTo("the editor", node -> node.equals(editor()));
    hands.chord(KeyCode.CONTROL, KeyCode.A);
    hands.type("1.5");
    hands.tabToId("apply");
    hands.key(KeyCode.SPACE);
    hands.tabToWorded("Until reverted");
    hands.key(KeyCode.SPACE);
    hands.tabToId("reason");
    hands.type("Tighter mandate");
    hands.key(KeyCode.ENTER);
    await(() -> !console.configuration().liveOverrides().isEmpty());

    console.observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> console.published() == TradingState.HALTED);
  }

  private TextField editor() {
    return hands.node(".number-field", TextField.class);
  }

  private Labeled apply() {
    return hands.node("#apply", Labeled.class);
  }

  private String finding(String query) {
    return ((Labeled) hands.node(query, Parent.class).lookup(".label")).getText();
  }

  private void stage(String text) {
    hands.typeInto(editor(), text);
  }

  private void applyLive() throws TimeoutException {
    hands.clickWorded("Apply 1 change…");
    hands.clickWorded("Until reverted");
    hands.typeInto(hands.node("#reason", TextField.class), "Tighter mandate");
    hands.clickWorded("Apply 1 change live");
    await(() -> !console.configuration().liveOverrides().isEmpty() && dialogClosed());
    eventually(
        () ->
            assertThat(console.configuration().liveOverrides().getFirst().book()).isEqualTo(BOOK));
  }

  private boolean dialogClosed() {
    return !console.scene().getRoot().lookup(".veil").isVisible();
  }
}
