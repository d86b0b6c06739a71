package breakerboard.evidence;

import static breakerboard.evidence.Samples.newest;

import breakerboard.domain.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drawdown: limit, acceleration and days under water. */
final class PlainDrawdown implements PlainBreaker {
  private static final ZoneId EXCHANGE = ZoneId.of("America/New_York");
  private static final int SLOPE_SAMPLES = 5;
  private static final double UNDERWATER_DEPTH = 0.05;
  private static final int HISTORY = 100;
  private static final double SUCCESS = 0.01;

  private final double limit;
  private final boolean daily;
  private final double underwaterHours;
  private final PlainNav nav = new PlainNav();
  private final Samples drawdowns = new Samples();
  private int peak;
  private Verdict acceleration;
  private Map<String, Object> ofHistory = Map.of();

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
      ofHistory = ofHistory(newest(drawdowns.after(Times.NEVER), HISTORY));
    }
  }

  private static Map<String, Object> ofHistory(List<Double> history) {
    List<Integer> durations = new ArrayList<>();
    List<Double> amounts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= history.size(); i++) {
      if (i == history.size() || history.get(i) >= history.get(i - 1)) {
        if (i - 1 > start) {
          durations.add(i - 1 - start);
          amounts.add(history.get(start) - history.get(i - 1));
        }
        start = i;
      }
    }
    List<Double> last = newest(history, SLOPE_SAMPLES);
    Map<String, Object> all = new HashMap<>();
    all.put("max_drawdown", Collections.max(history));
    all.put("average_drawdown", Samples.mean(history));
    all.put(
        "drawdown_trend",
        last.size() < SLOPE_SAMPLES ? 0.0 : (last.getLast() - last.getFirst()) / SLOPE_SAMPLES);
    all.put("recovery_periods", (double) amounts.size());
    all.put("avg_recovery_duration", durations.stream().mapToInt(d -> d).average().orElse(0));
    all.put("avg_recovery_amount", amounts.isEmpty() ? 0.0 : Samples.mean(amounts));
    all.put("max_recovery_amount", amounts.isEmpty() ? 0.0 : Collections.max(amounts));
    all.put(
        "recovery_success_rate",
        amounts.stream().mapToDouble(a -> a > SUCCESS ? 1 : 0).average().orElse(0));
    return all;
  }

  @Override
  public Map<String, Object> statistics() {
    if (nav.stale()) {
      return Map.of();
    }
    Map<String, Object> all = new HashMap<>(ofHistory);
    all.put("current_drawdown", drawdown());
    all.put("underwater_duration_hours", nav.hoursSince(nav.all().time(peak)));
    all.put("portfolio_peak", nav.all().value(peak));
    all.put("recovery_factor", 1 / (1 - drawdown()) - 1);
    return all;
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
