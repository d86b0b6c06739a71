package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.console.Sound;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** What is raised is seen over the view and heard. */
class NotificationsInTheWindowTest extends InTheWindow {
  private static final double OVER_THE_LIMIT = 0.09;
  private static final int MINUTE = 60;

  private final List<Priority> heard = new CopyOnWriteArrayList<>();
  private volatile String trouble = "";

  /** Silence trips nothing: the feed's own breaker is off. */
  @Override
  Configuration configuration() {
    return without("data_feed_integrity");
  }

  @Override
  Sound sound() {
    return priority -> {
      heard.add(priority);
      return Optional.of(trouble).filter(why -> !why.isEmpty());
    };
  }

  private void volatilityTrips() throws TimeoutException {
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> hands.says(".toast-title", "EQ-LS-1 · Volatility"));
  }

  private boolean nothingNoted() {
    return console.scene().getRoot().lookupAll(".toast").isEmpty();
  }

  private void fire(String words) {
    hands.interact(
        () ->
            console.scene().getRoot().lookupAll(".toast .button").stream()
                .filter(node -> node instanceof Button button && button.getText().equals(words))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void aTripIsSeenOverTheViewAndHeard() throws TimeoutException {
    volatilityTrips();
    eventually(
        () ->
            assertThat(
                    hands.says(".toast-text", "Breaker tripped at 10:00:02: spot 9.00 % > 5.00 %"))
                .isTrue());
    await(() -> heard.equals(List.of(Priority.CRITICAL)));
  }

  @Test
  void notesCoverNothingOfTheView() throws TimeoutException {
    volatilityTrips();
    console.command(new Command.Trip(BOOK, DRAWDOWN), "mkeller");
    await(() -> console.scene().getRoot().lookupAll(".toast").size() == 2);
    eventually(
        () ->
            assertThat(top(".toast"))
                .as("the notes begin where the view and its buttons end")
                .isGreaterThanOrEqualTo(bottom(".book-view")));
    eventually(() -> assertThat(top(".status-bar")).isGreaterThanOrEqualTo(bottom(".toast")));
  }

  private double top(String selector) {
    Node node = console.scene().getRoot().lookup(selector);
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  private double bottom(String selector) {
    Node node = console.scene().getRoot().lookup(selector);
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  @Test
  void aNoteOpensItsBreakerAndIsPutAway() throws TimeoutException {
    hands.clickWorded("Limits");
    volatilityTrips();
    fire("Show");
    await(this::nothingNoted);
    await(() -> console.scene().getRoot().lookup(".book-view") != null);
    eventually(
        () ->
            assertThat(console.root().selection().breakerProperty().get().orElseThrow().id())
                .isEqualTo(VOLATILITY));
  }

  @Test
  void anAcknowledgedAlarmIsNotedNoMore() throws TimeoutException {
    volatilityTrips();
    Event trip = console.events(EventType.BREAKER_TRIPPED).getLast();
    console.command(new Command.Acknowledge(List.of(trip.id())), "mkeller");
    await(this::nothingNoted);
  }

  @Test
  void moreThanThreeAreSummedUp() throws TimeoutException {
    for (String breaker : List.of("drawdown", "loss_rate", "position_limit", "volatility")) {
      console.command(new Command.Trip(BOOK, new BreakerId(breaker)), "mkeller");
    }
    await(() -> hands.says(".toast-title", "4 alarms: 4 critical"));
    eventually(() -> assertThat(console.scene().getRoot().lookupAll(".toast")).hasSize(1));
    fire("Show");
    await(() -> console.scene().getRoot().lookup(".events-view") != null);
    await(this::nothingNoted);
  }

  @Test
  void anUnacknowledgedCriticalAlarmIsHeardEachMinute() throws TimeoutException {
    volatilityTrips();
    await(() -> heard.equals(List.of(Priority.CRITICAL)));
    console.later(MINUTE + 1);
    await(() -> criticalHeard() == 2);
    List<Long> all = console.events().stream().map(Event::id).toList();
    console.command(new Command.Acknowledge(all), "mkeller");
    await(this::nothingNoted);
    console.later(2 * MINUTE);
    await(() -> hands.says("#clock", "10:03:"));
    eventually(() -> assertThat(criticalHeard()).isEqualTo(2));
  }

  private long criticalHeard() {
    return heard.stream().filter(Priority.CRITICAL::equals).count();
  }

  private void choose(String words) throws TimeoutException {
    hands.tabToId("bell");
    hands.key(KeyCode.SPACE);
    await(() -> hands.says(".deed-title", "Sound of alarms"));
    hands.tabToWorded(words);
    hands.key(KeyCode.SPACE);
  }

  private Button bell() {
    return hands.node("#bell", Button.class);
  }

  @Test
  void aMutedConsoleShowsUntilWhenAndIsHeardAgainByItself() throws TimeoutException {
    choose("15 min");
    await(() -> bell().getText().equals("Muted 10:16"));
    volatilityTrips();
    assertThat(heard).isEmpty();
    assertThat(bell().getAccessibleText()).isEqualTo("Alarms are muted until 10:16.");

    console.later(16 * MINUTE).observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> bell().getText().equals("Sound"));
    await(() -> heard.contains(Priority.CRITICAL));
  }

  @Test
  void aSoundThatFailsIsShown() throws TimeoutException {
    trouble = "No audio device can be used.";
    volatilityTrips();
    await(() -> bell().getText().equals("No sound"));
    assertThat(bell().getAccessibleText())
        .isEqualTo("Alarms cannot be heard. No audio device can be used.");
    trouble = "";
    console.command(new Command.Trip(BOOK, DRAWDOWN), "mkeller");
    await(() -> bell().getText().equals("Sound"));
  }

  @Test
  void theTestIsHeardAndSaysThatNoAlarmWasRaised() throws TimeoutException {
    choose("High");
    await(() -> hands.says(".toast-text", "3 tones are to be heard. No alarm was raised."));
    await(() -> heard.equals(List.of(Priority.HIGH)));
    fire("×");
    await(this::nothingNoted);
    eventually(() -> assertThat(hands.node("#bell", Node.class).isVisible()).isTrue());
  }

  @Test
  void aMinimisedConsoleHearsEachTripAndRemindsOfIt() throws TimeoutException {
    hands.interact(() -> ((Stage) console.scene().getWindow()).setIconified(true));
    await(() -> !console.root().bridge().isVisible());
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> heard.equals(List.of(Priority.CRITICAL)));
    console.observe(CALM_NAV * 0.9, OVER_THE_LIMIT);
    await(() -> console.status(DRAWDOWN) == BreakerStatus.TRIPPED && heard.size() > 1);
    int before = heard.size();
    console.later(MINUTE);
    await(() -> heard.lastIndexOf(Priority.CRITICAL) >= before);
  }
}
