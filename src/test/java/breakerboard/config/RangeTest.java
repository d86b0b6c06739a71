package breakerboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Unit;
import org.junit.jupiter.api.Test;

class RangeTest {
  @Test
  void closedRangeIsSaidTheSameInWordsAndWithSigns() {
    Range halves = Range.between(0, 0.5);
    assertThat(halves.words(Unit.FRACTION)).isEqualTo("0 to 50 %");
    assertThat(halves.signs(Unit.FRACTION)).isEqualTo("0 to 50 %");
  }

  @Test
  void lowerEndThatIsNotAllowedHasItsSign() {
    Range seconds = Range.SECONDS.withoutLeast();
    assertThat(seconds.words(Unit.SECONDS)).isEqualTo("above 0 to 100,000,000 s");
    assertThat(seconds.signs(Unit.SECONDS)).isEqualTo("> 0 to 100,000,000 s");
  }

  @Test
  void rangeWithoutUpperEndHasASignForItsLowerEnd() {
    assertThat(Range.POSITIVE.words(Unit.HOURS)).isEqualTo("above 0 h");
    assertThat(Range.POSITIVE.signs(Unit.HOURS)).isEqualTo("> 0 h");
    assertThat(Range.NOT_NEGATIVE.words(Unit.FRACTION)).isEqualTo("0 % or more");
    assertThat(Range.NOT_NEGATIVE.signs(Unit.FRACTION)).isEqualTo("≥ 0 %");
  }
}
