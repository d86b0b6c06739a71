package breakerboard.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.config.Finding;
import breakerboard.domain.OnTrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations as map, file and record. */
class BreakerConfigTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("limits.json"), text);
  }

  @Test
  void mapFileAndRecordSayTheSame() throws IOException {
    Map<String, Object> map =
        Map.of("breaker_configs", Map.of("drawdown", Map.of("threshold", 0.07)));
    Path file = file("{\"breaker_configs\": {\"drawdown\": {\"threshold\": 0.07}}}");
    BreakerConfig record =
        BreakerConfig.defaults().with("breaker_configs.drawdown.threshold", 0.07);

    assertThat(BreakerConfig.of(map)).isEqualTo(record);
    assertThat(BreakerConfig.read(file)).isEqualTo(record);
    assertThat(
            List.of(new CircuitBreaker(map), new CircuitBreaker(file), new CircuitBreaker(record)))
        .allSatisfy(breakers -> assertThat(drawdownLimit(breakers)).isEqualTo(0.07));
  }

  private static double drawdownLimit(CircuitBreaker breakers) {
    breakers.checkAllBreakers(100, MarketConditions.NONE);
    return breakers.getBreakerStatus(Trader.DRAWDOWN).reading().triggers().getFirst().limit();
  }

  @Test
  void everyKindOfValueThatAMapHoldsIsUnderstood() {
    Map<String, Object> map = new HashMap<>();
    map.put("max_positions", 15L);
    map.put("max_drawdown", 0.08f);
    map.put("volatility_threshold", null);
    map.put("loss_rate_threshold", Optional.of(0.02));
    map.put("kill_switch_sources", new String[] {"manual", "external"});
    map.put("breaker_configs", Map.of("drawdown", Map.of("on_trip", OnTrip.REDUCE_ONLY)));

    assertThat(BreakerConfig.of(map).validateLimits()).noneMatch(Finding::isError);
  }

  @Test
  void aValueThatCannotStandInAConfigurationIsAnErrorAtItsPath() {
    BreakerConfig config =
        BreakerConfig.of(
            Map.of(
                "breaker_configs", Map.of("drawdown", Map.of("cooldown_minutes", Duration.ZERO))));

    assertThat(config.isValid()).isFalse();
    assertThat(config.validateLimits())
        .filteredOn(Finding::isError)
        .extracting(Finding::path)
        .containsExactly("breaker_configs.drawdown.cooldown_minutes");
  }

  @Test
  void validationFindsErrorsAndWarnings() {
    List<Finding> findings =
        BreakerConfig.of(
                Map.of("max_drawdown", 0.25, "volatility_threshold", 0, "max_positions", 9))
            .validateLimits();

    assertThat(findings)
        .filteredOn(Finding::isError)
        .extracting(Finding::path)
        .containsExactly("volatility_threshold");
    assertThat(findings)
        .filteredOn(finding -> !finding.isError())
        .extracting(Finding::path)
        .contains("max_drawdown", "loss_rate_threshold");
  }

  @Test
  void anInvalidOneIsRefusedWithAllErrorsAtOnce() {
    assertThatThrownBy(
            () -> new CircuitBreaker(Map.of("max_drawdown", -1, "loss_rate_threshold", "much")))
        .isInstanceOfSatisfying(
            InvalidConfigurationException.class, refusal -> assertThat(refusal.errors()).hasSize(2))
        .hasMessageContaining("max_drawdown (-1)")
        .hasMessageContaining("loss_rate_threshold (\"much\")");
  }

  @Test
  void onRequestTheDefaultsTakeThePlaceOfAnInvalidOne() {
    List<Finding> errors = new ArrayList<>();
    BreakerConfig used = BreakerConfig.of(Map.of("max_drawdown", -1)).orDefaults(errors::addAll);

    assertThat(used).isEqualTo(BreakerConfig.defaults());
    assertThat(errors).extracting(Finding::path).containsExactly("max_drawdown");
    assertThat(drawdownLimit(new CircuitBreaker(used))).isEqualTo(0.08);
  }

  @Test
  void aValidOneStaysAndReportsNothing() {
    BreakerConfig config = BreakerConfig.of(Map.of("max_drawdown", 0.06));

    assertThat(config.orDefaults(errors -> assertThat(errors).isEmpty())).isSameAs(config);
  }

  @Test
  void aFileThatIsMissingOrNoJsonIsRefusedWithASentence() throws IOException {
    Path missing = folder.resolve("none.json");
    assertThatThrownBy(() -> new CircuitBreaker(missing))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("There is no configuration file " + missing);
    assertThat(BreakerConfig.read(file("{\"max_drawdown\": ")).isValid()).isFalse();
    assertThat(BreakerConfig.read(missing).orDefaults(_ -> {})).isEqualTo(BreakerConfig.defaults());
  }

  @Test
  void booksThatAreNoSectionsAreRefused() {
    assertThatThrownBy(() -> new CircuitBreaker(Map.of("books", 7)))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("books");
  }
}
