package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleWindowTest {
  private record Sample(long time, double value) {}

  private final SampleWindow window = new SampleWindow(3);

  @Test
  void keepsExactlyTheSamplesThatAPlainListWouldKeep() {
    Random random = new Random(3);
    List<Sample> plain = new ArrayList<>();
    int bound = 3;
    for (int time = 0; time < 20_000; time++) {
      switch (random.nextInt(20)) {
        case 0 -> {
          bound = 1 + random.nextInt(60);
          window.bound(bound);
        }
        case 1 -> {
          long until = time - random.nextInt(40);
          window.removeUpTo(until);
          plain.removeIf(s -> s.time() <= until);
        }
        case 2 -> {
          window.scale(0.5);
          plain.replaceAll(s -> new Sample(s.time(), s.value() * 0.5));
        }
        default -> {
          double value = random.nextDouble();
          window.add(time, value);
          plain.add(new Sample(time, value));
        }
      }
      while (plain.size() > bound) {
        plain.removeFirst();
      }
      assertThat(window.times()).isEqualTo(plain.stream().mapToLong(Sample::time).toArray());
      assertThat(window.values()).isEqualTo(plain.stream().mapToDouble(Sample::value).toArray());
    }
  }

  @Test
  void aSampleExactlyAsOldAsTheWindowLeavesIt() {
    window.add(10, 1);
    window.add(11, 2);
    assertThat(window.removeUpTo(10)).isEqualTo(1);
    assertThat(window.first()).isEqualTo(2);
  }

  @Test
  void theOldestGivesWayWhenItIsFull() {
    for (int i = 1; i <= 5; i++) {
      window.add(i, i * 10);
    }
    assertThat(window.values()).containsExactly(30, 40, 50);
    assertThat(window.last()).isEqualTo(50);
    assertThat(window.fromEnd(2)).isEqualTo(30);
  }

  @Test
  void theStepOverARunIsDividedByTheNumberOfItsSamples() {
    window.add(1, 0.01);
    window.add(2, 0.02);
    window.add(3, 0.04);
    assertThat(window.stepOver(3)).isEqualTo(0.01, within(1e-15));
    assertThat(window.stepOver(4)).isZero();
  }

  @Test
  void meansAndMaximaOfNothingAreZero() {
    assertThat(window.mean()).isZero();
    assertThat(window.max()).isZero();
  }
}
