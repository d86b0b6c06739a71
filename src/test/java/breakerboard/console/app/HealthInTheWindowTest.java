package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.OPERATOR;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.FeedState;
import breakerboard.domain.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Health view over a running desk. */
class HealthInTheWindowTest extends InTheWindow {
  private static final int FEED = 2;
  private static final int COUNT = 2;

  @TempDir private Path folder;

  private void tripsDrawdown() throws TimeoutException {
    console.observe(CALM_NAV * 0.91, CALM_VOLATILITY);
    await(() -> console.status(DRAWDOWN) == BreakerStatus.TRIPPED);
  }

  private String count(String name, String span) {
    return hands.rows("#healthLatencies").stream()
        .filter(row -> row.subList(0, COUNT).equals(List.of(name, span)))
        .map(row -> row.get(COUNT))
        .findFirst()
        .orElse(Words.MISSING);
  }

  @Test
  void aTripIsMeasuredFromItsArrivalToThePulseThatDrawsIt() throws TimeoutException {
    hands.clickWorded("Health");
    tripsDrawdown();
    await(() -> !count("Arrival → screen", "since start").equals(Words.MISSING));
    await(() -> !count("Arrival → decision", "last 5 min").equals(Words.MISSING));
    await(() -> hands.words("#panelAlerts").contains("100 % of "));
    eventually(() -> assertThat(hands.text("#engineFact")).startsWith("engine p99 "));
  }

  @Test
  void theFeedStandsThereWithItsStateAndALostOneSaysWhatToDo() throws TimeoutException {
    hands.clickWorded("Health");
    eventually(
        () ->
            assertThat(hands.rows("#healthFeeds").getFirst().get(FEED))
                .isEqualTo(RunningConsole.FEED));
    await(() -> !hands.text("#verdictDetail").contains("Feeds"));
    console.feed(FeedState.LOST, "the producer closed the connection");
    await(() -> hands.text("#verdictDetail").contains("Feeds"));
    eventually(() -> assertThat(hands.text("#verdict")).matches("\\d+ problems?"));
    eventually(() -> assertThat(hands.words("#panelFeeds")).contains("LOST"));
    eventually(() -> assertThat(hands.says(".health-sentence", "look at its producer")).isTrue());
  }

  @Test
  void theReportIsExportedByMouseAsText() throws TimeoutException, IOException {
    Path file = folder.resolve("health.txt");
    console.choosesFile(file);
    hands.clickWorded("Health");
    hands.clickWorded("Export report…");
    await(() -> hands.text("#exported").equals("Written to %s.".formatted(file)));
    assertThat(Files.readString(file))
        .contains("Health of the desk", OPERATOR, RunningConsole.FEED, "Heap used");
  }

  @Test
  void theReportIsExportedByKeyboardAsCsv() throws TimeoutException, IOException {
    Path file = folder.resolve("health.csv");
    console.choosesFile(file);
    hands.chord(KeyCode.CONTROL, KeyCode.DIGIT7);
    hands.tabToWorded("Export report…");
    hands.key(KeyCode.SPACE);
    await(() -> hands.text("#exported").equals("Written to %s.".formatted(file)));
    assertThat(Files.readString(file)).startsWith("section,name,value");
  }
}
