package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.Operators;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedState;
import breakerboard.domain.Role;
import breakerboard.domain.TradingState;
import breakerboard.testing.FakeOperators;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Who wants to act signs in first and lands in what was wanted; a viewer reads why not. */
class SignInInTheWindowTest extends InTheWindow {
  private static final String VIEWER = "guest is a viewer, who looks and does not act";

  private final FakeOperators operators =
      new FakeOperators(Map.of("jmeyer", Role.OPERATOR, "guest", Role.VIEWER));

  @Override
  Operators operators() {
    return operators;
  }

  /** The console opens with the sign-in; who only looks leaves it with Escape. */
  @Override
  void begin() throws TimeoutException {
    console.feed(FeedState.CONNECTED, "");
    console.observe(RunningConsole.CALM_NAV, RunningConsole.CALM_VOLATILITY);
    await(() -> console.scene().getWindow().isFocused());
    await(() -> console.screen().isPresent() && console.state() == TradingState.ALLOWED);
    await(() -> hands.says(".deed-title", "Sign in"));
    hands.key(KeyCode.ESCAPE);
    await(() -> !hands.says(".deed-title", "Sign in"));
  }

  private void signInByKey(String name) throws TimeoutException {
    await(() -> "name".equals(console.scene().getFocusOwner().getId()));
    hands.type(name);
    hands.tabToId("pin");
    hands.type(name);
    hands.key(KeyCode.ENTER);
  }

  private void sitsDown(String name) throws TimeoutException {
    hands.click("#seat");
    signInByKey(name);
    await(() -> hands.says("#seat", "operator " + name) && !hands.says(".deed-title", "ign in"));
  }

  @Test
  void whoWantsToTripSignsInAndLandsInTheTripByKeyboardAlone() throws TimeoutException {
    hands.selectByKey("Volatility");
    hands.tabToWorded("Trip…");
    hands.key(KeyCode.SPACE);
    await(() -> hands.says(".deed-bullets .label", "this opens: Trip Volatility in EQ-LS-1."));
    signInByKey("jmeyer");

    await(() -> hands.says(".deed-title", "Trip Volatility in EQ-LS-1"));
    hands.type("Desk order");
    hands.key(KeyCode.ENTER);
    await(() -> console.status(VOLATILITY) == BreakerStatus.TRIPPED);
    eventually(
        () ->
            assertThat(console.events(EventType.BREAKER_TRIPPED).getLast().operator())
                .isEqualTo("jmeyer"));
  }

  @Test
  void theKillSwitchAsksForTheSignInAndOpensByItself() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    await(() -> hands.says(".deed-bullets .label", "this opens: Kill switch: halt the whole desk"));
    signInByKey("jmeyer");
    await(() -> console.scene().getFocusOwner().getStyleClass().contains("hold-bar"));
    hands.hold(KeyCode.SPACE);
    console.heldLongEnough();
    hands.release(KeyCode.SPACE);

    await(() -> console.published() == TradingState.HALTED);
    eventually(
        () ->
            assertThat(console.events(EventType.KILL_SWITCH_ON).getLast().operator())
                .isEqualTo("jmeyer"));
  }

  @Test
  void whoTurnsOutToBeAViewerIsToldAndNothingOpens() throws TimeoutException {
    hands.select("Volatility");
    hands.clickWorded("Trip…");
    signInByKey("guest");

    await(() -> hands.says(".deed-bullets .label", VIEWER + ", not even with the kill switch."));
    eventually(() -> assertThat(hands.says(".deed-title", "Change operator")).isTrue());
    signInByKey("jmeyer");
    await(() -> hands.says(".deed-title", "Trip Volatility in EQ-LS-1"));
  }

  /** What only a listener of JavaFX's bindings holds is gone with the next collection. */
  @Test
  void theSignInGoesOnAndOffWithItsFieldsHoweverLongItsDialogStood() throws TimeoutException {
    hands.click("#seat");
    await(() -> "name".equals(console.scene().getFocusOwner().getId()));
    eventually(() -> assertThat(signIn().isDisabled()).isTrue());
    System.gc();

    hands.type("jmeyer");
    eventually(
        () ->
            assertThat(signIn().getAccessibleHelp()).isEqualTo("Sign in is off: no PIN is given"));
    hands.tabToId("pin");
    hands.type("jmeyer");
    eventually(() -> assertThat(signIn().isDisabled()).isFalse());
  }

  private Node signIn() {
    return hands.node("#act", Node.class);
  }

  @Test
  void aViewersButtonsAreOffAndSayWhy() throws TimeoutException {
    sitsDown("guest");
    hands.select("Volatility");

    for (String words : List.of("Bypass…", "Override…", "Disable…", "Trip…", "Maintenance…")) {
      Node button = hands.worded(words);
      eventually(() -> assertThat(button.isDisabled()).as(words).isTrue());
      eventually(() -> assertThat(button.getAccessibleHelp()).endsWith(" is off: " + VIEWER));
    }
    eventually(() -> assertThat(hands.node("#kill", Node.class).isDisabled()).isTrue());
    eventually(
        () ->
            assertThat(hands.node("#kill", Node.class).getAccessibleHelp())
                .isEqualTo("Kill switch is off: " + VIEWER));

    hands.clickWorded("Limits");
    await(() -> hands.says("#obstacle", "Apply is off: " + VIEWER));
    hands.clickWorded("Events");
    await(() -> hands.node("#acknowledgeAll", Node.class).isDisabled());
    eventually(
        () ->
            assertThat(hands.node("#acknowledgeAll", Node.class).getAccessibleHelp())
                .endsWith(VIEWER));
  }

  @Test
  void aNoteForTheNextShiftIsSomebodys() throws TimeoutException {
    hands.clickWorded("Handover");
    await(() -> hands.says(".handover-none", "No note was written in this shift"));
    hands.typeInto(hands.node("#note", TextField.class), "Broker is slow");
    hands.key(KeyCode.ENTER);
    await(() -> hands.says(".deed-title", "Sign in"));
    eventually(
        () ->
            assertThat(hands.says(".handover-none", "No note was written in this shift")).isTrue());
    signInByKey("jmeyer");
    await(() -> hands.says("#seat", "operator jmeyer"));
    hands.clickWorded("Add note");
    await(() -> hands.words(".handover-page").contains("jmeyer Broker is slow"));
  }

  @Test
  void aViewersKeysOpenTheSignInOfAnOperatorBeside() throws TimeoutException {
    sitsDown("guest");
    hands.chord(KeyCode.CONTROL, KeyCode.K);

    await(() -> hands.says(".deed-bullets .label", VIEWER));
    signInByKey("jmeyer");
    await(() -> console.scene().getFocusOwner().getStyleClass().contains("hold-bar"));
    eventually(() -> assertThat(console.published()).isEqualTo(TradingState.ALLOWED));
    hands.key(KeyCode.ESCAPE);
    await(() -> !hands.node("#kill", Node.class).isDisabled());
    await(() -> hands.says("#seat", "operator jmeyer"));
  }

  @Test
  void anOperatorFindsTheButtonsOnAgain() throws TimeoutException {
    sitsDown("guest");
    hands.select("Volatility");
    eventually(() -> assertThat(hands.worded("Trip…").isDisabled()).isTrue());

    sitsDown("jmeyer");

    await(() -> !hands.worded("Trip…").isDisabled());
    hands.clickWorded("Trip…");
    await(() -> hands.node("#operator", TextField.class).getText().equals("jmeyer"));
  }
}
