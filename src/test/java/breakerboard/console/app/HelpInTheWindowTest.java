package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Help on a breaker, from the places where somebody asks for it. */
class HelpInTheWindowTest extends InTheWindow {
  private void awaitHelpOn(String breaker) throws TimeoutException {
    await(
        () ->
            console.scene().getRoot().lookup(".help-card") != null
                && hands.says(".help-card .dialog-title", breaker));
  }

  private boolean isOpen() {
    return console.scene().getRoot().lookup(".help-card") != null;
  }

  @Test
  void theKeyHelpsWithTheOpenDetailAndEscapeLeadsBack() throws TimeoutException {
    hands.selectByKey("Drawdown");
    var before = hands.focused();
    hands.chord(KeyCode.SHIFT, KeyCode.F1);
    awaitHelpOn("Drawdown");
    eventually(
        () ->
            assertThat(hands.words(".help-card"))
                .contains("max_drawdown", "(peak - NAV) / peak", "8 %"));
    hands.key(KeyCode.ESCAPE);
    await(() -> !isOpen());
    eventually(() -> assertThat(hands.focused()).isEqualTo(before));
  }

  @Test
  void theButtonOfTheDetailHelpsWithIt() throws TimeoutException {
    hands.select("Volatility");
    hands.click("#help");
    awaitHelpOn("Volatility");
  }

  @Test
  void theLimitsHelpWithTheBreakerWhoseKeysTheyShow() throws TimeoutException {
    hands.select("Loss rate");
    hands.clickWorded("Limits");
    hands.click("#limitsHelp");
    awaitHelpOn("Loss rate");
  }

  @Test
  void thePaletteFindsHelp() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    hands.type("help corr");
    hands.key(KeyCode.ENTER);
    awaitHelpOn("Correlation");
  }

  @Test
  void withoutADetailTheKeyDoesNothing() {
    hands.chord(KeyCode.SHIFT, KeyCode.F1);
    eventually(() -> assertThat(isOpen()).isFalse());
  }
}
