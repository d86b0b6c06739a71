package breakerboard.breakers;

import breakerboard.stats.SampleWindow;

/**
 * The falling steps of a window of NAV samples.
 *
 * @param frequency falling steps / samples
 * @param mean of the falls as fractions, 0 of none
 * @param deviation of the falls, population; 0 of fewer than two
 * @param trend worsening, improving or stable
 */
record LossFalls(double frequency, double mean, double deviation, String trend) {
  private static final int RUN = 5;
  private static final double NOTABLE = 0.2;

  static LossFalls in(SampleWindow samples) {
    double[] falls = new double[Math.max(0, samples.size() - 1)];
    int count = 0;
    double sum = 0;
    for (int i = 1; i < samples.size(); i++) {
      if (samples.value(i) < samples.value(i - 1)) {
        falls[count] = (samples.value(i - 1) - samples.value(i)) / samples.value(i - 1);
        sum += falls[count++];
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += (falls[i] - mean) * (falls[i] - mean);
    }
    return new LossFalls(
        samples.size() == 0 ? 0 : (double) count / samples.size(),
        mean,
        count < 2 ? 0 : Math.sqrt(squares / count),
        trend(falls, count));
  }

  private static String trend(double[] falls, int count) {
    if (count < 2 * RUN) {
      return "stable";
    }
    double now = 0;
    double before = 0;
    for (int i = 0; i < RUN; i++) {
      now += falls[count - 1 - i];
      before += falls[count - 1 - RUN - i];
    }
    if (now > before * (1 + NOTABLE)) {
      return "worsening";
    }
    return now < before * (1 - NOTABLE) ? "improving" : "stable";
  }
}
