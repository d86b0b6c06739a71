package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static breakerboard.cli.Ran.file;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Collectors;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"demo:nope\"",
        "\"demo:quiet-day:0\"",
        "\"tcp-listen:0.0.0.0:7411\"",
        "\"tcp:127.0.0.1:7411?token=abc\"",
        "\"demo:quiet-day\", \"stdin:\""
      })
  void feedsThatNoConsoleCouldReadFromAreErrors(String feeds) {
    Ran ran = check("{\"max_drawdown\": 0.08, \"feeds\": [" + feeds + "]}");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("error   feeds");
  }

  @Test
  void aPortThatIsTakenByTheRunningConsoleIsNoError() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = check("{\"feeds\": [\"tcp-listen:127.0.0.1:" + taken.getLocalPort() + "\"]}");
      assertThat(ran.code()).isZero();
    }
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

  private Ran check(String text, String option) {
    return breakerboard("check-config", file(folder, "config.json", text), option);
  }

  private static String line(String block, String key) {
    return block.lines().filter(l -> l.startsWith("  " + key + " ")).findFirst().orElseThrow();
  }

  private static String block(Ran ran, String title) {
    String from = ran.out().substring(ran.out().indexOf(title));
    return from.lines()
        .skip(1)
        .takeWhile(l -> l.startsWith("  "))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void explainSaysEveryEffectiveValueWithItsLayerBookByBook() {
    Ran ran =
        check(
            """
            {"max_drawdown": 0.09, "vix_emergency_threshold": 35,
             "books": {"EQ": {"breaker_configs": {"drawdown": {"threshold": 0.06}}},
                       "MN": {"parent": "EQ", "volatility_threshold": 0.04}}}""",
            "--explain");

    assertThat(ran.code()).isZero();
    String equities = block(ran, "book EQ");
    assertThat(line(equities, "max_drawdown"))
        .contains("6 %")
        .endsWith("book, books.EQ.breaker_configs.drawdown.threshold");
    assertThat(line(equities, "volatility_threshold")).contains("5 %").endsWith("default");
    String neutral = block(ran, "book MN");
    assertThat(line(neutral, "max_drawdown"))
        .contains("6 %")
        .endsWith("parent, books.EQ.breaker_configs.drawdown.threshold");
    assertThat(line(neutral, "volatility_threshold"))
        .contains("4 %")
        .endsWith("book, books.MN.volatility_threshold");
    String others = block(ran, "every book without a section");
    assertThat(line(others, "max_drawdown")).contains("9 %").endsWith("file");
    assertThat(line(others, "breaker_configs.market_circuit_breaker.enabled"))
        .contains("on")
        .endsWith("file");
    assertThat(line(others, "breaker_configs.volatility.custom_config.breakout_floor"))
        .contains("4 % (0.8 x volatility_threshold)")
        .endsWith("default");
    assertThat(others.lines()).hasSize(Breakers.catalogue().keys().size());
  }

  @Test
  void selfTestSaysWhatTrippedWhenAndHowItWasReleased() {
    Ran ran =
        check(
            """
            {"cooldown_period_minutes": 10, "breaker_configs":
              {"drawdown": {"auto_reset": false}, "loss_rate": {"enabled": false}}}""",
            "--self-test");

    assertThat(ran.code()).isZero();
    String main = block(ran, "book main");
    assertThat(line(main, "volatility"))
        .contains("tripped after 0:00: spot 6.00 % > 5.00 %")
        .contains("trading HALTED")
        .endsWith("released after 10:00 by itself");
    assertThat(line(main, "drawdown")).contains("9.60 % > 8.00 %").endsWith("by the operator");
    assertThat(main).doesNotContain("loss_rate");
    assertThat(ran.out()).contains("self-test: 6 driven, 6 tripped and came back");
  }

  @Test
  void aBreakerThatCannotTripFailsTheSelfTest() {
    Ran ran =
        check(
            """
            {"liquidation_urgency_threshold": 1, "breaker_configs":
              {"liquidation_required": {"custom_config": {"liquidation_drawdown": 1}}}}""",
            "--self-test");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(line(block(ran, "book main"), "liquidation_required")).contains("FAILED");
    assertThat(ran.out()).contains(", 1 FAILED");
  }

  @Test
  void aRefusedConfigurationIsNeitherExplainedNorDriven() {
    assertThat(check("{\"max_drawdown\": -1}", "--self-test").out()).doesNotContain("self-test");
    assertThat(check("{\"max_drawdown\": -1}", "--explain").code()).isEqualTo(2);
  }
}
