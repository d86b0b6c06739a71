package breakerboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Command;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a change lets more pass than before. */
class LooseningTest {
  private static final long NOW = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final long SOON = NOW + 5 * Times.NANOS_PER_MINUTE;
  private static final long LATER = NOW + 60 * Times.NANOS_PER_MINUTE;

  private static List<String> loosened(String before, String after) {
    return Loosening.of(Documents.accepted(before), Documents.accepted(after));
  }

  private static Configuration overridden(
      Configuration before, String book, String path, String value, long until) {
    return Documents.accepted(
        before.withOverrides(
            book, List.of(Documents.change(path, value)), until, "jmeyer", "as agreed", NOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"max_drawdown": 0.08} | {"max_drawdown": 0.1} | max_drawdown 8 % → 10 %
          {"data_quality_threshold": 95} | {"data_quality_threshold": 90} | data_quality_threshold 95 % → 90 %
          {} | {"cooldown_period_minutes": 5} | cooldown_period_minutes 15 min → 5 min
          {} | {"breaker_configs": {"drawdown": {"on_trip": "alert_only"}}} | drawdown.on_trip halt → alert_only
          {} | {"breaker_configs": {"drawdown": {"on_unfed": "ignore"}}} | drawdown.on_unfed reduce_only → ignore
          {} | {"breaker_configs": {"drawdown": {"enabled": false}}} | drawdown.enabled on → off
          {"breaker_configs": {"drawdown": {"auto_reset": false}}} | {} | drawdown.auto_reset off → on
          {"breaker_configs": {"position_limit": {"custom_config": {"max_gross_exposure": 2}}}} | {} | max_gross_exposure 200 % → off
          {"trading_start_hour": 9.5} | {"trading_start_hour": 9} | trading_start_hour 9.5 → 9
          {"kill_switch_sources": ["manual", "external"]} | {"kill_switch_sources": ["manual"]} | kill_switch_sources manual, external → manual
          {"volatility_window_minutes": 30} | {"volatility_window_minutes": 40} | volatility_window_minutes 30 min → 40 min
          """)
  void aChangeThatLetsMorePassIsNamed(String before, String after, String words) {
    assertThat(loosened(before, after)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"max_drawdown": 0.1} | {"max_drawdown": 0.08}
          {"data_quality_threshold": 90} | {"data_quality_threshold": 95}
          {} | {"cooldown_period_minutes": 30}
          {"breaker_configs": {"drawdown": {"on_trip": "reduce_only"}}} | {}
          {} | {"breaker_configs": {"drawdown": {"auto_reset": false}}}
          {} | {"breaker_configs": {"position_limit": {"custom_config": {"max_gross_exposure": 2}}}}
          {} | {"vix_emergency_threshold": 30}
          {} | {"breaker_configs": {"drawdown": {"severity_weight": 3}}}
          {} | {"max_events": 5000}
          {} | {"desk": "Frankfurt"}
          {} | {"approvals": {"loosening": true}}
          """)
  void aChangeThatTightensOrIsForDisplayIsNot(String before, String after) {
    assertThat(loosened(before, after)).isEmpty();
  }

  @Test
  void aBooksOwnLimitIsNamedWithTheBook() {
    assertThat(
            loosened(
                "{\"books\": {\"EQ\": {\"max_drawdown\": 0.05}, \"FX\": {}}}",
                "{\"books\": {\"EQ\": {}, \"FX\": {}}}"))
        .containsExactly("EQ max_drawdown 5 % → 8 %");
  }

  @Test
  void anotherParentLoosensWhatIsInherited() {
    String books = "{\"books\": {\"A\": {\"max_drawdown\": 0.05}, \"B\": {%s}}}";

    assertThat(loosened(books.formatted("\"parent\": \"A\""), books.formatted("")))
        .containsExactly("B max_drawdown 5 % → 8 %");
  }

  @Test
  void aSymbolWithoutItsLimitIsLooser() {
    String limits =
        "{\"breaker_configs\": {\"position_limit\": {\"custom_config\": {\"symbol_limits\": %s}}}}";
    String both = limits.formatted("{\"AAPL\": 0.05, \"MSFT\": 0.05}");
    String one = limits.formatted("{\"AAPL\": 0.05}");

    assertThat(loosened(both, one)).hasSize(1);
    assertThat(loosened(one, both)).isEmpty();
  }

  @Test
  void switchingFourEyesOffLoosens() {
    assertThat(loosened("{\"approvals\": {\"loosening\": true}}", "{}"))
        .containsExactly(
            "approvals.loosening on → off: nothing waits for a second operator any more");
  }

  @Test
  void eachBreakerThatIsSwitchedOffIsNamed() {
    assertThat(
            loosened(
                "{}",
                "{\"breaker_configs\": {\"drawdown\": {\"enabled\": false},"
                    + " \"volatility\": {\"enabled\": false}}}"))
        .containsExactlyInAnyOrder("drawdown.enabled on → off", "volatility.enabled on → off");
  }

  @Test
  void lettingOperatorsApproveInThePlaceOfSupervisorsLoosens() {
    String supervisors = "{\"approvals\": {\"loosening\": true, \"by\": \"supervisor\"}}";
    String operators = "{\"approvals\": {\"loosening\": true}}";

    assertThat(loosened(supervisors, operators))
        .containsExactly("approvals.by supervisor → operator");
    assertThat(loosened(operators, supervisors)).isEmpty();
  }

  @Test
  void aValueThatIsTakenOutFallsBackToWhatFollowsFromTheThreshold() {
    String set =
        "{\"breaker_configs\": {\"volatility\": {\"custom_config\": {\"warning_threshold\": %s}}}}";

    assertThat(loosened(set.formatted("0.03"), "{}"))
        .containsExactly("warning_threshold 3 % → 4 %");
    assertThat(loosened(set.formatted("0.045"), "{}")).isEmpty();
  }

  @Test
  void aDeskWideOverrideThatTightensTheDeskLoosensABookUnderIt() {
    Configuration before =
        Documents.accepted(
            "{\"max_drawdown\": 0.08, \"books\": {\"EQ\": {\"max_drawdown\": 0.05}}}");

    assertThat(
            Loosening.of(before, overridden(before, Command.DESK, "max_drawdown", "0.07", LATER)))
        .containsExactly("EQ max_drawdown 5 % → 7 %");
  }

  @Test
  void aLooseOverrideMadeLongerLoosensFromItsFormerEnd() {
    Configuration before =
        overridden(Documents.accepted("{}"), Command.DESK, "max_drawdown", "0.1", SOON);

    assertThat(
            Loosening.of(
                before, overridden(before, Command.DESK, "max_drawdown", "0.1", Times.NEVER)))
        .containsExactly("max_drawdown 8 % → 10 % from 2026-03-05T14:35:00Z");
  }

  @Test
  void aTightOverrideMadeShorterLoosensFromItsNewEnd() {
    Configuration before =
        overridden(Documents.accepted("{}"), Command.DESK, "max_drawdown", "0.05", LATER);

    assertThat(Loosening.of(before, overridden(before, Command.DESK, "max_drawdown", "0.05", SOON)))
        .containsExactly("max_drawdown 5 % → 8 % from 2026-03-05T14:35:00Z");
  }

  @Test
  void endingATightOverrideByHandLoosensAndEndingALooseOneDoesNot() {
    Configuration plain = Documents.accepted("{}");
    Configuration tight = overridden(plain, Command.DESK, "max_drawdown", "0.05", LATER);
    Configuration loose = overridden(plain, Command.DESK, "max_drawdown", "0.1", LATER);

    assertThat(Loosening.of(tight, plain)).containsExactly("max_drawdown 5 % → 8 %");
    assertThat(Loosening.of(loose, plain)).isEmpty();
  }

  @Test
  void everyThresholdAndEveryCommonKeySaysWhichWayItLoosens() {
    assertThat(Documents.CATALOGUE.breakers())
        .allSatisfy(
            breaker -> {
              assertThat(breaker.common().all())
                  .allSatisfy(key -> assertThat(key.looser()).isNotEqualTo(Looser.EITHER));
              assertThat(breaker.threshold().stream())
                  .allSatisfy(key -> assertThat(key.looser()).isNotEqualTo(Looser.EITHER));
            });
  }
}
