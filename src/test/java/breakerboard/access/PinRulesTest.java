package breakerboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody tries first is no PIN. */
class PinRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "000000", "123456", "654321", "890123", "210987", "abcdef", "JMeyer1"})
  void whatIsShortARowARepetitionOrTheNameIsRefused(String pin) {
    assertThat(PinRules.refuses(pin.toCharArray(), "jmeyer1")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"903412", "019283", "907856", "987651", "123457", "jmeyer"})
  void whatOnlyBeginsLikeARowIsTaken(String pin) {
    assertThat(PinRules.refuses(pin.toCharArray(), "jmeyer1")).isEmpty();
  }
}
