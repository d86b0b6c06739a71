package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.OPERATOR;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** What an operator does in the running window, by mouse and by keyboard alone. */
class DeedsInTheWindowTest extends InTheWindow {
  @Test
  void whatIsSaidOfACancelledDialogStandsInABandUntilItIsSeen() throws TimeoutException {
    Platform.runLater(
        () -> console.root().dialogs().afterwards().tell("Trip Volatility: it is disabled."));
    await(() -> hands.says("#afterBand .band-sentence", "Trip Volatility: it is disabled."));

    hands.clickWorded("Seen");
    await(() -> !console.scene().lookup("#afterBand").isVisible());
  }

  @Test
  void aTripByMouseHaltsTheBookAndAResetByMouseEndsIt() throws TimeoutException {
    hands.select("Volatility");
    hands.clickWorded("Trip…");
    hands.type("Vendor print");
    hands.clickWorded("Trip volatility");
    halted("Vendor print");
    assertThat(last(EventType.BREAKER_TRIPPED).operator()).isEqualTo(OPERATOR);
    assertThat(last(EventType.BREAKER_TRIPPED).reason()).isEqualTo("Vendor print");

    hands.clickWorded("Reset…");
    hands.type("Print corrected");
    hands.clickWorded("Reset volatility");
    allowed();
    assertThat(last(EventType.BREAKER_RESET).reason()).isEqualTo("Print corrected");
  }

  @Test
  void aTripAndAResetNeedNoMouse() throws TimeoutException {
    hands.selectByKey("Volatility");
    hands.tabToWorded("Trip…");
    hands.key(KeyCode.SPACE);
    hands.type("Vendor print");
    hands.key(KeyCode.ENTER);
    halted("Vendor print");

    hands.tabToWorded("Reset…");
    hands.key(KeyCode.SPACE);
    hands.type("Print corrected");
    hands.key(KeyCode.ENTER);
    allowed();
    assertThat(last(EventType.BREAKER_RESET).operator()).isEqualTo(OPERATOR);
  }

  @Test
  void aDrawdownInBreachIsResetByRebasingItsPeak() throws TimeoutException {
    aDrawdownInBreach();
    hands.select("Drawdown");
    hands.clickWorded("Reset…");
    hands.clickWorded("Rebase the peak: 1,000,000 becomes 910,000");
    hands.typeInto(hands.node("#reason", TextField.class), "Mandate moved");
    hands.clickWorded("Rebase and reset drawdown");

    await(() -> console.status(DRAWDOWN) == BreakerStatus.ACTIVE);
    eventually(
        () ->
            assertThat(console.screen().orElseThrow().snapshot().peak())
                .isEqualTo(CALM_NAV * 0.91));
  }

  /** Tripped, and told of in notes, which take room from what is clicked next. */
  private void aDrawdownInBreach() throws TimeoutException {
    console.observe(CALM_NAV * 0.91, CALM_VOLATILITY);
    await(() -> console.status(DRAWDOWN) == BreakerStatus.TRIPPED);
    await(() -> hands.says(".toast-title", "Drawdown") && hands.says(".toast-title", "Loss rate"));
  }

  @Test
  void anOpenDialogShowsTheNumbersOfNowAndKeepsWhatWasTyped() throws TimeoutException {
    aDrawdownInBreach();
    hands.select("Drawdown");
    hands.clickWorded("Reset…");
    hands.clickWorded("Rebase the peak: 1,000,000 becomes 910,000");
    hands.typeInto(hands.node("#reason", TextField.class), "Mandate moved");

    console.observe(CALM_NAV * 0.9, CALM_VOLATILITY);
    await(() -> hands.words(".deed-dialog").contains("10.00 %"));
    RadioButton rebase = (RadioButton) hands.worded("Rebase the peak: 1,000,000 becomes 900,000");
    eventually(() -> assertThat(rebase.isSelected()).isTrue());
    eventually(
        () ->
            assertThat(hands.node("#reason", TextField.class).getText())
                .isEqualTo("Mandate moved"));
    hands.clickWorded("Rebase and reset drawdown");
    await(() -> console.status(DRAWDOWN) == BreakerStatus.ACTIVE);
    assertThat(last(EventType.BREAKER_RESET).reason()).isEqualTo("Mandate moved");
  }

