package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollingMedianTest {
  @Test
  void agreesWithSortingTheLastHundredEachTime() {
    RollingMedian median = new RollingMedian(100);
    List<Double> all = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      double gap = random.nextInt(30);
      median.add(gap);
      all.add(gap);
      List<Double> last = new ArrayList<>(all.subList(Math.max(0, all.size() - 100), all.size()));
      assertThat(median.toArray())
          .isEqualTo(last.stream().mapToDouble(Double::doubleValue).toArray());
      Collections.sort(last);
      int middle = last.size() / 2;
      double expected =
          last.size() % 2 == 1 ? last.get(middle) : (last.get(middle - 1) + last.get(middle)) / 2;
      assertThat(median.median()).isEqualTo(expected);
      List<Double> distances =
          new ArrayList<>(last.stream().map(value -> Math.abs(value - expected)).toList());
      Collections.sort(distances);
      double deviation =
          last.size() % 2 == 1
              ? distances.get(middle)
              : (distances.get(middle - 1) + distances.get(middle)) / 2;
      assertThat(median.medianDeviation()).isEqualTo(deviation);
    }
  }

  @Test
  void anotherBoundKeepsTheNewest() {
    RollingMedian median = new RollingMedian(50);
    for (int i = 1; i <= 60; i++) {
      median.add(i);
    }

    assertThat(median.withBound(3).toArray()).containsExactly(58, 59, 60);
    assertThat(median.withBound(90).toArray()).isEqualTo(median.toArray());
  }

  @Test
  void whatLeavesLeavesNoTrace() {
    RollingMedian median = new RollingMedian(3);
    for (double value : new double[] {1e12, -1e12, 0.01, 0.02, 0.04}) {
      median.add(value);
    }

    assertThat(median.median()).isEqualTo(0.02);
    assertThat(median.medianDeviation()).isEqualTo(0.01);
  }

  @Test
  void ofNothingItIsZero() {
    assertThat(new RollingMedian(3).median()).isZero();
    assertThat(new RollingMedian(3).medianDeviation()).isZero();
  }
}
