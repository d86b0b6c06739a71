package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventType;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A console that stands open for a whole day: what it holds in the evening is what it held in the
 * morning. It has a program of its own, since a heap belongs to the whole of one.
 */
@Tag("alone")
class DayInTheWindowTest extends InTheWindow {
  private static final int HOURS = 8;

  /** From then on everything that is made once has been made. */
  private static final int MORNING = 2;

  private static final int SECONDS_OF_AN_HOUR = 3600;
  private static final int SECONDS_OF_A_VISIT = 300;
  private static final double OVER_THE_LIMIT = 0.09;
  private static final int VISITS = 200;

  /**
   * The log keeps some thousand events and alarms of a day, 0.4 MB, beside what styles may leave.
   */
  private static final long LOG_OF_A_DAY = 2L << 20;

  /**
   * JavaFX parses the style sheet of a view that comes back anew, and keeps about 11 KB of them in
   * each round through all views. A view that was kept would be ten times as much.
   */
  private static final long STYLES_OF_A_VISIT = 32L << 10;

  /**
   * @param bytes what the program and its scene graph hold
   */
  private record Footprint(int nodes, long bytes) {}

  /** The day passes faster than the feed delivers it: that trips nothing. */
  @Override
  Configuration configuration() {
    return without("data_feed_integrity");
  }

  @Test
  void eightHoursWithATripInEachLeaveNodesAndHeapAsTheyWere() throws TimeoutException {
    Footprint morning = new Footprint(0, 0);
    for (int hour = 1; hour <= HOURS; hour++) {
      anHour();
      if (hour == MORNING) {
        morning = footprint();
      }
    }
    Footprint evening = footprint();
    assertThat(evening.nodes()).isEqualTo(morning.nodes());
    assertThat(evening.bytes() - morning.bytes()).as("growth of a day").isLessThan(LOG_OF_A_DAY);
  }

  /** One trip, one dialog, each view a few times. */
  private void anHour() throws TimeoutException {
    long begin = console.events().getLast().time();
    List<String> views = console.root().shell().names();
    for (int second = 0; second < SECONDS_OF_AN_HOUR; second++) {
      boolean over = second == SECONDS_OF_AN_HOUR / 2;
      console.observe(CALM_NAV + second % 60, over ? OVER_THE_LIMIT : CALM_VOLATILITY);
      if (second % SECONDS_OF_A_VISIT == 0) {
        await(console::ticked);
        show(views.get(second / SECONDS_OF_A_VISIT % views.size()));
      }
    }
    await(console::ticked);
    await(() -> console.status(VOLATILITY) == BreakerStatus.ACTIVE);
    assertThat(console.events(EventType.BREAKER_TRIPPED))
        .as("a trip in this hour")
        .anyMatch(
            trip -> trip.time() > begin && trip.breaker().filter(VOLATILITY::equals).isPresent());
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    hands.key(KeyCode.ESCAPE);
  }

  private void show(String view) {
    hands.interact(() -> console.root().shell().show(view));
  }

  private Footprint footprint() {
    show("Book");
    hands.interact(
        () -> {
          console.scene().getRoot().applyCss();
          console.scene().getRoot().layout();
        });
    return new Footprint(Hands.onScreen(() -> nodes(console.scene().getRoot())), Held.bytes());
  }

  private static int nodes(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(DayInTheWindowTest::nodes).sum()
        : 1;
  }

  @Test
  void everyViewOpenedAndClosedTwoHundredTimesLeavesNoneBehind() {
    visitAll(MORNING);
    Footprint first = footprint();
    visitAll(VISITS);
    Footprint last = footprint();
    assertThat(last.nodes()).isEqualTo(first.nodes());
    assertThat(last.bytes() - first.bytes())
        .as("growth of the visits")
        .isLessThan(VISITS * STYLES_OF_A_VISIT);
  }

  private void visitAll(int times) {
    for (int visit = 0; visit < times; visit++) {
      hands.interact(
          () -> console.root().shell().names().forEach(name -> console.root().shell().show(name)));
    }
  }
}