  @Test
  void aBreachThatEndsWhileTheDialogIsOpenOpensTheOtherWays() throws TimeoutException {
    aDrawdownInBreach();
    hands.select("Drawdown");
    hands.clickWorded("Reset…");
    hands.clickWorded("Override a limit, then reset");
    await(() -> hands.text("#act").equals("Override and reset drawdown"));

    console.observe(CALM_NAV * 0.97, CALM_VOLATILITY);
    await(() -> hands.text("#act").equals("Reset drawdown"));
    RadioButton plain = (RadioButton) hands.worded("Reset and keep its reference");
    eventually(() -> assertThat(plain.isSelected()).isTrue());
    hands.typeInto(hands.node("#reason", TextField.class), "Recovered");
    hands.clickWorded("Reset drawdown");
    await(() -> console.status(DRAWDOWN) == BreakerStatus.ACTIVE);
  }

  @Test
  void maintenanceStartsByKeyboardAndEndsByMouse() throws TimeoutException {
    hands.tabToWorded("Maintenance…");
    hands.key(KeyCode.SPACE);
    hands.type("Venue migration");
    hands.key(KeyCode.ENTER);
    await(() -> console.screen().orElseThrow().snapshot().maintenance());

    hands.clickWorded("End maintenance…");
    hands.type("Venue is back");
    hands.clickWorded("End maintenance");
    await(() -> !console.screen().orElseThrow().snapshot().maintenance());
  }

  @Test
  void anOpenMaintenanceDialogStaysWhatItIsWhenAnotherOperatorIsFirst() throws TimeoutException {
    hands.clickWorded("Maintenance…");
    hands.type("Venue migration");
    console.command(new Command.StartMaintenance(BOOK), "mkeller");
    await(() -> console.screen().orElseThrow().snapshot().maintenance());

    eventually(() -> assertThat(hands.text("#act")).isEqualTo("Start maintenance"));
    hands.key(KeyCode.ENTER);
    eventually(() -> assertThat(console.screen().orElseThrow().snapshot().maintenance()).isTrue());
  }

  @Test
  void aButtonThatWasClickedTakesKeysToo() throws TimeoutException {
    hands.clickWorded("Maintenance…");
    hands.type("Venue migration");
    hands.clickWorded("Start maintenance");
    await(() -> console.screen().orElseThrow().snapshot().maintenance());

    hands.tabToWorded("End maintenance…");
    hands.key(KeyCode.SPACE);
    hands.type("Venue is back");
    hands.key(KeyCode.ENTER);
    await(() -> !console.screen().orElseThrow().snapshot().maintenance());
  }

