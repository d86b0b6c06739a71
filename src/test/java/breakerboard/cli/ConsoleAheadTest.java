package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When JavaFX may start before the command line has been read. */
class ConsoleAheadTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "console", "--feed demo:quiet-day", "console --view Desk"})
  void aConsoleIsAskedForByItsNameAndByNone(String line) {
    assertThat(ConsoleAhead.isAskedFor(words(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay day.jsonl",
        "what-if day.jsonl --set drawdown.threshold=0.06",
        "operators list",
        "--help",
        "console -h",
        "-V",
        "console --headless",
        "--feed demo:quiet-day --headless"
      })
  void whatOpensNoWindowStartsNone(String line) {
    assertThat(ConsoleAhead.isAskedFor(words(line))).isFalse();
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ");
  }
}
