package breakerboard.console.help;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpPageTest {
  private static final Configuration DEFAULTS = Configuration.defaults(Breakers.catalogue());

  private static Stream<BreakerEntry> breakers() {
    return Breakers.catalogue().breakers().stream();
  }

  private static BreakerEntry breaker(String id) {
    return breakers().filter(entry -> entry.id().value().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("breakers")
  void everyBreakerSaysWhatItIsForWhatTripsItAndWhatEachKeyMeans(BreakerEntry entry) {
    HelpPage page = HelpPage.of(entry, DEFAULTS, "");
    assertThat(page.protects()).hasSizeGreaterThan(10).endsWith(".");
    assertThat(page.triggers()).isNotEmpty().allMatch(trigger -> !trigger.formula().isEmpty());
    assertThat(page.settings()).hasSize(entry.keys().size());
    assertThat(page.settings())
        .allMatch(
            key ->
                !key.now().isEmpty()
                    && !key.fallback().isEmpty()
                    && !key.allowed().isEmpty()
                    && !key.meaning().isEmpty());
  }

  @Test
  void aTriggerNamesItsLimitInForceAndTheKeyThatSetsIt() {
    assertThat(HelpPage.of(breaker("drawdown"), DEFAULTS, "").triggers().getFirst())
        .isEqualTo(
            new HelpPage.Trigger(
                "limit", "(peak - NAV) / peak", "8 %, max_drawdown", "measured against peak"));
  }

  @Test
  void theValuesAreThoseOfTheBook() {
    Members document =
        members(
            Map.of("books", members(Map.of("EQ", members(Map.of("max_drawdown", number(0.06)))))));
    Configuration loaded =
        Configuration.load(Breakers.catalogue(), document).configuration().orElseThrow();
    assertThat(HelpPage.of(breaker("drawdown"), loaded, "EQ").triggers().getFirst().limit())
        .startsWith("6 %");
    assertThat(HelpPage.of(breaker("drawdown"), loaded, "OTHER").triggers().getFirst().limit())
        .startsWith("8 %");
  }

  @Test
  void aDrawdownSaysThatAResetInBreachCanRebase() {
    assertThat(HelpPage.of(breaker("drawdown"), DEFAULTS, "").ends())
        .containsExactly(
            "A trip halts the book: no orders.",
            "Once every trigger is clear of its limit the cooldown (15 min) runs, then it resets by"
                + " itself.",
            "A trip by an operator stays until an operator resets it.",
            "While a limit is passed a reset needs a rebase to the net asset value of now, an override"
                + " of the limit or a bypass with it.",
            "Without its input the book may only make its positions smaller.");
  }

  @Test
  void theKillSwitchIsEndedByItselfAlone() {
    assertThat(HelpPage.of(breaker("kill_switch"), DEFAULTS, "").ends())
        .contains("Only switching it off ends its halt; that resets no other breaker.");
  }

  @Test
  void aTripByHandIsEndedByAnOperatorAlone() {
    assertThat(HelpPage.of(breaker("manual"), DEFAULTS, "").ends())
        .containsExactly(
            "A trip halts the book: no orders.",
            "It does not reset by itself: an operator resets it.");
  }

  @Test
  void aLatchedTriggerIsNamed() {
    assertThat(HelpPage.of(breaker("loss_rate"), DEFAULTS, "").ends())
        .anyMatch(
            sentence ->
                sentence.startsWith("A trip by ") && sentence.contains(" or by an operator"));
  }

  private static ConfigNode number(double value) {
    return ConfigNode.Numeric.of(value);
  }

  private static Members members(Map<String, ConfigNode> values) {
    return new Members(new LinkedHashMap<>(values));
  }
}