  @Test
  void whatCanBeResetIsResetTogether() throws TimeoutException {
    console.observe(CALM_NAV, 0.09);
    await(() -> console.status(VOLATILITY) == BreakerStatus.TRIPPED);
    console.observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> console.status(VOLATILITY) == BreakerStatus.COOLDOWN);
    hands.clickWorded("Reset all…");
    hands.type("Print corrected");
    hands.clickWorded("Reset all 1");
    await(() -> console.status(VOLATILITY) == BreakerStatus.ACTIVE);
  }

  @Test
  void aBypassAndItsEndByMouse() throws TimeoutException {
    hands.select("Volatility");
    hands.clickWorded("Bypass…");
    hands.typeInto(hands.node("#end", TextField.class), "11:00");
    hands.typeInto(hands.node("#reason", TextField.class), "Recalibration");
    hands.clickWorded("Bypass volatility");
    await(() -> console.status(VOLATILITY) == BreakerStatus.BYPASSED);
    await(() -> hands.text("#bypasses").equals("1 bypass"));
    console.observe(CALM_NAV, 0.09);
    eventually(() -> assertThat(console.published()).isEqualTo(TradingState.ALLOWED));

    hands.clickWorded("End bypass…");
    hands.type("Recalibrated");
    hands.clickWorded("End bypass");
    await(() -> console.status(VOLATILITY) == BreakerStatus.TRIPPED);
    await(() -> console.published() == TradingState.HALTED);
  }

  @Test
  void aBypassAndItsEndNeedNoMouse() throws TimeoutException {
    hands.selectByKey("Volatility");
    hands.tabToWorded("Bypass…");
    hands.key(KeyCode.SPACE);
    hands.type("11:00");
    hands.tabToId("reason");
    hands.type("Recalibration");
    hands.key(KeyCode.ENTER);
    await(() -> console.status(VOLATILITY) == BreakerStatus.BYPASSED);

    hands.tabToWorded("End bypass…");
    hands.key(KeyCode.SPACE);
    hands.type("Recalibrated");
    hands.key(KeyCode.ENTER);
    await(() -> console.status(VOLATILITY) == BreakerStatus.ACTIVE);
  }

  @Test
  void aBreakerIsDisabledAndEnabledByMouse() throws TimeoutException {
    hands.select("Volatility");
    hands.clickWorded("Disable…");
    hands.type("Vendor outage");
    hands.clickWorded("Disable volatility");
    await(() -> console.status(VOLATILITY) == BreakerStatus.DISABLED);

    hands.clickWorded("Enable…");
    hands.type("Vendor back");
    hands.clickWorded("Enable volatility");
    await(() -> console.status(VOLATILITY) == BreakerStatus.ACTIVE);
    assertThat(last(EventType.BREAKER_ENABLED).reason()).isEqualTo("Vendor back");
  }

  @Test
  void aBreakerIsDisabledAndEnabledWithoutTheMouse() throws TimeoutException {
    hands.selectByKey("Volatility");
    hands.tabToWorded("Disable…");
    hands.key(KeyCode.SPACE);
    hands.type("Vendor outage");
    hands.key(KeyCode.ENTER);
    await(() -> console.status(VOLATILITY) == BreakerStatus.DISABLED);

    hands.tabToWorded("Enable…");
    hands.key(KeyCode.SPACE);
    hands.type("Vendor back");
    hands.key(KeyCode.ENTER);
    await(() -> console.status(VOLATILITY) == BreakerStatus.ACTIVE);
  }

  @Test
  void theKillSwitchHeldByMouseHaltsAndResumingByMouseReleases() throws TimeoutException {
    hands.click("#kill");
    hands.point(hands.node(".hold-bar", Node.class));
    hands.press(MouseButton.PRIMARY);
    console.heldLongEnough();
    hands.release(MouseButton.PRIMARY);
    emergency();

    hands.click("#kill");
    hands.type("All clear");
    hands.clickWorded("Resume the desk");
    allowed();
    assertThat(last(EventType.KILL_SWITCH_OFF).reason()).isEqualTo("All clear");
  }

  @Test
  void theKillSwitchHeldByKeyHaltsAndResumingByKeyReleases() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    hands.hold(KeyCode.SPACE);
    console.heldLongEnough();
    hands.release(KeyCode.SPACE);
    emergency();

    hands.chord(KeyCode.CONTROL, KeyCode.K);
    hands.type("All clear");
    hands.key(KeyCode.ENTER);
    allowed();
  }

  @Test
  void theKillSwitchTypedHalts() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    hands.tabToId("word");
    hands.type("HALT");
    hands.key(KeyCode.ENTER);
    emergency();
  }

  @Test
  void theTypedWordMayFollowAClick() throws TimeoutException {
    hands.click("#kill");
    hands.click(".kill-word");
    hands.type("HALT");
    hands.key(KeyCode.ENTER);
    emergency();
  }

  @Test
  void anActionThatIsNotPossibleStaysAndSaysWhy() {
    hands.select("Volatility");
    Node reset = hands.worded("Reset…");
    eventually(() -> assertThat(reset.isDisabled()).isTrue());
    eventually(
        () ->
            assertThat(reset.getAccessibleHelp()).isEqualTo("Reset is off: Volatility is active"));
  }

  private void halted(String because) throws TimeoutException {
    await(() -> console.status(VOLATILITY) == BreakerStatus.TRIPPED);
    await(() -> console.published() == TradingState.HALTED);
    await(() -> hands.text(".block-word").equals("HALTED"));
    eventually(
        () -> assertThat(hands.text("#cause")).isEqualTo("Volatility by jmeyer: " + because));
  }

  private void allowed() throws TimeoutException {
    await(() -> console.published() == TradingState.ALLOWED);
    await(() -> hands.text(".block-word").equals("ALLOWED"));
    eventually(() -> assertThat(console.status(VOLATILITY)).isEqualTo(BreakerStatus.ACTIVE));
  }

  private void emergency() throws TimeoutException {
    await(() -> console.published() == TradingState.HALTED);
    await(() -> console.state() == TradingState.HALTED);
    await(() -> hands.text(".block-word").equals("HALTED"));
    Event engaged = last(EventType.KILL_SWITCH_ON);
    eventually(() -> assertThat(engaged.operator()).isEqualTo(OPERATOR));
    eventually(() -> assertThat(hands.text("#kill")).isEqualTo("Kill switch is on…"));
    eventually(() -> assertThat(hands.text("#cause")).containsIgnoringCase("kill switch"));
  }

  private Event last(EventType type) {
    eventually(() -> assertThat(console.events(type)).as("events of " + BOOK).isNotEmpty());
    return console.events(type).getLast();
  }
}
