package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.TradingState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** The kill switch of a desk that leaves one of its books out. */
class KillSwitchInTheWindowTest extends InTheWindow {
  private static final String SPARED = "FX-2";
  private static final String BAND = ".signal-band .band-sentence";
  private static final String SENTENCE =
      "The kill switch halts 1 of 2 books: not FX-2, whose kill switch is off in the configuration"
          + " (kill_switch_enabled).";

  @Override
  Configuration configuration() {
    ConfigNode off = members("kill_switch_enabled", new ConfigNode.Flag(false));
    return Configuration.load(Breakers.catalogue(), members("books", members(SPARED, off)))
        .configuration()
        .orElseThrow();
  }

  private static Members members(String name, ConfigNode value) {
    return new Members(new LinkedHashMap<>(Map.of(name, value)));
  }

  @Override
  void begin() throws TimeoutException {
    console.trading();
    console.observe(SPARED, CALM_NAV, CALM_VOLATILITY);
    await(() -> console.root().desk().books().size() == 2);
  }

  private void engage() throws TimeoutException {
    hands.click("#kill");
    hands.point(hands.node(".hold-bar", Node.class));
    hands.press(MouseButton.PRIMARY);
    console.heldLongEnough();
    hands.release(MouseButton.PRIMARY);
    await(() -> console.state() == TradingState.HALTED);
    await(() -> hands.text("#kill").equals("Kill switch is on…"));
  }

  private void resume() throws TimeoutException {
    hands.click("#kill");
    hands.type("All clear");
    hands.clickWorded("Resume the desk");
    await(() -> console.state() == TradingState.ALLOWED);
    await(() -> hands.text(".block-word").equals("ALLOWED"));
  }

  @Test
  void theBandNamesWhoIsSparedUntilTheDeskIsResumed() throws TimeoutException {
    eventually(() -> assertThat(hands.says(BAND, "kill switch")).isFalse());
    engage();
    await(() -> hands.says(BAND, SENTENCE));

    resume();
    await(() -> !hands.says(BAND, "kill switch"));
    eventually(() -> assertThat(hands.text("#kill")).isEqualTo("Kill switch…"));
  }

  @Test
  void aBandThatWasSeenComesAgainWithTheNextHalt() throws TimeoutException {
    engage();
    await(() -> hands.says(BAND, SENTENCE));
    hands.clickWorded("Seen");
    await(() -> !hands.says(BAND, "kill switch"));
    resume();

    engage();
    await(() -> hands.says(BAND, SENTENCE));
  }
}
