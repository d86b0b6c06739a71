package breakerboard.breakers;

import breakerboard.domain.SymbolTable;
import java.util.Arrays;

/**
 * Sums of absolute market values by sector, money, in the order in which the sectors came. Reusable
 * without allocating.
 */
final class SectorSums {
  private static final int FIRST_CAPACITY = 64;

  private int count;
  private int[] ids = new int[FIRST_CAPACITY];
  private double[] sums = new double[FIRST_CAPACITY];

  /** Place of each sector id among the sums, counted from 1; 0 where it has none. */
  private int[] places = new int[FIRST_CAPACITY];

  /** Forgets every sector. */
  void clear() {
    for (int i = 0; i < count; i++) {
      places[ids[i] + 1] = 0;
    }
    count = 0;
  }

  /** Adds to a sector, which {@link SymbolTable#FULL} may be, too. */
  void add(int sector, double value) {
    int slot = sector + 1;
    if (slot >= places.length) {
      places = Arrays.copyOf(places, Math.max(slot + 1, places.length * 2));
    }
    if (places[slot] == 0) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
        sums = Arrays.copyOf(sums, count * 2);
      }
      ids[count] = sector;
      sums[count++] = 0;
      places[slot] = count;
    }
    sums[places[slot] - 1] += value;
  }

  int count() {
    return count;
  }

  double sum(int i) {
    return sums[i];
  }

  /** The sector with the largest sum, the first of equal ones; {@link SymbolTable#FULL} of none. */
  int largest() {
    return count == 0 ? SymbolTable.FULL : ids[indexOfLargest()];
  }

  /** Its sum, 0 of none. */
  double largestSum() {
    return count == 0 ? 0 : sums[indexOfLargest()];
  }

  private int indexOfLargest() {
    int largest = 0;
    for (int i = 1; i < count; i++) {
      if (sums[i] > sums[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
