package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static breakerboard.cli.Ran.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console where there is no display, as its options and its configuration tell it. */
class ConsoleCommandTest {
  @TempDir private Path folder;

  private static Ran headless(Object... options) {
    List<Object> all = new ArrayList<>(List.of("console", "--headless", "--exit-at-end"));
    all.addAll(List.of(options));
    return breakerboard(all.toArray());
  }

  private Ran playing(Object... options) throws IOException {
    List<Object> all = new ArrayList<>(List.of("--feed", "file:" + fall().in(folder)));
    all.addAll(List.of(options));
    if (!all.contains("--speed")) {
      all.addAll(List.of("--speed", "max"));
    }
    return headless(all.toArray());
  }

  private static Recordings fall() {
    return new Recordings().at(Recordings.CALM_SECONDS, 900_000);
  }

  @Test
  void itPlaysTheFeedPrintsTheEventsAndTheSummary() throws IOException {
    Ran ran = playing();
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().toList())
        .anyMatch(
            line -> line.matches("Headless: playing file:.*recording.jsonl without a window\\."))
        .anyMatch(line -> line.matches("2026-03-12T14:00:10Z CRITICAL .*EQ-LS-1 drawdown: .*"))
        .anyMatch(line -> line.startsWith("11 observations, 0 refused lines"))
        .anyMatch(line -> line.startsWith("EQ-LS-1: trips drawdown 1, loss_rate 1; halted"));
  }

  @Test
  void readingsAndEventsAreThoseOfAReplay() throws IOException {
    Path recording = fall().in(folder);
    Path readings = folder.resolve("readings.jsonl");
    Path replayed = folder.resolve("replayed.jsonl");
    Path events = folder.resolve("events.jsonl");
    playing("--readings", readings, "--events", events);
    breakerboard("replay", recording, "--readings", replayed);
    assertThat(readings).hasSameTextualContentAs(replayed);
    assertThat(events).content().contains("\"type\":\"BREAKER_TRIPPED\"");
  }

  @Test
  void itsPublishedStateEndsHaltedBecauseNobodySupervises() throws IOException {
    Path state = folder.resolve("state.jsonl");
    playing("--publish", "file:" + state);
    assertThat(Files.readAllLines(state))
        .singleElement()
        .asString()
        .contains("\"book\":\"EQ-LS-1\",\"trading\":\"HALTED\",\"because\":\"unsupervised\"");
  }

  @Test
  void theConfigurationsFeedsAndPublishSayTheSameAsTheOptions() throws IOException {
    Path state = folder.resolve("state.jsonl");
    Path config =
        file(
            folder,
            "config.json",
            """
            {"desk": "equities", "feeds": ["file:%s"], "publish": "file:%s"}"""
                .formatted(fall().in(folder), state));
    Ran ran = headless("--config", config, "--speed", "max");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("11 observations, 0 refused lines");
    assertThat(state).content().contains("\"desk\":\"equities\",\"book\":\"EQ-LS-1\"");
  }

  @Test
  void anOptionGoesBeforeTheConfiguration() throws IOException {
    Path state = folder.resolve("state.jsonl");
    Path other = folder.resolve("other.jsonl");
    Path config =
        file(
            folder,
            "config.json",
            """
            {"feeds": "file:/no/such/recording", "publish": ["file:%s"]}"""
                .formatted(other));
    Ran ran = playing("--config", config, "--publish", "file:" + state);
    assertThat(ran.code()).isZero();
    assertThat(state).exists();
    assertThat(other).doesNotExist();
  }

  @Test
  void theDemoIsNamedAsReconstructed() {
    Ran ran = headless("--feed", "demo:march-2020:1", "--speed", "max");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().findFirst().orElseThrow())
        .contains("demo:march-2020:1")
        .contains("reconstructed");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--speed, fast, --speed fast",
    "--speed, 0, --speed 0",
    "--speed, -2, --speed -2",
    "--view, Charts, 'Desk, Book, Exposure, Events, Limits, Replay, Health, Handover'",
    "--theme, pink, high-contrast",
    "--width, 10, --width 10",
    "--height, 99999, --height 99999",
    "--feed, ftp://x, is no feed",
    "--feed, demo:april-2020, march-2020",
    "--feed, file:/no/such/file.jsonl, There is no feed file",
    "--feed, tcp-listen:127.0.0.1:port, no usable port",
    "--publish, demo:quiet-day, cannot be published to",
    "--publish, tcp-listen:192.0.2.1:0, beyond this machine",
    "--config, /no/such/config.json, /no/such/config.json"
  })
  void anOptionThatCannotBeIsASentence(String option, String value, String said)
      throws IOException {
    Ran ran = option.equals("--feed") ? headless(option, value) : playing(option, value);
    assertThat(ran.err()).contains(said);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void recordedAndLiveFeedsDoNotGoTogether() throws IOException {
    Ran ran = playing("--feed", "stdin:");
    assertThat(ran.err()).contains("cannot run beside live ones");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void anEmptyFeedFileIsASentence() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    Ran ran = headless("--feed", "file:" + empty);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains("is empty");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void aFeedFileWithoutObservationsEndsTheConsoleAsUnusable() {
    Path blank = file(folder, "blank.jsonl", "", "");
    Ran ran = headless("--feed", "file:" + blank);
    assertThat(ran.err()).contains("nothing to play");
    assertThat(ran.out()).contains("Feed lost").doesNotContain("1677");
    assertThat(ran.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--readings", "--events"})
  void anOutputThatCannotBeWrittenIsASentence(String option) throws IOException {
    Path out = folder.resolve("no/folder/out.jsonl");
    failed(playing(option, out), out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--readings ", "--events ", "--publish file:"})
  void theRecordingIsNeverWrittenOver(String option) throws IOException {
    Path recording = fall().in(folder);
    long size = Files.size(recording);
    String[] words = (option + recording).split(" ");
    Ran ran = playing(words[0], words[1]);
    assertThat(ran.err()).contains("would overwrite");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(recording).hasSize(size);
  }

  @Test
  void aStateThatCannotBePublishedIsASentence() throws IOException {
    Path out = folder.resolve("no/folder/state.jsonl");
    failed(playing("--publish", "file:" + out), out.toString());
  }

  @Test
  void aPortInUseIsASentence() throws IOException {
    try (ServerSocket taken = Ports.taken()) {
      String address = "tcp-listen:127.0.0.1:" + taken.getLocalPort();
      failed(headless("--no-journal", "--feed", address), "choose a free port");
      failed(playing("--publish", address), "choose a free one");
    }
  }

  private static void failed(Ran ran, String said) {
    assertThat(ran.err()).contains(said);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.code()).isEqualTo(1);
  }
}
