package breakerboard.evidence;

import static breakerboard.evidence.Samples.newest;

import breakerboard.domain.Times;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/** Loss rate: limit, severe, consecutive and acceleration. */
final class PlainLossRate implements PlainBreaker {
  private static final int MANY_FALLS = 5;
  private static final int SOME_FALLS = 3;
  private static final int RUN_SAMPLES = 6;
  private static final double RATIO = 1.5;

  private final double limit;
  private final long window;
  private final long period;
  private final PlainNav nav = new PlainNav();
  private Verdict consecutive = Verdict.above(0, MANY_FALLS, MANY_FALLS);
  private Verdict acceleration;

  PlainLossRate(PlainLimits limits) {
    this.limit = limits.lossRate();
    this.window = limits.lossMinutes() * Times.NANOS_PER_MINUTE;
    this.period = limits.lossPeriodSeconds() * Times.NANOS_PER_SECOND;
    this.acceleration = Verdict.none(Double.NaN);
  }

  @Override
  public String name() {
    return "loss_rate";
  }

  @Override
  public void see(Line line) {
    nav.see(line);
    if (nav.sampled()) {
      consecutive = period == 0 ? bySample() : byPeriod();
      acceleration = acceleration(nav.samples().after(nav.now() - window));
    }
  }

  /** Backwards from the newest completed period as long as each closed below the one before. */
  private Verdict byPeriod() {
    Samples all = nav.all();
    int closing = closingBefore(all.size() - 1);
    double last = closing < 0 ? Double.NaN : all.value(closing);
    double start = last;
    int falls = 0;
    int earlier = closingBefore(closing);
    while (earlier >= 0 && all.value(closing) < all.value(earlier)) {
      falls++;
      start = all.value(earlier);
      closing = earlier;
      earlier = closingBefore(closing);
    }
    return consecutive(falls, (start - last) / start, true);
  }

  /** The last NAV of the period that had one before that of the given NAV; -1 for none. */
  private int closingBefore(int later) {
    int i = later;
    while (i >= 0 && index(nav.all().time(i)) == index(nav.all().time(later))) {
      i--;
    }
    return i;
  }

  private long index(long time) {
    return Math.floorDiv(time, period);
  }

  /** Each sample against the one before, where that still is in the window. */
  private Verdict bySample() {
    Samples samples = nav.samples();
    int falls = 0;
    double start = 0;
    double fall = 0;
    boolean compared = false;
    for (int i = 1; i < samples.size(); i++) {
      compared = samples.time(i - 1) > samples.time(i) - window;
      if (!compared) {
        continue;
      }
      if (samples.value(i) < samples.value(i - 1)) {
        start = falls == 0 ? samples.value(i - 1) : start;
        falls++;
        fall = (start - samples.value(i)) / start;
      } else {
        falls = 0;
        fall = 0;
      }
    }
    return consecutive(falls, fall, compared);
  }

  private Verdict consecutive(int falls, double fall, boolean compared) {
    double floor = 0.25 * limit;
    DoublePredicate breach = rounding -> compared && falls >= MANY_FALLS && fall > floor * rounding;
    return Verdict.of(
        falls, MANY_FALLS, rounding -> Verdict.level(breach.test(rounding), falls >= SOME_FALLS));
  }

  private Verdict acceleration(List<Double> all) {
    if (all.size() < RUN_SAMPLES) {
      return Verdict.none(Double.NaN);
    }
    int third = all.size() / 3;
    double late = loss(newest(all, third));
    double early = loss(all.subList(0, third));
    double bound = Math.max(RATIO * Math.max(early, 0), 0.25 * limit);
    return Verdict.above(late, bound, bound);
  }

  private static double loss(List<Double> run) {
    return (run.getFirst() - run.getLast()) / run.getFirst();
  }

  @Override
  public Map<String, Verdict> verdicts() {
    if (nav.stale()) {
      Verdict unfed = Verdict.unfed();
      return Map.of("limit", unfed, "severe", unfed, "consecutive", unfed, "acceleration", unfed);
    }
    double loss = loss();
    return Map.of(
        "limit",
        Verdict.above(loss, limit, 0.75 * limit),
        "severe",
        Verdict.above(loss, 2 * limit, 2 * limit),
        "consecutive",
        consecutive,
        "acceleration",
        acceleration);
  }

  /** From the first sample in the window to the current NAV; a gain is none. */
  double loss() {
    double first = nav.samples().after(nav.now() - window).getFirst();
    return Math.max(0, (first - nav.current()) / first);
  }
}
