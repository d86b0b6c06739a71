package breakerboard.config;

import static breakerboard.config.Documents.node;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of the configuration as the desk reads and types them. */
class ConfigTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "0.08                      | FRACTION | 8 %",
        "20                        | COUNT    | 20",
        "9000000000000000          | NUMBER   | 9,000,000,000,000,000",
        "true                      | FLAG     | on",
        "false                     | FLAG     | off",
        "\"halt\"                  | TEXT     | halt",
        "[]                        | TEXT     | none",
        "[\"manual\", \"anomaly\"] | TEXT     | manual, anomaly",
        "{}                        | FRACTION | none",
        "{\"AAPL\": 0.05, \"XOM\": 0.1} | FRACTION | AAPL 5 %, XOM 10 %",
        "null                      | FRACTION | —",
      })
  void valueIsShownInItsUnit(String json, Unit unit, String shown) {
    assertThat(ConfigText.words(node(json), unit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0.08,   0.065,  8.0 %",
    "0.065,  0.08,   6.5 %",
    "0.1,    0.2,    10 %",
    "0.08,   null,   8 %",
    "null,   0.08,   —",
  })
  void numberHasAsManyDecimalsAsTheOneBesideIt(String json, String beside, String shown) {
    assertThat(ConfigText.words(node(json), Unit.FRACTION, node(beside))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a \\\"b\\\" \\\\c\"", "[1.5, {\"x\": null}]", "true", "-20", "1.0E15"})
  void lineOfJsonSaysWhatWasWritten(String json) {
    assertThat(ConfigText.of(node(json))).isEqualTo(json);
  }

  @Test
  void controlCharactersDoNotBreakTheLine() {
    assertThat(ConfigText.of(new ConfigNode.Text("a\nb\u001b"))).isEqualTo("\"a\\u000ab\\u001b\"");
  }

  @ParameterizedTest
  @CsvSource({
    "8 %,       FRACTION, 0.08",
    "'1,000',   COUNT,    1000",
    "−2.5,      NUMBER,   -2.5",
  })
  void numberIsTypedAsItIsShown(String typed, Unit unit, String json) {
    assertThat(ConfigText.typedNumber(typed, unit)).map(ConfigText::of).contains(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "8 8", "--1"})
  void whatIsNoNumberIsNotTakenForOne(String typed) {
    assertThat(ConfigText.typedNumber(typed, Unit.FRACTION)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.0825, FRACTION, 8.25", "2E15, NUMBER, 2000000000000000", "20, COUNT, 20"})
  void numberToTypeHasNoExponentAndNoEmptyDecimals(double value, Unit unit, String typed) {
    assertThat(ConfigText.toType(value, unit)).isEqualTo(typed);
  }
}
