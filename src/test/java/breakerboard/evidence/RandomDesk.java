package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import breakerboard.evidence.Line.Holding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Observations of one book as no sane desk would send them: bursts and gaps, calm and spikes,
 * missing inputs, cash flows, and now and then a number with twelve zeros.
 */
final class RandomDesk {
  private static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final double HUGE = 1e12;
  private static final double OPENING = 1_000_000;
  private static final long MOST_BEHIND = Times.NANOS_PER_SECOND;
  private static final Holding GONE = new Holding(Double.NaN, "");
  private static final List<String> SECTORS = List.of("", "Energy", "Technology", "Banks");

  private final Random random;
  private final boolean rough;
  private final RandomMatrices matrices;
  private final List<Line> lines = new ArrayList<>();
  private long time = START;
  private long sequence;
  private double nav = OPENING;
  private double volatility = 0.02;
  private int frozen;

  private RandomDesk(long seed, boolean rough) {
    this.random = new Random(seed);
    this.rough = rough;
    this.matrices = new RandomMatrices(random);
  }

  /** The same seed, the same lines; none before {@code START}, in the order of their times. */
  static List<Line> lines(long seed, int count) {
    return lines(new RandomDesk(seed, false), count);
  }

  /** With lines late and twice, partial changes of positions, and matrices of any kind. */
  static List<Line> roughLines(long seed, int count) {
    return lines(new RandomDesk(seed, true), count);
  }

  private static List<Line> lines(RandomDesk desk, int count) {
    while (desk.lines.size() < count) {
      desk.next();
    }
    return desk.lines;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void next() {
    long behind = rough && !lines.isEmpty() && chance(0.02) ? random.nextLong(MOST_BEHIND) : 0;
    time += behind > 0 ? 0 : pause();
    sequence += chance(0.006) ? 2 + random.nextInt(3) : 1;
    double flow = chance(0.02) ? Math.rint(nav * random.nextDouble(-0.2, 0.3)) : Double.NaN;
    boolean navComes = chance(0.93);
    lines.add(
        new Line(
            time,
            sequence,
            chance(0.008) ? 1 : 0,
            navComes ? nav(flow) : Double.NaN,
            !navComes && chance(0.05),
            flow,
            chance(0.4) ? Optional.of(positions()) : Optional.empty(),
            fields(),
            rough ? extras(behind) : Extras.NONE));
  }

  private Extras extras(long behind) {
    boolean first = lines.isEmpty();
    SortedMap<String, Holding> changes = new TreeMap<>();
    if (chance(0.3)) {
      positions().forEach((symbol, h) -> changes.put(symbol, chance(0.3) ? GONE : h));
    }
    return new Extras(
        !first && chance(0.003),
        !first && chance(0.01),
        behind,
        changes,
        chance(0.4) ? Optional.of(matrices.next()) : Optional.empty(),
        Map.of());
  }

  /** From a burst within a second to a night. */
  private long pause() {
    double kind = random.nextDouble();
    double seconds =
        kind < 0.1
            ? random.nextDouble(0.05, 0.9)
            : kind < 0.9
                ? random.nextDouble(1, 8)
                : kind < 0.995 ? random.nextDouble(8, 90) : random.nextDouble(90, 70_000);
    return Math.max(1, Times.ofSeconds(seconds) / Times.NANOS_PER_MILLI) * Times.NANOS_PER_MILLI;
  }

  private double nav(double flow) {
    if (chance(0.0004)) {
      return HUGE;
    }
    double before = nav + (Double.isNaN(flow) ? 0 : flow);
    double step = chance(0.01) ? random.nextDouble(-0.12, 0.12) : 0.003 * random.nextGaussian();
    nav =
        chance(0.03) && before == nav
            ? nav
            : before * (1 + step + 0.02 * (1 - before / OPENING) / 10);
    return nav;
  }

  private Map<InputField, Double> fields() {
    Map<InputField, Double> fields = new EnumMap<>(InputField.class);
    if (chance(0.9)) {
      fields.put(InputField.VOLATILITY, volatility());
    }
    some(fields, 0.5, InputField.DATA_QUALITY_SCORE, random.nextDouble(93.5, 100));
    some(fields, 0.5, InputField.MISSING_DATA_PCT, random.nextDouble(0, 6));
    some(fields, 0.5, InputField.DATA_FEED_LATENCY_MS, random.nextDouble(0, 1200));
    some(fields, 0.5, InputField.CORRELATION_BREAKDOWN_SCORE, random.nextDouble(0, 0.9));
    some(fields, 0.5, InputField.ORDER_REJECT_RATE, random.nextDouble(0, 0.15));
    some(fields, 0.5, InputField.ERROR_COUNT, random.nextInt(12) / 10);
    some(fields, 0.5, InputField.ORDER_LATENCY_MS, random.nextDouble(0, 600));
    some(fields, 0.5, InputField.PRICE_ANOMALY_SCORE, 1.5 * random.nextGaussian());
    some(
        fields, 0.5, InputField.VOLUME_ANOMALY_SCORE, chance(0.01) ? -HUGE : random.nextGaussian());
    some(fields, 0.1, InputField.MARKET_REGIME_CHANGE, random.nextInt(2));
    some(fields, 0.5, InputField.MODEL_ACCURACY, random.nextDouble(0.3, 0.95));
    return fields;
  }

  private void some(
      Map<InputField, Double> fields, double probability, InputField field, double value) {
    if (chance(probability)) {
      fields.put(field, value);
    }
  }

  private double volatility() {
    if (frozen > 0) {
      frozen--;
      return volatility;
    }
    frozen = chance(0.004) ? 500 : 0;
    if (chance(0.002)) {
      return HUGE;
    }
    if (chance(0.02)) {
      return random.nextDouble(0.03, 0.09);
    }
    volatility = Math.max(0, 0.02 + 0.95 * (volatility - 0.02) + 0.003 * random.nextGaussian());
    return volatility;
  }

  /** Of a year; of every third position nobody says one. */
  private static double volatility(int position) {
    return position % 3 == 0 ? Double.NaN : 0.1 + 0.03 * position;
  }

  private SortedMap<String, Holding> positions() {
    SortedMap<String, Holding> held = new TreeMap<>();
    int count = chance(0.05) ? 0 : 1 + random.nextInt(24);
    for (int i = 0; i < count; i++) {
      double value = chance(0.03) ? 0 : nav * 0.07 * random.nextGaussian() + nav * 0.02;
      held.put(
          "S%02d".formatted(random.nextInt(30)),
          new Holding(value, SECTORS.get(random.nextInt(SECTORS.size())), volatility(i)));
    }
    return held;
  }
}
