package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.replay.Tapes;
import breakerboard.desk.Replays;
import breakerboard.domain.Event;
import breakerboard.domain.TradingState;
import breakerboard.testing.ReplayTape;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Replay view over a running desk: a recorded fall of 9 % at 10:00:10. */
class ReplayInTheWindowTest extends InTheWindow {
  private static final String TRIPPED = "Drawdown";

  @Override
  Replays replays() {
    return Tapes.of(ReplayTape.ofAFall());
  }

  @BeforeEach
  void showReplay() throws TimeoutException {
    hands.chord(KeyCode.CONTROL, KeyCode.DIGIT6);
    await(() -> hands.node("#time", TextField.class).getText().equals("10:00:00"));
  }

  private void open() throws TimeoutException {
    hands.clickWorded("Open recording");
    awaitAt("10:00:00");
    await(() -> hands.text("#marks").endsWith("marks") && !hands.text("#marks").contains("%"));
  }

  private void awaitAt(String time) throws TimeoutException {
    await(() -> hands.text("#position").equals(time) && hands.text("#phase").equals("Paused"));
  }

  @Test
  void itStandsWhereItWasOpenedAndTheBandSaysWhatItIs() throws TimeoutException {
    hands.typeInto(hands.node("#time", TextField.class), "10:00:05");
    hands.key(KeyCode.ENTER);
    awaitAt("10:00:05");

    eventually(
        () ->
            assertThat(hands.text("#replayBand"))
                .isEqualTo("REPLAY · tape · 12 Mar 2026 10:00:05 New York — not the live desk"));
    await(() -> hands.text(".replayed-word").equals("ALLOWED"));
  }

  @Test
  void byTheArrowKeysItGoesFromMarkToMark() throws TimeoutException {
    open();
    hands.key(KeyCode.RIGHT);
    awaitAt("10:00:10");
    await(() -> hands.text(".replayed-word").equals("HALTED"));
    eventually(() -> assertThat(hands.words(".replayed-causes")).contains(TRIPPED));

    hands.key(KeyCode.HOME);
    awaitAt("10:00:00");
    await(() -> hands.text(".replayed-word").equals("ALLOWED"));
  }

  @Test
  void byItsButtonsItStepsToTheNextInputAndTheNextEvent() throws TimeoutException {
    open();
    hands.clickWorded("Next input");
    awaitAt("10:00:01");
    hands.clickWorded("Next event");
    awaitAt("10:00:10");
    await(() -> hands.says(".brief-message", "HALTED"));
  }

  @Test
  void playedAtOnceItComesToItsEnd() throws TimeoutException {
    open();
    hands.clickWorded("Max");
    hands.clickWorded("Play");
    await(() -> hands.text("#phase").equals("At its end"));
    eventually(() -> assertThat(hands.text("#position")).isEqualTo("10:00:20"));
  }

  @Test
  void theSpaceBarPlaysAndPauses() throws TimeoutException {
    open();
    hands.key(KeyCode.SPACE);
    await(() -> hands.text("#play").equals("Pause"));
    hands.key(KeyCode.SPACE);
    await(() -> hands.text("#play").equals("Play"));
  }

  @Test
  void whatIsHaltedInAReplayIsNotHaltedOnTheLiveDesk() throws TimeoutException {
    List<Event> before = console.events();
    open();
    hands.key(KeyCode.END);
    await(() -> hands.text(".replayed-word").equals("HALTED"));

    eventually(() -> assertThat(hands.text(".block-word")).isEqualTo("ALLOWED"));
    eventually(() -> assertThat(console.published()).isEqualTo(TradingState.ALLOWED));
    eventually(() -> assertThat(console.events()).isEqualTo(before));
  }

  @Test
  void leftAloneItPausesAndItsEntrySaysWhere() throws TimeoutException {
    open();
    hands.key(KeyCode.SPACE);
    await(() -> hands.text("#play").equals("Pause"));
    hands.chord(KeyCode.CONTROL, KeyCode.DIGIT1);
    await(() -> hands.text(".nav-note").startsWith("10:00"));
    hands.chord(KeyCode.CONTROL, KeyCode.DIGIT6);
    await(() -> hands.text("#phase").equals("Paused"));
    eventually(() -> assertThat(hands.text("#play")).isEqualTo("Play"));
  }

  @Test
  void aTimeOutsideOfTheRecordingIsASentence() throws TimeoutException {
    hands.typeInto(hands.node("#time", TextField.class), "15:30");
    hands.key(KeyCode.ENTER);
    await(
        () ->
            hands
                .text("#openTrouble")
                .equals(
                    "15:30 lies outside of the recording: write a time from 10:00:00 to 10:00:20."));
  }

  @Test
  void closedItEndsItsThreadsAndAsksWhatToOpen() throws TimeoutException {
    open();
    eventually(() -> assertThat(threads()).isNotEmpty());
    hands.clickWorded("Close replay");
    await(() -> threads().isEmpty());
    eventually(
        () ->
            assertThat(hands.text("#replayBand"))
                .isEqualTo("REPLAY · nothing open — not the live desk"));
    await(() -> hands.node("#opener", Node.class).isVisible());
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.endsWith(" tape"))
        .toList();
  }
}
