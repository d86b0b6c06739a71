package breakerboard.stats;

import java.util.Arrays;

/**
 * Mean and deviation of a first-in first-out window without ever subtracting a value that leaves,
 * so that 1e12 among values near 0.01 leaves no trace. Two stacks of partial moments, joined by the
 * parallel formula of Chan, Golub and LeVeque (1979); constant time on average.
 */
public final class WindowMoments {
  private static final int FIRST_CAPACITY = 16;

  /** Values not yet turned over, the oldest first. */
  private double[] back = new double[FIRST_CAPACITY];

  private int backCount;
  private double backMean;
  private double backSquares;

  /** Moments of front value i and all younger ones of the front; the oldest is on top. */
  private double[] frontMean = new double[FIRST_CAPACITY];

  private double[] frontSquares = new double[FIRST_CAPACITY];
  private int frontCount;

  public void add(double value) {
    if (backCount == back.length) {
      back = Arrays.copyOf(back, backCount * 2);
    }
    back[backCount++] = value;
    double delta = value - backMean;
    backMean += delta / backCount;
    backSquares += delta * (value - backMean);
  }

  /** The oldest value leaves. */
  public void removeFirst() {
    if (frontCount == 0) {
      turnOver();
    }
    frontCount--;
  }

  public void clear() {
    frontCount = 0;
    emptyBack();
  }

  public int count() {
    return frontCount + backCount;
  }

  /** How many of the oldest values were turned over; with the values all that makes the moments. */
  public int turned() {
    return frontCount;
  }

  /** Becomes, to the last bit, what had these values and had turned over so many of them. */
  public void restore(SampleWindow values, int turnedOver) {
    clear();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0 && i == turnedOver) {
        turnOver();
      }
      add(values.value(i));
    }
    if (values.size() > 0 && turnedOver == values.size()) {
      turnOver();
    }
  }

  /** 0 of nothing. */
  public double mean() {
    if (frontCount == 0) {
      return backMean;
    }
    double top = frontMean[frontCount - 1];
    return backCount == 0 ? top : top + (backMean - top) * backCount / count();
  }

  /** Population deviation, 0 of fewer than two. */
  public double deviation() {
    if (count() < 2) {
      return 0;
    }
    return Math.sqrt(Math.max(0, squares()) / count());
  }

  private double squares() {
    if (frontCount == 0) {
      return backSquares;
    }
    if (backCount == 0) {
      return frontSquares[frontCount - 1];
    }
    double delta = backMean - frontMean[frontCount - 1];
    return frontSquares[frontCount - 1]
        + backSquares
        + delta * delta * ((double) frontCount * backCount / count());
  }

  private void turnOver() {
    if (frontMean.length < backCount) {
      frontMean = new double[back.length];
      frontSquares = new double[back.length];
    }
    double mean = 0;
    double squares = 0;
    for (int i = backCount - 1; i >= 0; i--) {
      double delta = back[i] - mean;
      mean += delta / (frontCount + 1);
      squares += delta * (back[i] - mean);
      frontMean[frontCount] = mean;
      frontSquares[frontCount] = squares;
      frontCount++;
    }
    emptyBack();
  }

  private void emptyBack() {
    backCount = 0;
    backMean = 0;
    backSquares = 0;
  }
}
