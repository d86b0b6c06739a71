package breakerboard.scenario;

import java.util.Random;

/** A volatility that follows the fall of the index, smooth and deterministic. */
final class Weather {
  private static final double CALM = 0.012;
  private static final double OF_VIX = 0.00028;
  private static final double OF_FALL = 0.55;

  /** Bounded, so that only the market breaks out of it. */
  private static final double NOISE = 0.00035;

  private static final double RAMP_SECONDS = 900;

  private Weather() {}

  /**
   * Volatility as a fraction: a base from the VIX, and a share of the day's fall that grows in
   * after the open.
   */
  static double volatility(MarketDay day, double index, double second, Random random) {
    double fall = Math.max(0, 1 - index / day.points().getFirst().index());
    double grown = Math.clamp(second / RAMP_SECONDS, 0, 1);
    double base = CALM + OF_VIX * day.priorVix();
    return base + grown * OF_FALL * fall + NOISE * (2 * random.nextDouble() - 1);
  }
}
