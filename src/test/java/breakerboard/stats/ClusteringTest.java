package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers worked out by hand. */
class ClusteringTest {
  private static double of(double... values) {
    SampleWindow samples = new SampleWindow(values.length);
    for (int i = 0; i < values.length; i++) {
      samples.add(i, values[i]);
    }
    return Clustering.of(samples);
  }

  @Test
  void largeChangesThatAlternateWithSmallOnesDoNotCluster() {
    // changes 1, 2, 1, 2: apart from their mean by ∓0.5; −0.75 of 1
    assertThat(of(1, 2, 4, 5, 7)).isCloseTo(-0.75, within(1e-12));
  }

  @Test
  void largeChangesAfterLargeOnesCluster() {
    // changes 1, 1, 3, 3 up or down: apart −1, −1, 1, 1; 1 − 1 + 1 of 4
    assertThat(of(0, 1, 0, 3, 0)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void changesOfOneSizeAndTooFewChangesSayNothing() {
    assertThat(of(1, 2, 1, 2, 3)).isZero();
    assertThat(of(1, 5, 2)).isZero();
    assertThat(Clustering.of(new SampleWindow(1))).isZero();
  }
}
