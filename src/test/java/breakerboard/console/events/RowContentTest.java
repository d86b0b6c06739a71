package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.events.RowContent.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowContentTest {
  @Test
  void eachValueIsALineWithItsName() {
    assertThat(
            RowContent.of(
                    """
                    {"id":12301,"type":"BREAKER_TRIPPED","message":"limit \\"8.30 %\\" \\u2192 halt",\
                    "latched":false,"events":[4, 7],"none":[],
                     "explanation":{"formula":"(peak - NAV) / peak","inputs":{"peak":1.034e6}},
                     "changes":[{"path":"max_drawdown","value":0.06},{"path":"deadband","value":null}]}
                    """)
                .fields())
        .containsExactly(
            new Field("id", "12301"),
            new Field("type", "BREAKER_TRIPPED"),
            new Field("message", "limit \"8.30 %\" → halt"),
            new Field("latched", "false"),
            new Field("events", "4, 7"),
            new Field("none", "none"),
            new Field("explanation.formula", "(peak - NAV) / peak"),
            new Field("explanation.inputs.peak", "1034000"),
            new Field("changes.1.path", "max_drawdown"),
            new Field("changes.1.value", "0.06"),
            new Field("changes.2.path", "deadband"),
            new Field("changes.2.value", "null"));
  }

  @Test
  void anEmptyObjectHasNoLines() {
    assertThat(RowContent.of("{}").fields()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no json", "{\"a\":", "{\"a\" 1}", "{\"a\":1} x", "{\"a\":\"\\u12\"}"})
  void whatIsNoObjectIsShownAsItIs(String broken) {
    assertThat(RowContent.of(broken).fields()).isEqualTo(List.of(new Field("", broken)));
  }

  @Test
  void whatNestsWithoutEndIsGivenUp() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(RowContent.of(deep).fields()).isEqualTo(List.of(new Field("", deep)));
  }

  @Test
  void aValueIsFoundByItsName() {
    RowContent content = RowContent.of("{\"priority\":\"HIGH\"}");
    assertThat(content.value("priority")).isEqualTo("HIGH");
    assertThat(content.value("status")).isEmpty();
  }
}
