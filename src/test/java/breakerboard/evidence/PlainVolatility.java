package breakerboard.evidence;

import static breakerboard.evidence.Samples.deviation;
import static breakerboard.evidence.Samples.mean;
import static breakerboard.evidence.Samples.newest;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Volatility: spot, acceleration and breakout. */
final class PlainVolatility implements PlainBreaker {
  private static final int WARNING_SAMPLES = 5;
  private static final int BREAKOUT_SAMPLES = 20;
  private static final double BREAKOUT_SIGMA = 3;

  private final double limit;
  private final long window;
  private final int length;
  private final Samples samples = new Samples();
  private double spot;
  private long fedAt = Times.NEVER;
  private long now;
  private Verdict acceleration;
  private Verdict breakout;
  private Map<String, Object> ofWindow = Map.of();

  PlainVolatility(PlainLimits limits) {
    this.limit = limits.volatility();
    this.window = limits.volatilityMinutes() * Times.NANOS_PER_MINUTE;
    this.length = limits.volatilityLength();
    this.acceleration = Verdict.none(limit / 20);
    this.breakout = Verdict.none(BREAKOUT_SIGMA);
  }

  @Override
  public String name() {
    return "volatility";
  }

  @Override
  public void see(Line line) {
    now = line.time();
    if (!line.has(InputField.VOLATILITY)) {
      return;
    }
    spot = line.value(InputField.VOLATILITY);
    fedAt = now;
    if (samples.sample(now, spot)) {
      List<Double> inWindow = samples.after(now - window);
      acceleration = acceleration(inWindow);
      breakout = breakout(inWindow);
      ofWindow = ofWindow(inWindow);
    }
  }

  private Map<String, Object> ofWindow(List<Double> all) {
    double warn = 0.8 * limit;
    double above = all.stream().filter(value -> value > warn).count();
    return Map.of(
        "mean_volatility",
        all.size() < 2 ? 0.0 : mean(all),
        "volatility_std",
        all.size() < 2 ? 0.0 : deviation(all),
        "volatility_trend",
        all.size() < WARNING_SAMPLES ? 0.0 : slope(newest(all, WARNING_SAMPLES)),
        "time_above_threshold",
        above / all.size());
  }

  @Override
  public Map<String, Object> statistics() {
    if (PlainBreaker.stale(fedAt, now, STALE)) {
      return Map.of();
    }
    Map<String, Object> all = new HashMap<>(ofWindow);
    all.put("current_volatility", spot);
    return all;
  }

  private Verdict acceleration(List<Double> all) {
    double bound = limit / 20;
    if (all.size() < length) {
      return Verdict.none(bound);
    }
    double slope = slope(newest(all, length));
    double shortSlope = slope(newest(all, WARNING_SAMPLES));
    return Verdict.of(
        slope,
        bound,
        rounding -> Verdict.level(slope > bound * rounding, shortSlope > bound / 2 * rounding));
  }

  private static double slope(List<Double> run) {
    return (run.getLast() - run.getFirst()) / run.size();
  }

  private Verdict breakout(List<Double> all) {
    List<Double> older = all.subList(0, all.size() - 1);
    if (all.size() < BREAKOUT_SAMPLES || older.stream().allMatch(older.getFirst()::equals)) {
      return Verdict.none(BREAKOUT_SIGMA);
    }
    double newest = all.getLast();
    double sigmas = (newest - mean(older)) / deviation(older);
    double floor = 0.8 * limit;
    return Verdict.of(
        sigmas,
        BREAKOUT_SIGMA,
        rounding -> {
          boolean out = sigmas > BREAKOUT_SIGMA * rounding;
          return Verdict.level(out && newest > floor * rounding, out);
        });
  }

  @Override
  public Map<String, Verdict> verdicts() {
    if (PlainBreaker.stale(fedAt, now, STALE)) {
      Verdict unfed = Verdict.unfed();
      return Map.of("spot", unfed, "acceleration", unfed, "breakout", unfed);
    }
    return Map.of(
        "spot", Verdict.above(spot, limit, 0.8 * limit),
        "acceleration", acceleration,
        "breakout", breakout);
  }
}
