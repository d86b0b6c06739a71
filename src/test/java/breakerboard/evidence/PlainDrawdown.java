package breakerboard.evidence;

import static breakerboard.evidence.Samples.newest;

import breakerboard.domain.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Drawdown: limit, acceleration and days under water. */
final class PlainDrawdown implements PlainBreaker {
  private static final ZoneId EXCHANGE = ZoneId.of("America/New_York");
  private static final int SLOPE_SAMPLES = 5;
  private static final double UNDERWATER_DEPTH = 0.05;

  private final double limit;
  private final boolean daily;
  private final double underwaterHours;
  private final PlainNav nav = new PlainNav();
  private final Samples drawdowns = new Samples();
  private int peak;
  private Verdict acceleration;

  PlainDrawdown(PlainLimits limits) {
    this.limit = limits.drawdown();
    this.daily = limits.dailyPeak();
    this.underwaterHours = limits.underwaterHours();
    this.acceleration = Verdict.none(limit / 20);
  }

  @Override
  public String name() {
    return "drawdown";
  }

  @Override
  public void see(Line line) {
    nav.see(line);
    if (line.hasNav()) {
      peak = peak();
    }
    if (nav.sampled()) {
      drawdowns.sample(nav.now(), drawdown());
      acceleration = acceleration();
    }
  }

  private Verdict acceleration() {
    double bound = limit / 20;
    if (drawdowns.size() < SLOPE_SAMPLES) {
      return Verdict.none(bound);
    }
    List<Double> last = newest(drawdowns.after(Times.NEVER), SLOPE_SAMPLES);
    return Verdict.above((last.getLast() - last.getFirst()) / SLOPE_SAMPLES, bound, bound / 2);
  }

  /** The newest of the largest NAVs; from the last one before today where the peak is daily. */
  private int peak() {
    Samples all = nav.all();
    int peak = all.size() - 1;
    long today = daily ? midnightBefore(all.time(peak)) : Times.NEVER;
    for (int i = peak - 1; i >= 0; i--) {
      if (all.value(i) > all.value(peak)) {
        peak = i;
      }
      if (all.time(i) < today) {
        break;
      }
    }
    return peak;
  }

  private static long midnightBefore(long time) {
    return Times.nanos(
        LocalDate.ofInstant(Times.instant(time), EXCHANGE).atStartOfDay(EXCHANGE).toInstant());
  }

  boolean unfed() {
    return nav.stale();
  }

  double drawdown() {
    double highest = nav.all().value(peak);
    return (highest - nav.current()) / highest;
  }

  @Override
  public Map<String, Verdict> verdicts() {
    if (nav.stale()) {
      Verdict unfed = Verdict.unfed();
      return Map.of("limit", unfed, "acceleration", unfed, "underwater", unfed);
    }
    double drawdown = drawdown();
    double hours = nav.hoursSince(nav.all().time(peak));
    return Map.of(
        "limit",
        Verdict.above(drawdown, limit, 0.8 * limit),
        "acceleration",
        acceleration,
        "underwater",
        Verdict.of(
            hours,
            underwaterHours,
            rounding ->
                Verdict.level(
                    hours > underwaterHours * rounding && drawdown > UNDERWATER_DEPTH * rounding,
                    false)));
  }
}
