package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static breakerboard.cli.Ran.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong or doubtful in a configuration file. */
class CheckConfigCommandTest {
  @TempDir private Path folder;

  private Ran check(String text) {
    return breakerboard("check-config", file(folder, "config.json", text));
  }

  @Test
  void allErrorsAreSaidAtOnceWithTheirPaths() {
    Ran ran =
        check(
            """
            {"volatility_threshold": -1, "breaker_configs": {"drawdwn": {}},
             "books": {"EQ": {"max_drawdown": "much"}}, "feeds": [7], "publish": "demo:quiet-day",
             "max_positions": 20}""");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("error   volatility_threshold (-1)")
        .contains("error   breaker_configs.drawdwn")
        .contains("did you mean drawdown?")
        .contains("error   books.EQ.max_drawdown (\"much\")")
        .contains("error   feeds ([7])")
        .contains("error   publish (\"demo:quiet-day\")")
        .contains("write file:PATH or tcp-listen:HOST:PORT");
    assertThat(ran.out()).contains("5 errors").contains("; refused");
  }

  @Test
  void warningsLetItPassAndAreShown() {
    Ran ran = check("{\"max_drawdown\": 0.25, \"volatility_treshold\": 0.05}");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("warning max_drawdown (0.25)")
        .contains("warning volatility_treshold")
        .contains("volatility_threshold")
        .contains("no errors");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void theDemosConfigurationHasNothingWrong() {
    Ran ran = breakerboard("check-config", "config/demo.json");
    assertThat(ran).isEqualTo(new Ran(0, ran.out(), ""));
    assertThat(ran.out()).contains("no errors, no warnings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"max_drawdown = 0.08", "", "[1, 2]", "{\"max_drawdown\": 0.08", "{} {}"})
  void whatIsNoJsonObjectIsRefusedWithASentence(String text) {
    Ran ran = check(text);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains("config.json");
  }

  @Test
  void aMissingFileIsASentence() {
    Ran ran = breakerboard("check-config", folder.resolve("none.json"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains("none.json");
  }
}
