package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowMomentsTest {
  private static final double EXACT = 1e-15;

  private final WindowMoments moments = new WindowMoments();
  private final Deque<Double> window = new ArrayDeque<>();

  @Test
  void agreesWithRecomputationWhileValuesComeAndGo() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      add(0.01 + 0.005 * random.nextDouble());
      while (window.size() > 301 || (window.size() > 2 && random.nextInt(50) == 0)) {
        removeFirst();
      }
      assertAgreesWithin(1e-9);
    }
  }

  @Test
  void aHugeValueThatLeftTheWindowLeavesNoTrace() {
    Random random = new Random(11);
    for (int i = 0; i < 1000; i++) {
      add(i == 300 ? 1e12 : 0.01 + 0.001 * random.nextGaussian());
      if (window.size() > 100) {
        removeFirst();
      }
      if (!window.contains(1e12)) {
        assertAgreesWithin(1e-9);
      }
    }
  }

  @Test
  void valuesThatAreAllTheSameDeviateByExactlyNothing() {
    add(0.3);
    for (int i = 0; i < 50; i++) {
      add(0.1);
    }
    removeFirst();
    for (int i = 0; i < 20; i++) {
      add(0.1);
      removeFirst();
    }
    assertThat(moments.deviation()).isZero();
  }

  @Test
  void oneValueHasAMeanAndNoDeviation() {
    add(0.02);
    assertThat(moments.mean()).isEqualTo(0.02, within(EXACT));
    assertThat(moments.deviation()).isZero();
  }

  @Test
  void ofNothingBothAreZero() {
    add(5);
    removeFirst();
    assertThat(moments.mean()).isZero();
    assertThat(moments.deviation()).isZero();
  }

  private void add(double value) {
    moments.add(value);
    window.addLast(value);
  }

  private void removeFirst() {
    moments.removeFirst();
    window.removeFirst();
  }

  private void assertAgreesWithin(double relative) {
    double mean = window.stream().mapToDouble(v -> v).sum() / window.size();
    double squares = window.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / window.size());
    assertThat(moments.count()).isEqualTo(window.size());
    assertThat(moments.mean()).isEqualTo(mean, within(relative * mean));
    assertThat(moments.deviation()).isEqualTo(deviation, within(relative * deviation + EXACT));
  }
}
