package breakerboard.evidence;

import static breakerboard.evidence.Samples.newest;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Integrity of the data feed, with the default limits. */
final class PlainDataFeed implements PlainBreaker {
  private static final double PERCENT = 100;
  private static final double NEAR = 0.8;
  private static final double WORST_QUALITY = 95;
  private static final double WARN_QUALITY = 96;
  private static final double MISSING = 5;
  private static final double LATENCY = 1000;
  private static final double SHARE = 1;
  private static final int REMEMBERED = 1000;
  private static final int ENOUGH_LINES = 100;
  private static final int REMEMBERED_GAPS = 100;
  private static final double LEAST_SILENCE = 10;
  private static final double SILENT_GAPS = 5;

  private final List<Double> arrivals = new ArrayList<>();
  private final List<Boolean> jumps = new ArrayList<>();
  private final List<Boolean> refusals = new ArrayList<>();
  private final Map<InputField, Double> values = new EnumMap<>(InputField.class);
  private final Map<InputField, Long> fedAt = new EnumMap<>(InputField.class);
  private long now = Times.NEVER;
  private long clock = Times.NEVER;
  private long sequence = Long.MIN_VALUE;
  private boolean hadNav;
  private boolean navUnusable;

  @Override
  public String name() {
    return "data_feed_integrity";
  }

  @Override
  public void see(Line line) {
    if (now != Times.NEVER) {
      arrivals.add(Times.toSeconds(line.time() - now));
      jumps.add(line.sequence() != sequence + 1);
    } else {
      jumps.add(false);
    }
    now = line.time();
    clock = now;
    sequence = line.sequence();
    for (int i = 0; i < line.refusedBefore(); i++) {
      refusals.add(true);
    }
    if (line.extras().late()) {
      refusals.add(true);
    }
    if (line.extras().repeated()) {
      refusals.add(false);
    }
    refusals.add(false);
    line.fields()
        .forEach(
            (field, value) -> {
              values.put(field, value);
              fedAt.put(field, now);
            });
    hadNav |= line.hasNav();
    navUnusable = hadNav && (line.navUnusable() || (navUnusable && !line.hasNav()));
  }

  /** Time passes and nothing comes. */
  void tick(long time) {
    clock = time;
  }

  @Override
  public Map<String, Verdict> verdicts() {
    Map<String, Verdict> all = new HashMap<>();
    all.put("quality", quality());
    all.put("missing", field(InputField.MISSING_DATA_PCT, MISSING));
    all.put("latency", field(InputField.DATA_FEED_LATENCY_MS, LATENCY));
    all.put("silence", silence());
    all.put("sequence", sequence());
    all.put("rejects", rejects());
    all.put(
        "nav",
        !hadNav
            ? Verdict.unfed()
            : Verdict.exactly(Verdict.level(navUnusable, false), navUnusable ? 1 : 0, Double.NaN));
    return all;
  }

  Verdict silence() {
    double limit = silenceLimit();
    return Verdict.above(Times.toSeconds(clock - now), limit, NEAR * limit);
  }

  private boolean stale(InputField field) {
    return PlainBreaker.stale(fedAt.getOrDefault(field, Times.NEVER), clock, STALE);
  }

  private double value(InputField field) {
    return values.getOrDefault(field, Double.NaN);
  }

  private Verdict quality() {
    InputField field = InputField.DATA_QUALITY_SCORE;
    return stale(field)
        ? Verdict.unfed()
        : Verdict.below(value(field), WORST_QUALITY, WARN_QUALITY);
  }

  private Verdict field(InputField field, double limit) {
    return stale(field) ? Verdict.unfed() : Verdict.above(value(field), limit, NEAR * limit);
  }

  private double silenceLimit() {
    if (arrivals.isEmpty()) {
      return LEAST_SILENCE;
    }
    List<Double> sorted = newest(arrivals, REMEMBERED_GAPS).stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return Math.max(LEAST_SILENCE, SILENT_GAPS * median);
  }

  private Verdict sequence() {
    long gaps = newestFlags(jumps).stream().filter(jump -> jump).count();
    double share = (double) gaps / REMEMBERED;
    double limit = SHARE / PERCENT;
    return Verdict.of(share, limit, rounding -> Verdict.level(share > limit * rounding, gaps > 0));
  }

  private Verdict rejects() {
    List<Boolean> known = newestFlags(refusals);
    if (known.size() < ENOUGH_LINES) {
      return Verdict.none(SHARE);
    }
    double percent = PERCENT * known.stream().filter(refused -> refused).count() / known.size();
    return Verdict.above(percent, SHARE, NEAR * SHARE);
  }

  private static List<Boolean> newestFlags(List<Boolean> all) {
    return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
  }
}
