package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other limits would have done, on the command line. */
class WhatIfCommandTest {
  private static final String LIMITS =
      "{\"max_drawdown\": 0.08, \"volatility_threshold\": 0.05, \"loss_rate_threshold\": 0.9,"
          + " \"max_position_size_pct\": 0.9, \"max_sector_concentration\": 0.9,"
          + " \"breaker_configs\": {\"loss_rate\": {\"enabled\": false},"
          + " \"data_feed_integrity\": {\"enabled\": false}}}";

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Path config = Path.of("");

  /** From the tenth second on a fall of 0.1 % of the peak a second, to 9 % at second 99. */
  @BeforeEach
  void aDayThatFallsToNinePercent() throws IOException {
    Recordings day = new Recordings();
    for (int tenths = 1; tenths <= 90; tenths++) {
      day.at(Recordings.CALM_SECONDS - 1 + tenths, 1_000_000 - 1_000 * tenths);
    }
    file = day.in(folder);
    config = Ran.file(folder, "limits.json", LIMITS);
  }

  private Ran whatIf(Object... more) {
    return breakerboard(
        Stream.concat(Stream.of("what-if", file, "--config", config), Stream.of(more)).toArray());
  }

  private static List<String> lines(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
  }

  @Test
  void oneValueIsComparedWithTheLimitOfNow() {
    List<String> said = lines(whatIf("--set", "max_drawdown=0.1"));

    assertThat(said.getFirst())
        .startsWith(
            file
                + ": 100 observations, 0 refused lines, 2026-03-12T14:00:00Z to 2026-03-12T14:01:39Z, ");
    assertThat(said.subList(1, said.size()))
        .containsExactly(
            "max_drawdown 8 % → 10 %",
            "",
            "now staged",
            "trips 1 0",
            "minutes halted or liquidating 0.2 0.0",
            "longest at once 0:09 0:00",
            "warnings 1 1",
            "",
            "− 2026-03-12T14:01:30Z EQ-LS-1 drawdown limit 8.10 % > 8.00 %");
  }

  @Test
  void aTripThatMovesSaysByHowMuch() {
    assertThat(lines(whatIf("--set", "drawdown.threshold=8.5%")))
        .endsWith(
            "→ 2026-03-12T14:01:30Z EQ-LS-1 drawdown limit 8.10 % > 8.00 %: 0:05 later, at 2026-03-12T14:01:35Z");
  }

  @Test
  void severalValuesMakeATable() {
    List<String> said = lines(whatIf("--set", "drawdown.threshold=0.06,0.08,0.10"));

    assertThat(said.subList(2, said.size()))
        .containsExactly(
            "max_drawdown trips minutes halted or liquidating longest at once warnings",
            "8 % (now) 1 0.2 0:09 1",
            "6 % 1 0.5 0:29 1",
            "8 % 1 0.2 0:09 1",
            "10 % 0 0.0 0:00 1");
  }

  @Test
  void otherLimitsHoldForEachValueOfTheTable() {
    List<String> said =
        lines(whatIf("--set", "max_drawdown=0.06,0.08", "--set", "drawdown.enabled=off"));

    assertThat(said).contains("enabled on → off", "6 % 0 0.0 0:00 0");
  }

  @Test
  void refusedLinesAreCounted() throws IOException {
    file = Files.writeString(file, Files.readString(file) + "no line\n");

    assertThat(lines(whatIf("--set", "max_drawdown=0.1")).getFirst()).contains("1 refused lines");
  }

  @Test
  void aRecordingIsComparedWithTheLimitsOfItsDesk() {
    Path journal = folder.resolve("journal.db");
    assertThat(
            breakerboard(
                    "console",
                    "--headless",
                    "--exit-at-end",
                    "--feed",
                    "file:" + file,
                    "--config",
                    config,
                    "--speed",
                    "max",
                    "--journal",
                    journal)
                .code())
        .isZero();

    Ran ran =
        breakerboard(
            "what-if",
            "recording:2026-03-12@" + journal + ".recordings",
            "--set",
            "max_drawdown=0.1");

    assertThat(lines(ran))
        .contains("max_drawdown 8 % → 10 %", "trips 1 0")
        .endsWith("− 2026-03-12T14:01:30Z EQ-LS-1 drawdown limit 8.10 % > 8.00 %");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("nokey=1", "There is no key nokey: "),
        Arguments.of("max_drawdown", "--set max_drawdown sets nothing: "),
        Arguments.of("max_drawdown=lots", "max_drawdown is \"lots\", allowed is above 0 to 100 %"),
        Arguments.of("max_drawdown=0.1,", "max_drawdown is \"\", allowed is above 0 to 100 %"),
        Arguments.of("symbol_limits=1", "symbol_limits is no single value: "));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void whatCannotBeSetIsSaidInASentence(String set, String sentence) {
    Ran ran = whatIf("--set", set);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.isASentence()).as(ran.err()).isTrue();
    assertThat(ran.err()).startsWith(sentence);
  }

  @Test
  void onlyOneKeyHasSeveralValues() {
    Ran ran = whatIf("--set", "max_drawdown=0.1,0.2", "--set", "volatility_threshold=0.1,0.2");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("Several values are given for max_drawdown and for volatility_threshold: ");
  }

  @Test
  void aBookThatIsNotThereIsSaid() {
    Ran ran = whatIf("--set", "max_drawdown=0.1", "--book", "EQ-LS-2");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("There is no observation of the book EQ-LS-2 in the file " + file);
  }

  @Test
  void aFileThatIsNoneIsSaid() {
    Ran missing = breakerboard("what-if", folder.resolve("no.jsonl"), "--set", "max_drawdown=0.1");
    file = Ran.file(folder, "useless.jsonl", "no line", "nor this");
    Ran useless = whatIf("--set", "max_drawdown=0.1");
    Ran recording =
        breakerboard("what-if", "recording:2026-03-12@" + folder, "--set", "max_drawdown=0.1");

    assertThat(List.of(missing.code(), useless.code(), recording.code())).containsOnly(2);
    assertThat(missing.err()).startsWith("There is no feed file ");
    assertThat(useless.err()).contains("holds no usable observation in its 2 lines; line 1: ");
    assertThat(recording.err()).startsWith("Nothing is recorded in ");
  }
}
