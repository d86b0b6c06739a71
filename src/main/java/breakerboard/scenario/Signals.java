package breakerboard.scenario;

import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import java.util.Random;

/**
 * What else a desk is told of a day: orders, the model, anomalies and correlations. All of it is
 * made up and worsens with the fall of the index since the open.
 */
final class Signals {
  private static final double FOUR_DECIMALS = 1e4;

  private static final Signal[] ALL = {
    new Signal(InputField.CORRELATION_BREAKDOWN_SCORE, 0.18, 9, 0.02),
    new Signal(InputField.ORDER_REJECT_RATE, 0.012, 0.8, 0.004),
    new Signal(InputField.ORDER_LATENCY_MS, 48, 4_000, 12),
    new Signal(InputField.MODEL_ACCURACY, 0.72, -1.8, 0.02),
    new Signal(InputField.PRICE_ANOMALY_SCORE, 0.6, 40, 0.3),
    new Signal(InputField.VOLUME_ANOMALY_SCORE, 0.5, 30, 0.3),
  };

  private final Random random;

  Signals(Random random) {
    this.random = random;
  }

  /**
   * @param calm its value on a calm day
   * @param ofFall how much the whole of the index lost would add
   * @param noise the most that chance adds or takes
   */
  private record Signal(InputField field, double calm, double ofFall, double noise) {
    double at(double fall, double chance) {
      double value = calm + ofFall * fall + noise * chance;
      return Math.rint(Math.max(0, value) * FOUR_DECIMALS) / FOUR_DECIMALS;
    }
  }

  void tell(MarketDay day, double index, Observation.Builder into) {
    double fall = Math.max(0, 1 - index / day.points().getFirst().index());
    for (Signal signal : ALL) {
      into.field(signal.field(), signal.at(fall, 2 * random.nextDouble() - 1));
    }
    into.field(InputField.ERROR_COUNT, 0);
  }
}
