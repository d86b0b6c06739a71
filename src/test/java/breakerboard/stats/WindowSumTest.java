package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowSumTest {
  private static final int WINDOW = 10;

  @Test
  void theSumOfNothingIsZero() {
    assertThat(new WindowSum(WINDOW).sum()).isZero();
  }

  @Test
  void holdsTheSumOfTheWindowExactlyWhateverLeavesIt() {
    Random random = new Random(3);
    WindowSum sum = new WindowSum(WINDOW + 1);
    Deque<double[]> plain = new ArrayDeque<>();
    for (int time = 0; time < 5_000; time += 1 + random.nextInt(3)) {
      double value = random.nextInt(50) == 0 ? 1e18 : random.nextInt(1000);
      int now = time;
      plain.removeIf(entry -> entry[0] <= now - WINDOW);
      plain.add(new double[] {time, value});

      sum.add(time, time, value);
      sum.removeUpTo(time - WINDOW);

      double largest = plain.stream().mapToDouble(entry -> entry[1]).max().orElseThrow();
      if (largest < 1e18) {
        assertThat(sum.sum()).isEqualTo(plain.stream().mapToDouble(entry -> entry[1]).sum());
      }
    }
  }

  @Test
  void whatComesInOneIntervalLeavesTogether() {
    WindowSum sum = new WindowSum(5);
    sum.add(100, 1, 2);
    sum.add(150, 1, 3);
    sum.add(200, 2, 4);
    sum.removeUpTo(149);
    assertThat(sum.sum()).isEqualTo(9);
    sum.removeUpTo(150);
    assertThat(sum.sum()).isEqualTo(4);
    sum.removeUpTo(200);
    assertThat(sum.sum()).isZero();
  }

  @Test
  void theOldestIntervalGivesWayWhenThereIsNoRoom() {
    WindowSum sum = new WindowSum(3);
    for (int i = 0; i < 6; i++) {
      sum.add(i, i, 1);
    }
    assertThat(sum.sum()).isEqualTo(3);
    sum.bound(2);
    assertThat(sum.sum()).isEqualTo(2);
  }

  @Test
  void goesOnFromWhatItTold() {
    WindowSum sum = new WindowSum(WINDOW);
    sum.add(1, 1, 5);
    sum.add(2, 2, 6);
    WindowSum other = new WindowSum(WINDOW);
    other.restore(sum.times(), sum.sums(), sum.interval(), sum.turned());

    other.add(2, 2, 1);
    assertThat(other.sum()).isEqualTo(12);
    other.removeUpTo(1);
    assertThat(other.sum()).isEqualTo(7);
  }
}
