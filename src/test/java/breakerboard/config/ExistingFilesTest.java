package breakerboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Layer;
import breakerboard.testing.SharedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files from before this program load as they are. */
class ExistingFilesTest {
  @Test
  void twoFlatKeysAreAWholeConfiguration() {
    Configuration desk =
        Documents.accepted("{\"volatility_threshold\": 0.05, \"max_drawdown\": 0.08}");

    assertThat(Documents.value(desk, "main", "volatility_threshold")).isEqualTo("0.05");
    assertThat(Documents.value(desk, "main", "max_drawdown")).isEqualTo("0.08");
    assertThat(desk.layer("main", Documents.key("max_drawdown"))).isEqualTo(Layer.FILE);
    assertThat(desk.layer("main", Documents.key("loss_rate_threshold"))).isEqualTo(Layer.DEFAULT);
  }

  @Test
  void breakersSectionSetsAllItsKeys() {
    Configuration desk =
        Documents.accepted(
            """
            {"breaker_configs": {"drawdown": {
              "enabled": true, "threshold": 0.07, "cooldown_minutes": 30, "auto_reset": false,
              "severity_weight": 2, "on_trip": "reduce_only", "on_unfed": "halt",
              "custom_config": {"underwater_limit_hours": 48}}}}
            """);

    String path = "breaker_configs.drawdown.";
    assertThat(Documents.value(desk, "main", "max_drawdown")).isEqualTo("0.07");
    assertThat(Documents.value(desk, "main", path + "cooldown_minutes")).isEqualTo("30");
    assertThat(Documents.value(desk, "main", path + "auto_reset")).isEqualTo("false");
    assertThat(Documents.value(desk, "main", path + "severity_weight")).isEqualTo("2");
    assertThat(Documents.value(desk, "main", path + "on_trip")).isEqualTo("\"reduce_only\"");
    assertThat(Documents.value(desk, "main", path + "on_unfed")).isEqualTo("\"halt\"");
    assertThat(Documents.value(desk, "main", path + "custom_config.underwater_limit_hours"))
        .isEqualTo("48");
  }

  @Test
  void breakersOwnThresholdBeatsTheFlatKey() {
    Configuration desk =
        Documents.accepted(
            """
            {"max_drawdown": 0.08, "breaker_configs": {"drawdown": {"threshold": 0.09}}}
            """);

    assertThat(Documents.value(desk, "main", "max_drawdown")).isEqualTo("0.09");
  }

  @Test
  void aBreakerThatTheFileMentionsIsOn() {
    Configuration desk =
        Documents.accepted(
            """
            {"correlation_breakdown": 0.7, "breaker_configs": {"technical": {"threshold": 0.1}},
             "books": {"A": {"model_performance_threshold": 0.5}}}
            """);

    assertThat(enabled(desk, "main")).containsExactly("correlation", "technical");
    assertThat(enabled(desk, "A")).containsExactly("correlation", "technical", "model_performance");
  }

  private static List<String> enabled(Configuration desk, String book) {
    return Documents.CATALOGUE.breakers().stream()
        .filter(breaker -> breaker.common().enabled().fallback().equals(Optional.of(false)))
        .filter(breaker -> desk.settings(book).get(breaker.common().enabled()))
        .map(breaker -> breaker.id().value())
        .toList();
  }

  @Test
  void wholeNumberMayBeWrittenWithAPoint() {
    Configuration desk = Documents.accepted("{\"max_positions\": 15.0}");

    assertThat(Documents.value(desk, "main", "max_positions")).isEqualTo("15");
  }

  @Test
  void nullIsTheSameAsLeavingOut() {
    Configuration desk =
        Documents.accepted(
            """
            {"max_drawdown": null, "breaker_configs": {"drawdown": null}, "books": {"A": null}}
            """);

    assertThat(desk.layer("A", Documents.key("max_drawdown"))).isEqualTo(Layer.DEFAULT);
    assertThat(Documents.accepted("{\"books\": null, \"breaker_configs\": null}").books())
        .isEmpty();
    Documents.accepted("{\"books\": {\"A\": {\"currency\": null, \"parent\": null}}}");
  }

  @Test
  void referenceCaseLoads() throws IOException {
    Configuration desk = Documents.accepted(text("golden/config.json"));

    assertThat(Documents.value(desk, "main", "max_long_exposure")).isEqualTo("0.6");
    assertThat(
            Documents.value(
                desk, "main", "breaker_configs.position_limit.custom_config.concentration_basis"))
        .isEqualTo("\"gross\"");
  }

  @Test
  void edgeCasesLoadWithTheirThreeBooks() throws IOException {
    Configuration desk = Documents.accepted(text("golden/edges/config.json"));

    assertThat(Documents.value(desk, "alpha", "max_drawdown")).isEqualTo("0.09");
    assertThat(Documents.value(desk, "beta", "max_drawdown")).isEqualTo("0.0625");
    assertThat(Documents.value(desk, "gamma", "max_drawdown")).isEqualTo("0.125");
    assertThat(Documents.value(desk, "gamma", "max_short_exposure")).isEqualTo("0");
    assertThat(
            Documents.value(
                desk, "gamma", "breaker_configs.position_limit.custom_config.symbol_limits"))
        .isEqualTo("{\"SYM03\": 0.07, \"SYM07\": 0.05}");
  }

  private static String text(String name) throws IOException {
    return new String(SharedFolder.bytes(name), StandardCharsets.UTF_8);
  }
}
