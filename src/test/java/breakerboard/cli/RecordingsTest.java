package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk took in can be run again, and says exactly what the journal says. */
class RecordingsTest {
  private static final String DAY = "2020-03-09";

  @TempDir private Path folder;
  private Path journal = Path.of("");

  @BeforeEach
  void aDayIsPlayedAndKept() {
    journal = folder.resolve("journal.db");
    Ran played =
        breakerboard(
            "console",
            "--headless",
            "--exit-at-end",
            "--feed",
            "demo:march-2020:2",
            "--speed",
            "max",
            "--journal",
            journal.toString());
    assertThat(played.code()).as(played.err()).isZero();
  }

  private String recording(String when) {
    return "recording:" + when + "@" + journal + ".recordings";
  }

  private Ran prove(String day) {
    return breakerboard("prove", "--day", day, "--journal", journal.toString());
  }

  @Test
  void theRecordingOfADayGivesExactlyTheEventsOfItsJournal() {
    Ran proof = prove(DAY);

    assertThat(proof.code()).as(proof.err()).isZero();
    assertThat(proof.out())
        .startsWith(DAY + ": ")
        .endsWith(" events that are exactly those of the journal.\n");
    assertThat(proof.err()).isEmpty();
  }

  @Test
  void anotherDayCannotBeProven() {
    Ran proof = prove("2021-01-01");

    assertThat(proof.code()).isEqualTo(2);
    assertThat(proof.isASentence()).isTrue();
  }

  @Test
  void aRecordingThatWasChangedIsFoundOut() throws IOException {
    Path segment = segments().getFirst();
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 3] ^= 1;
    Files.write(segment, bytes);

    Ran proof = prove(DAY);
    Ran replay = breakerboard("replay", recording("2020-03-06"));

    assertThat(proof.code()).isEqualTo(1);
    assertThat(proof.err()).startsWith("Inputs are missing from 2020-03-");
    assertThat(replay.code()).isEqualTo(1);
    assertThat(replay.err()).startsWith("Inputs are missing from here on: ");
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(journal + ".recordings"))) {
      return files.filter(file -> file.toString().endsWith(".seg")).sorted().toList();
    }
  }

  @Test
  void replayedItTripsWhatTrippedThen() throws IOException {
    Path events = folder.resolve("events.jsonl");

    Ran replay = breakerboard("replay", recording(DAY), "--events", events.toString());

    assertThat(replay.code()).as(replay.err()).isZero();
    List<String> again = Files.readAllLines(events, StandardCharsets.UTF_8);
    assertThat(again)
        .anyMatch(line -> line.contains("BREAKER_TRIPPED") && line.contains("level_1"));
  }

  @Test
  void replayedFromATimeItSaysOnlyWhatCameThen() throws IOException {
    Path events = folder.resolve("events.jsonl");

    Ran replay = breakerboard("replay", recording(DAY + "T15:00"), "--events", events.toString());

    assertThat(replay.code()).as(replay.err()).isZero();
    assertThat(Files.readAllLines(events, StandardCharsets.UTF_8))
        .isNotEmpty()
        .allMatch(
            line -> line.replaceAll(".*\"ts\":\"([^\"]*)\".*", "$1").compareTo(DAY + "T15") > 0);
  }

  @Test
  void theConsoleOpensItByDateAndTime() {
    Ran played =
        breakerboard(
            "console",
            "--headless",
            "--exit-at-end",
            "--speed",
            "max",
            "--feed",
            recording(DAY + "T13:30"));

    assertThat(played.code()).as(played.err()).isZero();
    assertThat(played.out()).contains("Breaker tripped EQ-LS-1 market_circuit_breaker");
  }

  @Test
  void aDayThatWasNotRecordedIsASentence() {
    Ran replay = breakerboard("replay", recording("2021-01-01"));

    assertThat(replay.code()).isEqualTo(2);
    assertThat(replay.isASentence()).isTrue();
  }

  @Test
  void aRecordingBringsItsOwnConfiguration() throws IOException {
    Path config = Files.writeString(folder.resolve("desk.json"), "{}");

    Ran replay = breakerboard("replay", recording(DAY), "--config", config.toString());

    assertThat(replay.code()).isEqualTo(2);
    assertThat(replay.err()).contains("leave --config out");
  }
}
