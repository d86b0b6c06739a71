package breakerboard.console.limits;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.domain.ConfigNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which values a sweep proposes, and which ranges it takes. */
class SweepRangeTest {
  private static final KeyCatalogue CATALOGUE = Breakers.catalogue();

  private static Key<?> key(String path) {
    return CATALOGUE.find(path).orElseThrow();
  }

  private static ConfigNode number(double value) {
    return ConfigNode.Numeric.of(value);
  }

  private static List<String> values(Key<?> key, SweepRange range) {
    return range.values(key).stream().map(key::words).toList();
  }

  @Test
  void halfAsMuchToHalfAsMuchAgainIsProposed() {
    Key<?> drawdown = key("max_drawdown");
    SweepRange range = SweepRange.around(drawdown, number(0.08)).orElseThrow();

    assertThat(values(drawdown, range))
        .containsExactly(
            "4 %",
            "4.8 %", "5.6 %", "6.4 %", "7.2 %", "8 %", "8.8 %", "9.6 %", "10.4 %", "11.2 %",
            "12 %");
  }

  @Test
  void aRangeEndsWhereTheKeyDoes() {
    assertThat(SweepRange.around(key("max_drawdown"), number(0.9)).orElseThrow().to()).isEqualTo(1);
  }

  @Test
  void wholeNumbersAreTriedOnceEach() {
    Key<?> losses = key("breaker_configs.loss_rate.custom_config.consecutive_loss_limit");

    assertThat(values(losses, SweepRange.around(losses, number(5)).orElseThrow()))
        .containsExactly("2", "3", "4", "5", "6", "7", "8");
    assertThat(values(losses, new SweepRange(2, 4, 9))).containsExactly("2", "3", "4");
  }

  @Test
  void onlyNumbersAreSwept() {
    assertThat(SweepRange.around(key("breaker_configs.drawdown.enabled"), number(1))).isEmpty();
    assertThat(SweepRange.allowed(key("breaker_configs.drawdown.on_trip"))).isEmpty();
  }

  @Test
  void whatIsTypedIsInTheUnitOnTheScreen() {
    assertThat(SweepRange.typed(key("max_drawdown"), "6", "10 %", "5"))
        .contains(new SweepRange(0.06, 0.1, 5));
  }

  @Test
  void aRangeTheWrongWayRoundOrOutsideTheKeyIsNone() {
    Key<?> drawdown = key("max_drawdown");

    assertThat(SweepRange.typed(drawdown, "10", "6", "5")).isEmpty();
    assertThat(SweepRange.typed(drawdown, "6", "101", "5")).isEmpty();
    assertThat(SweepRange.typed(drawdown, "six", "10", "5")).isEmpty();
    assertThat(SweepRange.typed(drawdown, "6", "10", "1")).isEmpty();
    assertThat(SweepRange.typed(drawdown, "6", "10", "42")).isEmpty();
  }

  @Test
  void aValueOutsideTheKeyIsLeftOut() {
    Key<?> drawdown = key("max_drawdown");
    SweepRange range = SweepRange.around(drawdown, number(1e-9)).orElseThrow();

    assertThat(range.values(drawdown)).allMatch(value -> drawdown.check(value).isEmpty());
  }
}
