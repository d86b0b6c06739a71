package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.OPERATOR;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.Selection;
import breakerboard.console.Theme;
import breakerboard.domain.BreakerStatus;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.Listeners;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** What is no longer shown listens to nothing and is held by nothing. */
class ReleaseInTheWindowTest extends InTheWindow {
  /** A view that listens to no model: it asks once a second while it is shown. */
  private static final String ASKS_INSTEAD = "Health";

  private static final int VISITS = 3;

  private static final long MILLIS_TO_WAIT = 10_000;

  /**
   * The alarms follow the events, what of them was missed, and by the second the journal, for as
   * long as the window lives.
   */
  private static final Map<String, Integer> OF_THE_ALARMS =
      Map.of("events", 1, "missed events", 1, "second", 1);

  @Test
  void aViewListensNoMoreThanAtFirstHoweverOftenItIsShown() {
    hands.selectByKey("Volatility");
    Map<String, Map<String, Integer>> first = new HashMap<>();
    for (int visit = 0; visit < VISITS; visit++) {
      for (String view : console.root().shell().names()) {
        hands.interact(() -> console.root().shell().show(view));
        Map<String, Integer> now = listeners();
        assertThat(now)
            .as("listeners with %s shown, visit %d", view, visit)
            .isEqualTo(first.computeIfAbsent(view, _ -> now));
      }
    }
    first.remove(ASKS_INSTEAD);
    eventually(() -> assertThat(first.values()).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Desk", "Book", "Exposure", "Events", "Limits", "Replay", "Health", "Handover"})
  void aDetachedWindowListensToNothingWhateverItShowed(String view) {
    hands.selectByKey("Volatility");
    hands.interact(() -> console.root().shell().show(view));
    eventually(() -> assertThat(listeners()).isNotEqualTo(OF_THE_ALARMS));

    hands.interact(console.root()::detach);
    assertThat(listeners()).isEqualTo(OF_THE_ALARMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trip…", "Bypass…", "Override…", "Disable…"})
  void aDialogOfABreakerIsGoneWhenItIsClosed(String opener) throws TimeoutException {
    hands.selectByKey("Volatility");
    Map<String, Integer> before = listeners();
    hands.tabToWorded(opener);
    hands.key(KeyCode.SPACE);
    closesWithoutATrace(before);
  }

  @Test
  void theDialogOfAResetIsGoneWhenItIsClosed() throws TimeoutException {
    console.observe(CALM_NAV * 0.91, CALM_VOLATILITY);
    await(() -> console.status(DRAWDOWN) == BreakerStatus.TRIPPED);
    hands.selectByKey("Drawdown");
    Map<String, Integer> before = listeners();
    hands.tabToWorded("Reset…");
    hands.key(KeyCode.SPACE);
    closesWithoutATrace(before);
  }

  @Test
  void theDialogOfTheKillSwitchIsGoneWhenItIsClosed() throws TimeoutException {
    Map<String, Integer> before = listeners();
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    closesWithoutATrace(before);
  }

  @Test
  void theQuestionBeforeTheWindowClosesIsGoneWhenItIsAnswered() throws TimeoutException {
    Map<String, Integer> before = listeners();
    hands.interact(() -> console.root().askToClose(() -> {}));
    closesWithoutATrace(before);
  }

  private void closesWithoutATrace(Map<String, Integer> before) throws TimeoutException {
    WeakReference<Node> dialog = dialog();
    assertThat(dialog.refersTo(null)).isFalse();
    hands.key(KeyCode.ESCAPE);
    eventually(() -> assertThat(listeners()).isEqualTo(before));
    collected(dialog);
  }

  private WeakReference<Node> dialog() {
    return new WeakReference<>(hands.node(".dialog-card", Node.class));
  }

  private static void collected(Reference<?> gone) throws TimeoutException {
    await(
        () -> {
          System.gc();
          return gone.refersTo(null);
        });
  }

  @Test
  void aWindowThatIsGoneIsHeldByNothingThoughItsDeskGoesOn() throws TimeoutException {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(DeskFixture.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      Other other =
          WaitForAsyncUtils.waitForAsyncFx(
              MILLIS_TO_WAIT, () -> Other.shownAndGone(gateway, timer));
      collected(other.window());
      assertThat(Listeners.of(other.desk().snapshotProperty())).isZero();
    }
    Reference.reachabilityFence(gateway);
  }

  /** Another window over a desk that is kept. */
  private record Other(DeskModel desk, WeakReference<Parent> window) {
    static Other shownAndGone(FakeGateway gateway, DemandTimer timer) {
      ConsoleRoot root =
          new ConsoleRoot(
              new ConsoleContext(gateway, ZoneId.of("America/New_York"), OPERATOR, Theme.DARK),
              timer);
      new Scene(root.root());
      root.attach();
      root.shell().names().forEach(root.shell()::show);
      root.detach();
      return new Other(root.desk(), new WeakReference<>(root.root()));
    }
  }

  /** Of everything that the bridge writes and of what is selected; what has none is left out. */
  private Map<String, Integer> listeners() {
    return WaitForAsyncUtils.waitForAsyncFx(MILLIS_TO_WAIT, this::count);
  }

  private Map<String, Integer> count() {
    DeskModel desk = console.root().desk();
    Selection selection = console.root().selection();
    Map<String, Observable> all = new TreeMap<>();
    all.put("snapshot", desk.snapshotProperty());
    all.put("second", desk.secondProperty());
    all.put("configuration", desk.configVersionProperty());
    all.put("events", desk.events().events());
    all.put("missed events", desk.events().missedProperty());
    all.put("dropped events", desk.events().droppedProperty());
    all.put("selected book", selection.bookProperty());
    all.put("selected breaker", selection.breakerProperty());
    for (BookModel book : desk.books()) {
      all.put(book.name(), book.snapshotProperty());
      for (BreakerModel breaker : book.breakers()) {
        all.put(book.name() + " " + breaker.id(), breaker.snapshotProperty());
        all.put(book.name() + " state of " + breaker.id(), breaker.stateProperty());
      }
    }
    Map<String, Integer> held = new TreeMap<>();
    all.forEach((name, observable) -> held.put(name, Listeners.of(observable)));
    held.put("books", Listeners.held(desk.books()));
    held.values().removeIf(count -> count == 0);
    return held;
  }
}
