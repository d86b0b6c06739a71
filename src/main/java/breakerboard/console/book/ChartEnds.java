package breakerboard.console.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Where the labels at the right end of a chart stand, so that none covers another. */
final class ChartEnds {
  private ChartEnds() {}

  /**
   * Moves labels apart in their order; the first given stays where it is.
   *
   * @param height of a label in px
   * @param places where the labels belong, px from the top; NaN for one that is not there
   */
  static double[] apart(double height, double... places) {
    double[] moved = places.clone();
    int[] order =
        IntStream.range(0, places.length)
            .filter(i -> !Double.isNaN(places[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> places[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int anchor = Math.max(0, Arrays.stream(order).boxed().toList().indexOf(0));
    for (int i = anchor - 1; i >= 0; i--) {
      moved[order[i]] = Math.min(moved[order[i]], moved[order[i + 1]] - height);
    }
    for (int i = anchor + 1; i < order.length; i++) {
      moved[order[i]] = Math.max(moved[order[i]], moved[order[i - 1]] + height);
    }
    return moved;
  }
}
