package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuredWindowTest {
  private static final double EXACT = 1e-12;

  private final MeasuredWindow window = new MeasuredWindow();

  private void given(int bound, double... values) {
    window.bound(bound);
    for (int i = 0; i < values.length; i++) {
      window.add(i, values[i]);
    }
  }

  @Test
  void meanAndDeviationAreThoseOfTheSamplesThatAreLeft() {
    given(3, 100, 1, 2, 3);
    assertThat(window.mean()).isEqualTo(2, within(EXACT));
    assertThat(window.deviation()).isEqualTo(Math.sqrt(2.0 / 3), within(EXACT));
  }

  @Test
  void whatIsTooOldCountsNoLonger() {
    given(10, 100, 1, 3);
    window.removeUpTo(0);
    assertThat(window.size()).isEqualTo(2);
    assertThat(window.mean()).isEqualTo(2, within(EXACT));
  }

  @Test
  void aSmallerBoundForgetsTheOldest() {
    given(10, 100, 200, 1, 3);
    window.bound(2);
    assertThat(window.mean()).isEqualTo(2, within(EXACT));
  }

  @Test
  void roomIsMadeOnlyInAFullWindow() {
    given(3, 1, 2);
    window.makeRoom();
    assertThat(window.size()).isEqualTo(2);
    window.add(2, 3);
    window.makeRoom();
    assertThat(window.mean()).as("of what is older than the next").isEqualTo(2.5, within(EXACT));
  }

  @Test
  void aRestoredWindowHasTheSameMomentsToTheLastBit() {
    given(3, 0.1, 0.7, 0.3, 0.2, 0.9);
    MeasuredWindow restored = new MeasuredWindow();
    restored.bound(3);
    restored.restore(window.samples().times(), window.samples().values(), window.turned());
    window.add(5, 0.4);
    restored.add(5, 0.4);
    assertThat(restored.mean()).isEqualTo(window.mean());
    assertThat(restored.deviation()).isEqualTo(window.deviation());
  }
}
