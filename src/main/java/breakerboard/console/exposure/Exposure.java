package breakerboard.console.exposure;

import breakerboard.console.Readings;
import breakerboard.domain.Holdings;
import breakerboard.domain.Level;
import breakerboard.domain.Reading;
import breakerboard.domain.Statistic;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a book holds, against the limits of its breaker of position limits.
 *
 * @param measures long, short, net, gross and the number of positions
 * @param sectors the heaviest first
 * @param positions in symbol order
 * @param nearest everything that has a limit, the nearest to it first
 */
record Exposure(
    Holdings holdings,
    double base,
    List<Gauged> measures,
    List<Gauged> sectors,
    List<PositionLine> positions,
    List<Gauged> nearest,
    Map<String, Statistic> statistics) {
  private static final String NET = "net_exposure";
  private static final String UNKNOWN = "Unknown";

  /**
   * @param reading of the breaker of position limits
   * @param symbolLimits the largest weight of single symbols
   */
  static Exposure of(Holdings holdings, Reading reading, Map<String, Double> symbolLimits) {
    double base = base(holdings, reading.statistics());
    List<Gauged> measures =
        List.of(
            measure("Long", reading, "long"),
            measure("Short", reading, "short"),
            unlimited(measure("Net", reading, "net"), holdings, reading, NET)
                .onTheSideOf(number(reading.statistics(), NET)),
            unlimited(measure("Gross", reading, "gross"), holdings, reading, "gross_exposure"),
            measure("Positions", reading, "count"));
    List<Gauged> sectors = sectors(holdings, base, Readings.trigger(reading, "sector"));
    List<PositionLine> positions =
        positions(holdings, base, Readings.trigger(reading, "concentration"), symbolLimits);
    List<Gauged> nearest = new ArrayList<>();
    measures.forEach(m -> nearest.add(m.named(m.name() + exposure(m))));
    nearest.addAll(sectors);
    positions.forEach(p -> nearest.add(p.weight().named(p.symbol() + " weight")));
    nearest.removeIf(each -> Double.isNaN(each.used()));
    nearest.sort(Comparator.comparingDouble(Gauged::used).reversed());
    return new Exposure(
        holdings, base, measures, sectors, positions, nearest, reading.statistics());
  }

  private static String exposure(Gauged measure) {
    return measure.unit() == Unit.FRACTION ? " exposure" : "";
  }

  private static Gauged measure(String name, Reading reading, String trigger) {
    return Gauged.of(name, Readings.trigger(reading, trigger));
  }

  /** Without a limit the trigger measures nothing, and the statistic tells. */
  private static Gauged unlimited(
      Gauged measured, Holdings holdings, Reading reading, String statistic) {
    double value = Math.abs(number(reading.statistics(), statistic)) / holdings.nav();
    return Double.isNaN(measured.value()) && Double.isNaN(measured.limit()) && !Double.isNaN(value)
        ? new Gauged(measured.name(), value, Double.NaN, Double.NaN, Unit.FRACTION, Level.CLEAR)
        : measured;
  }

  /**
   * What the engine takes weights of, NAV or gross exposure, from two of its own numbers; NAV while
   * it has none.
   */
  private static double base(Holdings holdings, Map<String, Statistic> statistics) {
    double average = number(statistics, "avg_concentration");
    double count = number(statistics, "current_position_count");
    double gross = number(statistics, "gross_exposure");
    double base = gross / (average * count);
    return Double.isFinite(base) && base > 0 ? base : holdings.nav();
  }

  /** The value of a statistic, NaN where there is none. */
  static double number(Map<String, Statistic> statistics, String name) {
    return statistics.get(name) instanceof Statistic.Number(double value, var _)
        ? value
        : Double.NaN;
  }

  private static List<Gauged> sectors(
      Holdings holdings, double base, Optional<TriggerReading> trigger) {
    Map<String, Double> sums = new TreeMap<>();
    for (Holdings.Position each : holdings.positions()) {
      sums.merge(each.sector(), Math.abs(each.marketValue()), Double::sum);
    }
    double warn = trigger.map(TriggerReading::warnLimit).orElse(Double.NaN);
    double limit = trigger.map(TriggerReading::limit).orElse(Double.NaN);
    return sums.entrySet().stream()
        .map(sum -> Gauged.part(sum.getKey(), sum.getValue() / base, warn, limit))
        .sorted(Comparator.comparingDouble(Gauged::value).reversed().thenComparing(Gauged::name))
        .toList();
  }

  private static List<PositionLine> positions(
      Holdings holdings,
      double base,
      Optional<TriggerReading> trigger,
      Map<String, Double> symbolLimits) {
    double all = trigger.map(TriggerReading::limit).orElse(Double.NaN);
    double warnShare = trigger.map(t -> t.warnLimit() / t.limit()).orElse(Double.NaN);
    double risk = holdings.positions().stream().mapToDouble(Holdings.Position::risk).sum();
    return holdings.positions().stream()
        .map(
            each -> {
              double own = symbolLimits.getOrDefault(each.symbol(), Double.NaN);
              double limit = Double.isNaN(own) ? all : Double.isNaN(all) ? own : Math.min(own, all);
              return new PositionLine(
                  each.symbol(),
                  each.sector(),
                  each.marketValue(),
                  Gauged.part(
                      each.symbol(), Math.abs(each.marketValue()) / base, limit * warnShare, limit),
                  each.volatility(),
                  each.risk(),
                  risk == 0 ? 0 : each.risk() / risk);
            })
        .toList();
  }

  /** Whether weights are of gross exposure, and not of NAV. */
  boolean ofGross() {
    return Math.abs(base - holdings.nav()) > Math.abs(base - holdings.gross());
  }

  /** Whether a position names a sector. */
  boolean knowsSectors() {
    return sectors.stream().anyMatch(sector -> !sector.name().equals(UNKNOWN));
  }
}
