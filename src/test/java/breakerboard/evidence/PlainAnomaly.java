package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Anomalies: the fed scores, the book's own returns, and a change of regime. */
final class PlainAnomaly implements PlainBreaker {
  private static final ZoneId EXCHANGE = ZoneId.of("America/New_York");
  private static final double LIMIT = 3;
  private static final double NEAR = 0.8;
  private static final double RETURNS_LIMIT = LIMIT + 2;
  private static final int ENOUGH = 30;
  private static final int HISTORY = 100;
  private static final double NORMAL = 1.4826;

  private final PlainSpots spots = new PlainSpots();
  private final PlainNav nav = new PlainNav();
  private Verdict returns = Verdict.none(RETURNS_LIMIT);

  @Override
  public String name() {
    return "anomaly_detection";
  }

  @Override
  public void see(Line line) {
    spots.see(line);
    nav.see(line);
    if (nav.sampled()) {
      returns = returns(returnsOfToday());
    }
  }

  private List<Double> returnsOfToday() {
    Samples samples = nav.samples();
    LocalDate today = date(samples.time(samples.size() - 1));
    List<Double> all = new ArrayList<>();
    for (int i = samples.size() - 1;
        i > 0 && all.size() <= HISTORY && date(samples.time(i - 1)).equals(today);
        i--) {
      all.addFirst(samples.value(i) / samples.value(i - 1) - 1);
    }
    return all;
  }

  private static LocalDate date(long time) {
    return LocalDate.ofInstant(Times.instant(time), EXCHANGE);
  }

  private static Verdict returns(List<Double> all) {
    if (all.size() <= ENOUGH) {
      return Verdict.none(RETURNS_LIMIT);
    }
    List<Double> older = all.subList(0, all.size() - 1);
    double median = median(older);
    double mad = median(older.stream().map(value -> Math.abs(value - median)).toList());
    double score = Math.abs(all.getLast() - median) / (NORMAL * mad);
    return above(score, RETURNS_LIMIT);
  }

  private static double median(List<Double> all) {
    List<Double> sorted = all.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  @Override
  public Map<String, Verdict> verdicts() {
    return Map.of(
        "price",
        spots.judge(InputField.PRICE_ANOMALY_SCORE, score -> above(Math.abs(score), LIMIT)),
        "volume",
        spots.judge(InputField.VOLUME_ANOMALY_SCORE, score -> above(Math.abs(score), LIMIT)),
        "returns",
        nav.stale() ? Verdict.unfed() : returns,
        "regime",
        spots.judge(
            InputField.MARKET_REGIME_CHANGE,
            flag -> Verdict.exactly(flag == 1 ? Level.WARN : Level.CLEAR, flag, Double.NaN)));
  }

  private static Verdict above(double value, double limit) {
    return Verdict.above(value, limit, NEAR * limit);
  }
}
