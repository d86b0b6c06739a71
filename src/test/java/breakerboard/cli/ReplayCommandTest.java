package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static breakerboard.cli.Ran.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording, run through the engine without a window. */
class ReplayCommandTest {
  @TempDir private Path folder;

  /**
   * Ten calm seconds, a fall of 10 % at 14:00:10 that lasts two minutes (drawdown limit 8 %; the
   * fall is over 6 % in 5 minutes, so the loss rate trips too and stays latched), and two lines
   * that cannot be used.
   */
  private Recordings fall() {
    Recordings recording = new Recordings();
    for (int second = Recordings.CALM_SECONDS; second <= 130; second++) {
      recording.at(second, 900_000);
    }
    return recording.raw("not json").raw("{\"portfolio_value\":1}");
  }

  @Test
  void theSummaryCountsObservationsRefusedLinesTripsAndMinutesHalted() throws IOException {
    Ran ran = breakerboard("replay", fall().in(folder));
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("131 observations, 2 refused lines, "),
            book ->
                assertThat(book)
                    .isEqualTo(
                        "EQ-LS-1: trips drawdown 1, loss_rate 1; halted or liquidating 2.0 min; finally HALTED because "
                            + book.substring(book.indexOf("because ") + 8)),
            last -> assertThat(last).matches("[\\d,]+ observations/s, [\\d.]+ s"));
  }

  @Test
  void theSummaryCountsFieldsThatWereDroppedOrUnknown() throws IOException {
    Recordings recording =
        new Recordings()
            .raw(
                "{\"ts\":\"2026-03-12T14:00:20Z\",\"book\":\"EQ-LS-1\",\"mood\":1,"
                    + "\"model\":{\"accuracy\":1.7},\"market\":{\"volatility\":-1}}");
    assertThat(breakerboard("replay", recording.in(folder)).out())
        .startsWith("11 observations, 0 refused lines, 2 fields dropped, 1 unknown, ");
  }

  @Test
  void aBookThatIsHaltedFromItsFirstMomentIsHaltedForAllOfIt() throws IOException {
    Path config =
        file(
            folder,
            "config.json",
            "{\"breaker_configs\": {\"correlation\": {\"enabled\": true, \"on_unfed\": \"halt\"}}}");
    Recordings recording = new Recordings().at(70, 1_000_000).at(120, 1_000_000);
    assertThat(breakerboard("replay", recording.in(folder), "--config", config).out())
        .contains("; halted or liquidating 2.0 min; finally HALTED because Correlation not fed");
  }

  @Test
  void readingsAndEventsAreNotWrittenIntoOneFile() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Ran ran =
        breakerboard(
            "replay",
            new Recordings().in(folder),
            "--readings",
            out,
            "--events",
            folder.resolve("x").resolve("..").resolve("out.jsonl"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--readings and --events both name " + out);
    assertThat(out).doesNotExist();
  }

  @Test
  void aCalmRecordingHasNoTrips() throws IOException {
    assertThat(breakerboard("replay", new Recordings().in(folder)).out())
        .contains("EQ-LS-1: no trips; halted or liquidating 0.0 min; finally ALLOWED");
  }

  @Test
  void theConfigurationDecides() throws IOException {
    Path config =
        file(
            folder,
            "config.json",
            "{\"max_drawdown\": 0.2, \"breaker_configs\": {\"loss_rate\": {\"enabled\": false}}}");
    assertThat(breakerboard("replay", fall().in(folder), "--config", config).out())
        .doesNotContain("loss_rate 1");
  }

  @Test
  void aReadingIsALineForEachObservationWithItsKeysInOrder() throws IOException {
    Path out = folder.resolve("readings.jsonl");
    breakerboard("replay", fall().in(folder), "--readings", out);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(131);
    assertThat(lines.getFirst())
        .matches(
            "\\{\"ts\":\"2026-03-12T14:00:00Z\",\"book\":\"EQ-LS-1\",\"trading\":\"[A-Z_]+\",\"risk_score\":.*"
                + "\"breakers\":\\{\"volatility\":\\{\"status\":\"ACTIVE\",\"level\":\"CLEAR\",\"utilisation\":.*"
                + "\"driver\":\"[a-z]+\",\"triggers\":\\{\"spot\":\\{\"value\":0\\.02,\"limit\":0\\.05,\"level\":\"CLEAR\"\\}.*"
                + "\"statistics\":\\{.*");
    assertThat(lines.get(Recordings.CALM_SECONDS))
        .contains("\"trading\":\"HALTED\",\"risk_score\":100")
        .contains("\"drawdown\":{\"status\":\"TRIPPED\",\"level\":\"BREACH\"");
  }

  @Test
  void theSameRecordingGivesTheSameEventsByteForByte() throws IOException {
    Path recording = fall().in(folder);
    Path first = folder.resolve("first.jsonl");
    Path second = folder.resolve("second.jsonl");
    breakerboard("replay", recording, "--events", first);
    breakerboard("replay", recording, "--events", second);
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(first)
        .content()
        .contains("\"type\":\"BREAKER_TRIPPED\",\"priority\":\"CRITICAL\",\"book\":\"EQ-LS-1\"");
  }

  @Test
  void aPackedRecordingIsTheSame() throws IOException {
    Path plain = fall().in(folder);
    Path packed = folder.resolve("recording.jsonl.gz");
    pack(packed, Files.readAllBytes(plain));
    assertThat(summary(packed)).isEqualTo(summary(plain));
  }

  private static List<String> summary(Path recording) {
    return breakerboard("replay", recording).out().lines().limit(2).toList();
  }

  private static void pack(Path path, byte[] bytes) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(bytes);
    }
  }

  @Test
  void aRecordingThatWasCutInItsMiddleIsUnusable() throws IOException {
    Path packed = folder.resolve("recording.jsonl.gz");
    pack(packed, Files.readAllBytes(fall().in(folder)));
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(whole, whole.length / 2));
    refused(breakerboard("replay", packed), "cannot be read to its end");
  }

  @Test
  void aLongRecordingTellsHowFarItIs() throws IOException {
    Path recording = folder.resolve("long.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(recording)) {
      for (int i = 0; i < 250_001; i++) {
        out.write("{\"ts\":" + (1_772_721_000_000L + 10L * i) + "}\n");
      }
    }
    Ran ran = breakerboard("replay", recording);
    assertThat(ran.err()).isEqualToIgnoringNewLines("250,000 observations …");
    assertThat(ran.out()).startsWith("250,001 observations, 0 refused lines");
  }

  /** As {@code replay <(zcat recording.jsonl.gz)} or {@code replay /dev/stdin} hand it over. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsARecordingToo() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    byte[] bytes = Files.readAllBytes(fall().in(folder));
    Thread writer = Thread.ofPlatform().daemon().start(() -> write(pipe, bytes));
    assertThat(breakerboard("replay", pipe).out()).startsWith("131 observations, 2 refused lines");
    writer.join();
  }

  private static void write(Path pipe, byte[] bytes) {
    try (OutputStream out = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aMissingRecordingIsASentence() {
    refused(breakerboard("replay", folder.resolve("none.jsonl")), "There is no feed file");
  }

  @Test
  void anEmptyRecordingIsASentence() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    refused(breakerboard("replay", empty), "is empty");
  }

  @Test
  void aRecordingOfBlankLinesIsASentence() {
    refused(breakerboard("replay", file(folder, "blank.jsonl", "", "")), "nothing to play");
  }

  @Test
  void aFileThatIsNoRecordingIsASentence() {
    Path other = file(folder, "config.json", "{\"max_drawdown\": 0.08}");
    refused(breakerboard("replay", other), "no usable observation");
  }

  @Test
  void aFolderIsASentence() {
    refused(breakerboard("replay", folder), "is a folder");
  }

  @Test
  void aConfigurationThatIsRefusedSaysAllItsErrors() throws IOException {
    Path config = file(folder, "config.json", "{\"max_drawdown\": 0, \"max_positions\": -3}");
    Ran ran = breakerboard("replay", new Recordings().in(folder), "--config", config);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("is refused", "error   max_drawdown", "error   max_positions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--readings", "--events"})
  void anOutputThatCannotBeWrittenIsASentence(String option) throws IOException {
    Path out = folder.resolve("no/folder/out.jsonl");
    Ran ran = breakerboard("replay", new Recordings().in(folder), option, out);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains(out.toString(), "cannot be written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--readings", "--events"})
  void theRecordingIsNeverWrittenOver(String option) throws IOException {
    Path recording = new Recordings().in(folder);
    long size = Files.size(recording);
    refused(breakerboard("replay", recording, option, recording), "would overwrite");
    assertThat(recording).hasSize(size);
  }

  private static void refused(Ran ran, String because) {
    assertThat(ran.err()).contains(because);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.code()).isEqualTo(2);
  }
}
