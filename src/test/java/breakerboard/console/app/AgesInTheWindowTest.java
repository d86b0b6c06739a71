package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;

import breakerboard.domain.FeedState;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Time goes on where data does not: what grows older on the screen says so. */
class AgesInTheWindowTest extends InTheWindow {
  private static final int SECONDS = 40;

  @Test
  void whatAHaltedBookWithoutAFeedShowsGrowsOlder() throws TimeoutException {
    console.observe(CALM_NAV * 0.9, CALM_VOLATILITY).feed(FeedState.LOST, "reset by peer");
    await(() -> hands.text(".block-word").equals("HALTED"));
    await(() -> hands.text("#trouble").equals("feed lost: reset by peer"));
    for (int second = 0; second < SECONDS; second++) {
      console.later(1);
    }
    await(() -> hands.text("#clock").endsWith("10:00:42"));
    await(
        () ->
            hands
                .text("#also")
                .startsWith("since 10:00:02 (0:40) · no data since 10:00:02 (0:40)"));
    await(() -> hands.text("#risk").equals("100 · 0:40 old"));
  }
}
