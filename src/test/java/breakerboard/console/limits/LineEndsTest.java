package breakerboard.console.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {
  private static final char UNBREAKABLE = '\u00A0';

  @ParameterizedTest
  @ValueSource(strings = {"100 %", "3.5 σ", "86,400 s", "1,000 ms", "15 min", "24 h"})
  void numberIsNotPartedFromItsUnit(String number) {
    assertThat(LineEnds.withUnits("was %s, default".formatted(number)))
        .isEqualTo("was %s, default", number.replace(' ', UNBREAKABLE));
  }

  @Test
  void wordsAfterANumberAreNoUnit() {
    assertThat(LineEnds.withUnits("3 choices, 5 samples")).isEqualTo("3 choices, 5 samples");
  }

  @Test
  void longNameGoesOnAfterAWholeWord() {
    assertThat(LineEnds.name("consecutive_loss_period_seconds"))
        .isEqualTo("consecutive_loss_period_\nseconds");
  }

  @Test
  void shortNameStaysInOneLine() {
    assertThat(LineEnds.name("underwater_min_drawdown")).isEqualTo("underwater_min_drawdown");
  }
}
