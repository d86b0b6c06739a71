package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Records;
import breakerboard.console.replay.Tapes;
import breakerboard.desk.JournalState;
import breakerboard.desk.Replays;
import breakerboard.domain.Times;
import breakerboard.testing.FakeHistory;
import breakerboard.testing.FakeJournal;
import breakerboard.testing.FakeValues;
import breakerboard.testing.ReplayTape;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A window in which nothing changes costs nothing. Alone in its program: a pulse is one of the
 * whole toolkit, and what another window of an earlier test left running would be counted here.
 */
@Tag("alone")
class IdleInTheWindowTest extends InTheWindow {
  /** Long enough for a dozen pulses and for the bridge to demand again. */
  private static final long A_WHILE_MILLIS = 250;

  private static final int MOST_WHILES = 40;

  /** Under the eight seconds after which silence is a warning. */
  private static final double QUIET_SECONDS = 7;

  private static final double TICK_SECONDS = 0.1;

  private final AtomicInteger pulses = new AtomicInteger();
  private final AtomicInteger snapshots = new AtomicInteger();

  @BeforeEach
  void count() {
    hands.interact(
        () -> {
          console.scene().addPostLayoutPulseListener(pulses::incrementAndGet);
          console.root().desk().snapshotProperty().subscribe(snapshots::incrementAndGet);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Desk", "Book", "Exposure", "Events", "Limits", "Replay", "Handover"})
  void whileNothingArrivesNoViewMakesAPulse(String view) throws TimeoutException {
    hands.clickWorded(view);
    quietlyPassesTime();
  }

  /** Rates are not known in the first two seconds, and that they are is something new. */
  @Test
  void theHealthMakesNoPulseEitherOnceItKnowsTheRates() throws TimeoutException {
    hands.clickWorded("Health");
    await(() -> hands.rows("#healthFeeds").stream().anyMatch(feed -> feed.contains("0/s")));
    quietlyPassesTime();
  }

  @ParameterizedTest
  @CsvSource({"Events, #text", "Limits, #find"})
  void aFieldThatTheFocusHasLeftMakesNoPulseEither(String view, String field)
      throws TimeoutException {
    hands.clickWorded(view);
    hands.typeInto(hands.node(field, TextField.class), "loss");
    hands.tabTo("a stop after the field", node -> !(node instanceof TextField));
    quietlyPassesTime();
  }

  @Test
  void aFieldThatIsFilledFromElsewhereMakesNoPulseEither() throws TimeoutException {
    hands.clickWorded("Events");
    TextField field = hands.node("#text", TextField.class);
    hands.typeInto(field, "loss");
    hands.clickWorded("Limits");
    hands.clickWorded("Events");
    hands.interact(() -> field.setText("drawdown"));
    hands.interact(field::end);
    quietlyPassesTime();
  }

  @Override
  Records records() {
    return new Records(
        Optional.of(FakeHistory.ofSeconds(1_000_000, RunningConsole.START)),
        Optional.empty(),
        Optional.of(new FakeJournal(new JournalState(1_000_000, 0, 98_796, 0, ""))),
        Optional.empty(),
        Optional.of(
            new FakeValues(
                RunningConsole.START - (long) Times.NANOS_PER_HOUR, "limit", 0.08, _ -> 0.04)));
  }

  @Test
  void aChartThatHasLoadedThePastMakesNoPulseEither() throws TimeoutException {
    hands.selectByKey("Drawdown");
    hands.click("#today");
    await(() -> hands.says("#chartWords", "the recording begins 09:00:00"));
    quietlyPassesTime();
  }

  @Test
  void theHistoryMakesNoPulseEither() throws TimeoutException {
    showHistory();
    quietlyPassesTime();
  }

  @Test
  void theContentOfARowMakesNoPulseEither() throws TimeoutException {
    showHistory();
    hands.click("#historyRows");
    await(() -> hands.says("#detailTitle", "No. "));
    quietlyPassesTime();
  }

  private void showHistory() throws TimeoutException {
    hands.clickWorded("Events");
    hands.clickWorded("History");
    await(() -> !hands.rows("#historyRows").isEmpty());
  }

  @Override
  Replays replays() {
    return Tapes.of(ReplayTape.ofAFall());
  }

  @Test
  void aReplayThatStandsMakesNoPulseEither() throws TimeoutException {
    hands.clickWorded("Replay");
    await(() -> !hands.node("#openDay", Button.class).isDisabled());
    hands.clickWorded("Open recording");
    await(() -> hands.text("#marks").endsWith("marks") && !hands.text("#marks").contains("%"));
    hands.key(KeyCode.END);
    await(() -> hands.text("#phase").equals("At its end"));
    quietlyPassesTime();
  }

  @Test
  void theDetailOfABreakerMakesNoPulseEither() throws TimeoutException {
    hands.select("Volatility");
    quietlyPassesTime();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Desk", "Book", "Events"})
  void aViewInAWindowOfItsOwnMakesNoPulseEither(String view) throws TimeoutException {
    TornWindow torn = Hands.onScreen(() -> console.root().torn().open(view));
    await(() -> torn.scene().getWindow().isShowing());
    quietlyPassesTime();
  }

  @Test
  void theKillSwitchThatWasLetGoTooEarlyComesToRest() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.K);
    hands.hold(KeyCode.SPACE);
    hands.release(KeyCode.SPACE);
    quietlyPassesTime();
  }

  @Test
  void whatArrivesMakesPulsesAndTheWindowComesToRestAgain() throws TimeoutException {
    rests();
    int before = pulses.get();
    console.observe(CALM_NAV * 0.999, CALM_VOLATILITY);
    await(() -> hands.text("#nav").equals("999,000") && pulses.get() > before);
    quietlyPassesTime();
  }

  @Test
  void aHiddenWindowIsGivenNothingUntilItIsShownAgain() throws TimeoutException {
    hands.interact(() -> console.scene().getWindow().hide());
    console.observe(CALM_NAV * 0.999, CALM_VOLATILITY);
    aWhilePasses();
    int before = snapshots.get();
    console.observe(CALM_NAV * 0.998, CALM_VOLATILITY);
    console.observe(CALM_NAV * 0.997, CALM_VOLATILITY);
    aWhilePasses();
    assertThat(snapshots.get()).isEqualTo(before);

    hands.interact(() -> ((Stage) console.scene().getWindow()).show());
    await(() -> hands.text("#nav").equals("997,000"));
  }

  /** The clock ticks ten times a second as in the program, and nothing comes. */
  private void quietlyPassesTime() throws TimeoutException {
    rests();
    int before = pulses.get();
    int given = snapshots.get();
    for (double passed = 0; passed < QUIET_SECONDS; passed += TICK_SECONDS) {
      console.later(TICK_SECONDS);
    }
    await(console::ticked);
    aWhilePasses();
    assertThat(snapshots.get()).as("snapshots given to the screen").isEqualTo(given);
    assertThat(pulses.get()).as("pulses").isEqualTo(before);
  }

  /** A whole while passes without a pulse. */
  private void rests() {
    for (int i = 0; i < MOST_WHILES; i++) {
      int before = pulses.get();
      aWhilePasses();
      if (pulses.get() == before) {
        return;
      }
    }
    throw new AssertionError("The window does not come to rest");
  }

  /** Awaits what the screen's own timer does a while from now. */
  private void aWhilePasses() {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    console.root().bridge().postAfter(A_WHILE_MILLIS, () -> over.complete(true));
    over.orTimeout(A_WHILE_MILLIS * MOST_WHILES, TimeUnit.MILLISECONDS).join();
  }
}
