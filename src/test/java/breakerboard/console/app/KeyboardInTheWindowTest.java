package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.OPERATOR;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window without a mouse. */
class KeyboardInTheWindowTest extends InTheWindow {
  private static final double IN_BREACH = CALM_NAV * 0.91;

  @ParameterizedTest
  @CsvSource({
    "DIGIT1, .desk-view",
    "DIGIT2, .book-view",
    "DIGIT3, .exposure-view",
    "DIGIT4, .events-view",
    "DIGIT5, .limits-view",
    "DIGIT6, .replay-view",
    "DIGIT7, .health-view",
    "DIGIT8, .handover-view"
  })
  void aViewHasItsShortcut(KeyCode digit, String view) throws TimeoutException {
    hands.chord(KeyCode.CONTROL, digit == KeyCode.DIGIT1 ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
    await(() -> console.scene().getRoot().lookup(view) == null);
    hands.chord(KeyCode.CONTROL, digit);
    await(() -> console.scene().getRoot().lookup(view) != null);
  }

  @ParameterizedTest
  @CsvSource({"DIGIT1", "DIGIT2", "DIGIT3", "DIGIT4", "DIGIT5", "DIGIT6", "DIGIT7", "DIGIT8"})
  void theKillSwitchOpensFromEveryView(KeyCode digit) throws TimeoutException {
    hands.chord(KeyCode.CONTROL, digit);
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    await(() -> hands.focused().getStyleClass().contains("hold-bar"));
    hands.key(KeyCode.ESCAPE);
    await(() -> !console.scene().getRoot().lookup(".veil").isVisible());
    eventually(() -> assertThat(console.events(EventType.KILL_SWITCH_ON)).isEmpty());
  }

  @Test
  void theShownViewIsTheOneThatTheArrowsChooseInTheNavigation() throws TimeoutException {
    hands.tabToWorded("Book");
    hands.key(KeyCode.DOWN);
    await(() -> console.scene().getRoot().lookup(".exposure-view") != null);
    hands.key(KeyCode.UP);
    await(() -> console.scene().getRoot().lookup(".book-view") != null);
  }

  @Test
  void assistiveTechnologyOpensATile() throws TimeoutException {
    Node tile = hands.tile("Volatility");
    Platform.runLater(() -> tile.executeAccessibleAction(AccessibleAction.FIRE));
    await(() -> hands.text(".detail-title").equals("Volatility"));
  }

  @Test
  void aBreakerWithoutEventsSaysSoOnItsFirstPage() throws TimeoutException {
    hands.select("Manual trip");
    hands.click("#eventsTab");
    await(
        () ->
            console.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                    node ->
                        node instanceof Label label
                            && label.getText().equals("No event of this breaker is in memory")));
  }

  @Test
  void aDrawdownInBreachIsResetByRebasingItsPeak() throws TimeoutException {
    openResetInBreach();
    hands.key(KeyCode.SPACE);
    await(() -> hands.text("#act").equals("Rebase and reset drawdown"));
    hands.tabTo("the reason", node -> "reason".equals(node.getId()));
    hands.type("Mandate moved");
    hands.key(KeyCode.ENTER);

    await(() -> console.status(DRAWDOWN) == BreakerStatus.ACTIVE);
    eventually(
        () -> assertThat(console.screen().orElseThrow().snapshot().peak()).isEqualTo(IN_BREACH));
    eventually(
        () ->
            assertThat(console.events(EventType.BREAKER_RESET).getLast())
                .extracting(Event::operator, Event::reason)
                .containsExactly(OPERATOR, "Mandate moved"));
  }

  @Test
  void theWayThatTheArrowsChooseIsTheWayThatIsDone() throws TimeoutException {
    openResetInBreach();
    hands.key(KeyCode.DOWN);
    await(() -> hands.text("#act").equals("Override and reset drawdown"));
    hands.key(KeyCode.UP);
    await(() -> hands.text("#act").equals("Rebase and reset drawdown"));
  }

  /** A button takes arrow keys once it has its skin, with the first pulse that shows it. */
  private boolean choiceListens() {
    return console.scene().getFocusOwner() instanceof RadioButton button
        && button.getSkin() != null;
  }

  private void openResetInBreach() throws TimeoutException {
    console.observe(IN_BREACH, CALM_VOLATILITY);
    await(() -> console.status(DRAWDOWN) == BreakerStatus.TRIPPED);
    hands.selectByKey("Drawdown");
    hands.tabToWorded("Reset…");
    hands.key(KeyCode.SPACE);
    await(this::choiceListens);
  }
}
