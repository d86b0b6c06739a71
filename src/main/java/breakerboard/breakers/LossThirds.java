package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.stats.SampleWindow;

/**
 * What the first and the last third of the NAV samples in the window lost, as fractions of the NAV
 * with which each began: of m samples a third are the whole part of m / 3. Worked out when a sample
 * is taken; NaN while there are fewer than six.
 */
final class LossThirds {
  private static final int THIRDS = 3;
  private static final int LEAST = 2 * THIRDS;

  private double first = Double.NaN;
  private double last = Double.NaN;

  /** Measures the samples once the newest is among them. */
  void measure(SampleWindow samples) {
    int count = samples.size();
    if (count < LEAST) {
      first = Double.NaN;
      last = Double.NaN;
      return;
    }
    int third = count / THIRDS;
    first = WindowLoss.between(samples.first(), samples.value(third - 1));
    last = WindowLoss.between(samples.value(count - third), samples.last());
  }

  /** Loss of the first third, negative for a gain. */
  double first() {
    return first;
  }

  /** Loss of the last third, negative for a gain. */
  double last() {
    return last;
  }

  void save(StateWriter out) {
    out.number("earlyLoss", first);
    out.number("lateLoss", last);
  }

  void restore(StateReader in) {
    first = in.number("earlyLoss");
    last = in.number("lateLoss");
  }
}
