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
    }
  }

  @Test
  void ofNothingItIsZero() {
    assertThat(new RollingMedian(3).median()).isZero();
  }
}
