package breakerboard.console.limits;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagingTest {
  private static final Configuration DEFAULTS = Configuration.defaults(Breakers.catalogue());

  private final Staging staging = new Staging(Command.DESK, DEFAULTS);

  private static Key<?> key(String path) {
    return DEFAULTS.catalogue().find(path).orElseThrow();
  }

  private String words(String path) {
    return staging.change(path).orElseThrow().inWords();
  }

  @Test
  void aStagedChangeSaysFromWhereToWhereAndHowFar() {
    staging.edit(key("max_drawdown"), "10");
    assertThat(words("max_drawdown")).isEqualTo("max_drawdown 8 % → 10 % (+25.0 %)");
  }

  @Test
  void oldAndNewHaveTheSameDecimals() {
    staging.edit(key("volatility_threshold"), "4.5");
    assertThat(words("volatility_threshold"))
        .isEqualTo("volatility_threshold 5.0 % → 4.5 % (−10.0 %)");
  }

  @Test
  void aKeyThatFollowsAnotherChangesFromTheValueInForce() {
    staging.edit(key("breaker_configs.drawdown.cooldown_minutes"), "5");
    assertThat(words("breaker_configs.drawdown.cooldown_minutes"))
        .isEqualTo("cooldown_minutes 15 min → 5 min (−66.7 %)");
  }

  private static ConfigNode inForce(String path) {
    return DEFAULTS.inForce(Command.DESK, key(path));
  }

  @Test
  void whatFollowsFromAnotherKeyHasAValueInForce() {
    String volatility = "breaker_configs.volatility.custom_config.";
    assertThat(inForce(volatility + "warning_threshold"))
        .isEqualTo(ConfigNode.Numeric.of(0.8 * 0.05));
    assertThat(inForce(volatility + "acceleration_threshold"))
        .isEqualTo(ConfigNode.Numeric.of(0.05 / 20));
    assertThat(inForce("breaker_configs.position_limit.custom_config.max_gross_exposure"))
        .isEqualTo(new ConfigNode.Nothing());
  }

  @Test
  void typingTheValueInForceStagesNothing() {
    staging.edit(key("max_drawdown"), "9");
    staging.edit(key("max_drawdown"), "8.0");
    assertThat(staging.changes()).isEmpty();
    assertThat(staging.obstacle()).isEqualTo("nothing is staged");
  }

  @Test
  void oneErrorHoldsAllEditsBack() {
    staging.edit(key("max_drawdown"), "10");
    staging.edit(key("max_positions"), "many");
    assertThat(staging.obstacle()).isEqualTo("1 error to correct");
    assertThat(staging.findings(key("max_positions")))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("max_positions is \"many\", allowed is 0 to 1,000,000."));
  }

  @Test
  void aDoubtfulValuePassesWithAWarning() {
    staging.edit(key("max_drawdown"), "25");
    assertThat(staging.errors()).isZero();
    assertThat(staging.findings()).isNotEmpty();
    assertThat(staging.obstacle()).isEmpty();
  }

  @Test
  void aNewerVersionThatHasTheEditLeavesNothingToApply() {
    staging.edit(key("max_drawdown"), "10");
    staging.rebase(
        DEFAULTS
            .withOverrides(
                Command.DESK,
                List.of(new KeyChange("max_drawdown", ConfigNode.Numeric.of(0.1))),
                Times.NEVER,
                "jmeyer",
                "mandate",
                Times.NEVER)
            .configuration()
            .orElseThrow());
    assertThat(staging.changes()).isEmpty();
  }
}
