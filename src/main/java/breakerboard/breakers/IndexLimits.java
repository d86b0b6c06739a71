package breakerboard.breakers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * The three prices of a broad index at which trading halts: 93, 87 and 80 % of its prior close,
 * rounded half up to cents (NYSE Rule 7.12). Computed once for each prior close.
 */
final class IndexLimits {
  static final int COUNT = 3;

  private static final List<BigDecimal> SHARES =
      List.of(new BigDecimal("0.93"), new BigDecimal("0.87"), new BigDecimal("0.80"));
  private static final int CENTS = 2;

  private final double[] prices = new double[COUNT];
  private double priorClose = Double.NaN;

  IndexLimits() {
    Arrays.fill(prices, Double.NaN);
  }

  /** Takes the prior close that counts. */
  void of(double newPriorClose) {
    if (newPriorClose == priorClose) {
      return;
    }
    priorClose = newPriorClose;
    BigDecimal close = BigDecimal.valueOf(newPriorClose);
    for (int i = 0; i < COUNT; i++) {
      prices[i] = close.multiply(SHARES.get(i)).setScale(CENTS, RoundingMode.HALF_UP).doubleValue();
    }
  }

  /** The price of a level, 0 for level 1; NaN before the first prior close. */
  double price(int level) {
    return prices[level];
  }

  /** The lowest level that the index is at or below, as a count: 0 for none, 3 for level 3. */
  int reached(double index) {
    int count = 0;
    while (count < COUNT && index <= prices[count]) {
      count++;
    }
    return count;
  }
}
