package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class MainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "console",
        "replay",
        "what-if",
        "check-config",
        "simulate",
        "verify-journal",
        "prove",
        "operators"
      })
  void everyCommandHasHelp(String command) {
    Ran ran = breakerboard(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Usage: breakerboard " + command);
    assertThat(ran.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "replay", "check-config", "simulate"})
  void everyCommandHasAVersion(String command) {
    Ran ran = breakerboard(command, "--version");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).matches("breakerboard \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void theProgramItselfHasHelpThatNamesEveryCommand() {
    assertThat(breakerboard("--help").out())
        .containsSubsequence(
            "console", "replay", "what-if", "check-config", "simulate", "verify-journal", "prove")
        .contains("operators");
  }

  @Test
  void theProgramItselfHasAVersion() {
    assertThat(breakerboard("--version")).isEqualTo(breakerboard("replay", "--version"));
  }

  @Test
  void everyOptionOfTheConsoleIsInItsHelp() {
    assertThat(breakerboard("console", "--help").out())
        .contains("--config", "--feed", "--speed", "--publish", "--headless", "--snapshot")
        .contains("--width", "--height", "--exit-at-end", "--view", "--readings", "--events");
  }

  @Test
  void withoutACommandTheConsoleIsMeant() {
    Ran ran = breakerboard("--speed", "fast");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--speed fast is no speed");
  }

  @Test
  void anUnknownCommandNamesTheKnownOnes() {
    Ran ran = breakerboard("replya", "file.jsonl");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err())
        .isEqualToIgnoringNewLines(
            "There is no command replya: write one of console, replay, what-if, check-config,"
                + " simulate, verify-journal, prove, operators.");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "replay, --bogus, replay",
    "simulate, --rate=many, simulate",
    "console, --width=wide, console",
    "check-config, --readings=x, check-config"
  })
  void aBadArgumentIsOneSentenceThatPointsToTheHelp(String command, String bad, String named) {
    Ran ran = breakerboard(command, bad, "x");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains("see breakerboard " + named + " --help");
  }
}
