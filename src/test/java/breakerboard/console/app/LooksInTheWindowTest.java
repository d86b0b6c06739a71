package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.FEED;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.FeedState;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** What tiles and banner say where data is missing: never the same as in health. */
class LooksInTheWindowTest extends InTheWindow {
  /** Nothing arrives unless a scenario lets it. */
  @Override
  void begin() {}

  @Test
  void aDeskWithoutAFeedSaysSoHoweverLongItTicks() throws TimeoutException {
    console.later(1).later(60);
    await(() -> hands.text(".block-word").equals("NO DATA"));
    eventually(() -> assertThat(hands.text("#cause")).isEqualTo("Waiting for the first reading"));
    eventually(() -> assertThat(hands.text("#mode")).isEqualTo("NO FEED"));
    eventually(() -> assertThat(hands.text("#trouble")).isEqualTo("no feed is connected"));
    eventually(
        () ->
            assertThat(hands.text("#nothing"))
                .isEqualTo(
                    "No book yet. A book appears with its first observation; no feed is connected."));
    eventually(
        () ->
            assertThat(hands.node("#kill", Node.class).isDisabled())
                .as("a desk halt needs no book")
                .isFalse());
  }

  @Test
  void aFeedThatIsConnectedAndSendsNothingLooksUnlikeALiveOne() throws TimeoutException {
    console.feed(FeedState.CONNECTED, "");
    await(() -> hands.text("#mode").equals("LIVE"));
    console.later(11);
    await(() -> hands.says("#trouble", "silent, nothing received yet"));
    eventually(() -> assertThat(hands.text(".block-word")).isEqualTo("NO DATA"));
    eventually(
        () ->
            assertThat(hands.text("#nothing"))
                .endsWith("from " + FEED + "; silent, nothing received yet."));
  }

  @Test
  void aBreakerThatWasNeverFedHasNoValueAndRestrictsTrading() throws TimeoutException {
    console.feed(FeedState.CONNECTED, "").observeWithoutMarket(CALM_NAV);
    await(() -> hands.text(".block-word").equals("REDUCE ONLY"));
    eventually(() -> assertThat(hands.text("#cause")).startsWith("Volatility not fed"));
    await(() -> tile().startsWith("Volatility, NOT FED"));
    eventually(
        () ->
            assertThat(tile())
                .isEqualTo("Volatility, NOT FED, — of 5.00 %. no input received since 10:00:01"));
    eventually(
        () ->
            assertThat(hands.tile("Drawdown").getAccessibleText())
                .startsWith("Drawdown, Active, 0.00 %"));
    eventually(
        () ->
            assertThat(hands.text("#risk"))
                .as("unknown while a required input is unfed")
                .isEqualTo("—"));
  }

  @Test
  void aFedBreakerIsActive() throws TimeoutException {
    console.trading();
    await(() -> tile().startsWith("Volatility, Active"));
    eventually(
        () ->
            assertThat(tile())
                .isEqualTo("Volatility, Active, 2.00 % of 5.00 %. spot, warns at 4.00 %"));
    eventually(() -> assertThat(hands.text(".block-word")).isEqualTo("ALLOWED"));
  }

  @Test
  void aCalmValueWhoseFeedWentSilentIsIdleWithItsAge() throws TimeoutException {
    console.trading().later(11);
    await(() -> tile().startsWith("Volatility, Idle"));
    eventually(
        () ->
            assertThat(tile())
                .isEqualTo("Volatility, Idle, 2.00 % of 5.00 %. spot, warns at 4.00 % 0:11 old"));
    eventually(() -> assertThat(hands.text("#trouble")).isEqualTo("silent since 10:00:01"));
  }

  @Test
  void aStaleValueSaysItsTimeAndItsAge() throws TimeoutException {
    console.trading().later(61);
    await(() -> tile().startsWith("Volatility, STALE"));
    eventually(
        () ->
            assertThat(tile())
                .isEqualTo("Volatility, STALE, 2.00 % of 5.00 %. last value 10:00:01 1:01 old"));
    eventually(() -> assertThat(hands.text(".block-word")).isEqualTo("HALTED"));
    eventually(() -> assertThat(hands.text("#cause")).startsWith("Data feed integrity silence"));
    eventually(() -> assertThat(hands.text("#trouble")).isEqualTo("silent since 10:00:01"));

    console.later(60);
    await(() -> tile().endsWith("2:01 old"));
  }

  @Test
  void aLostFeedIsNamedOnTheTileAndInTheBanner() throws TimeoutException {
    console.trading().feed(FeedState.LOST, "reset by peer");
    await(() -> tile().startsWith("Volatility, NO FEED"));
    eventually(() -> assertThat(tile()).endsWith("0:00 old"));
    eventually(() -> assertThat(hands.text("#cause")).isEqualTo("Feed lost: reset by peer"));
  }

  @Test
  void whatIsFedAgainIsActiveAgain() throws TimeoutException {
    console.trading().later(61);
    await(() -> tile().startsWith("Volatility, STALE"));
    console.observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> tile().startsWith("Volatility, Active"));
    eventually(() -> assertThat(hands.node("#feed", Node.class).isVisible()).isTrue());
  }

  private String tile() {
    return hands.tile("Volatility").getAccessibleText();
  }
}
