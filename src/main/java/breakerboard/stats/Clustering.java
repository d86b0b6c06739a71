package breakerboard.stats;

/** Whether large changes follow large ones, as volatility does in clusters. */
public final class Clustering {
  private static final int FEWEST_CHANGES = 3;

  private Clustering() {}

  /**
   * Autocorrelation at lag 1 of the absolute changes from sample to sample, −1 to 1 (Box and
   * Jenkins 1976, "Time Series Analysis"); 0 with fewer than three changes, or when all are equally
   * large.
   */
  public static double of(SampleWindow samples) {
    int changes = samples.size() - 1;
    if (changes < FEWEST_CHANGES) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < changes; i++) {
      sum += change(samples, i);
    }
    double mean = sum / changes;
    double products = 0;
    double squares = 0;
    double former = 0;
    for (int i = 0; i < changes; i++) {
      double apart = change(samples, i) - mean;
      products += i == 0 ? 0 : former * apart;
      squares += apart * apart;
      former = apart;
    }
    return squares == 0 ? 0 : products / squares;
  }

  private static double change(SampleWindow samples, int i) {
    return Math.abs(samples.value(i + 1) - samples.value(i));
  }
}
