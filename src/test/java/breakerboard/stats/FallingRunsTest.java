package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FallingRunsTest {
  private static final double NOTABLE = 0.01;

  @Test
  void aRunEndsWhereTheValueStopsFalling() {
    FallingRuns runs = FallingRuns.in(window(0.05, 0.04, 0.02, 0.02, 0.03, 0.025), NOTABLE);

    assertThat(runs.count()).isEqualTo(2);
    assertThat(runs.meanSteps()).isEqualTo((2 + 1) / 2.0);
    assertThat(runs.meanFall()).isEqualTo((0.03 + 0.005) / 2, within(1e-15));
    assertThat(runs.largestFall()).isEqualTo(0.03, within(1e-15));
    assertThat(runs.shareAbove()).isEqualTo(0.5);
  }

  @Test
  void valuesThatOnlyRiseHaveNone() {
    assertThat(FallingRuns.in(window(1, 2, 3), NOTABLE)).isEqualTo(new FallingRuns(0, 0, 0, 0, 0));
  }

  @Test
  void aRunThatStillFallsCounts() {
    assertThat(FallingRuns.in(window(0, 3, 2, 1), NOTABLE).count()).isEqualTo(1);
  }

  private static SampleWindow window(double... values) {
    SampleWindow window = new SampleWindow(values.length);
    for (int i = 0; i < values.length; i++) {
      window.add(i, values[i]);
    }
    return window;
  }
}
