package breakerboard.evidence;

import breakerboard.domain.Level;
import breakerboard.domain.Statistic.Contributor;
import breakerboard.domain.Times;
import breakerboard.evidence.Line.Holding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Limits of positions and exposures. */
final class PlainPositionLimit implements PlainBreaker {
  private static final int COUNTS = 100;
  private static final double USUAL_VOLATILITY = 0.2;

  private final PlainLimits limits;
  private final PlainNav nav = new PlainNav();
  private SortedMap<String, Holding> held = new TreeMap<>();
  private long fedAt = Times.NEVER;
  private final Samples counts = new Samples();

  PlainPositionLimit(PlainLimits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "position_limit";
  }

  @Override
  public void see(Line line) {
    nav.see(line);
    line.positions()
        .ifPresent(
            all -> {
              held = new TreeMap<>(all);
              held.values().removeIf(h -> h.marketValue() == 0);
              fedAt = line.time();
            });
    if (fedAt != Times.NEVER && !line.extras().changes().isEmpty()) {
      line.extras().changes().forEach(this::change);
      fedAt = line.time();
    }
    if (fedAt == line.time()) {
      counts.sample(fedAt, held.size());
    }
  }

  private void change(String symbol, Holding now) {
    if (Double.isNaN(now.marketValue()) || now.marketValue() == 0) {
      held.remove(symbol);
    } else {
      held.put(symbol, now);
    }
  }

  @Override
  public Map<String, Verdict> verdicts() {
    boolean noPositions = PlainBreaker.stale(fedAt, nav.now(), STALE_POSITIONS);
    boolean noBase = noPositions || (nav.stale() && !limits.grossBasis());
    boolean noNav = noPositions || nav.stale();
    Verdict unfed = Verdict.unfed();
    Map<String, Verdict> all = new HashMap<>();
    all.put("count", noPositions ? unfed : count());
    all.put("concentration", noBase ? unfed : concentration());
    all.put("symbol", noBase ? unfed : symbol());
    all.put("sector", noBase ? unfed : sector());
    all.put("long", noNav ? unfed : exposure(longs() / nav.current(), limits.longExposure()));
    all.put("short", noNav ? unfed : exposure(shorts() / nav.current(), limits.shortExposure()));
    all.put("gross", noNav ? unfed : exposure(gross() / nav.current(), limits.grossExposure()));
    all.put(
        "net",
        noNav
            ? unfed
            : exposure(Math.abs(longs() - shorts()) / nav.current(), limits.netExposure()));
    return all;
  }

  @Override
  public Map<String, Object> statistics() {
    if (PlainBreaker.stale(fedAt, nav.now(), STALE_POSITIONS) || nav.stale()) {
      return Map.of();
    }
    List<Double> weights = held.values().stream().map(this::weight).toList();
    List<Double> lastCounts = Samples.newest(counts.after(Times.NEVER), COUNTS);
    Map<String, Double> sectors = new HashMap<>();
    held.values().forEach(h -> sectors.merge(h.sector(), share(h), Double::sum));
    double positionHhi = squares(held.values().stream().map(this::share).toList());
    double sectorHhi = squares(List.copyOf(sectors.values()));
    Map<String, Object> all = new HashMap<>();
    all.put("current_position_count", (double) held.size());
    all.put("max_position_count", lastCounts.stream().max(Double::compare).orElse(0.0));
    all.put("avg_position_count", Samples.mean(lastCounts));
    all.put("max_concentration", weights.stream().max(Double::compare).orElse(0.0));
    all.put("avg_concentration", weights.isEmpty() ? 0.0 : Samples.mean(weights));
    all.put(
        "concentration_violations",
        (double) weights.stream().filter(weight -> weight > limits.position()).count());
    all.put("long_exposure", longs());
    all.put("short_exposure", shorts());
    all.put("net_exposure", longs() - shorts());
    all.put("gross_exposure", gross());
    all.put("position_hhi", positionHhi);
    all.put("sector_hhi", sectorHhi);
    all.put("effective_positions", held.isEmpty() ? 0.0 : 1 / positionHhi);
    all.put("effective_sectors", held.isEmpty() ? 0.0 : 1 / sectorHhi);
    all.put("sector_count", (double) sectors.size());
    all.put("largest_sector_weight", sectors.values().stream().max(Double::compare).orElse(0.0));
    all.put("risk_contributors", contributors());
    return all;
  }

  private double share(Holding holding) {
    return Math.abs(holding.marketValue()) / gross();
  }

  private static double squares(List<Double> shares) {
    return shares.stream().mapToDouble(share -> share * share).sum();
  }

  private double contribution(Holding holding) {
    return share(holding) * volatility(holding);
  }

  private static double volatility(Holding holding) {
    return Double.isNaN(holding.volatility()) ? USUAL_VOLATILITY : holding.volatility();
  }

  private List<Contributor> contributors() {
    double sum = held.values().stream().mapToDouble(this::contribution).sum();
    return held.entrySet().stream()
        .map(
            entry -> {
              Holding holding = entry.getValue();
              double contribution = contribution(holding);
              return new Contributor(
                  entry.getKey(),
                  share(holding),
                  volatility(holding),
                  contribution,
                  100 * contribution / sum);
            })
        .sorted(Comparator.comparingDouble(Contributor::riskContribution).reversed())
        .limit(5)
        .toList();
  }

  private Verdict count() {
    int most = limits.positions();
    return Verdict.exactly(
        Verdict.level(held.size() > most, held.size() >= Math.floor(0.9 * most)),
        held.size(),
        most);
  }

  private Verdict concentration() {
    double largest = held.values().stream().mapToDouble(this::weight).max().orElse(0);
    return Verdict.above(largest, limits.position(), 0.8 * limits.position());
  }

  /** The held symbol that is nearest to its own limit. */
  private Verdict symbol() {
    Verdict nearest = Verdict.exactly(Level.CLEAR, 0, Double.NaN);
    double nearness = -1;
    for (Map.Entry<String, Holding> entry : held.entrySet()) {
      double limit = limits.symbols().getOrDefault(entry.getKey(), Double.NaN);
      double weight = weight(entry.getValue());
      if (weight / limit > nearness) {
        nearness = weight / limit;
        nearest = Verdict.above(weight, limit, 0.8 * limit);
      }
    }
    return nearest;
  }

  private Verdict sector() {
    Map<String, Double> sectors = new HashMap<>();
    held.values().forEach(h -> sectors.merge(h.sector(), weight(h), Double::sum));
    double largest = sectors.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return Verdict.above(largest, limits.sector(), 0.8 * limits.sector());
  }

  private static Verdict exposure(double value, double limit) {
    return Verdict.above(value, limit, 0.9 * limit);
  }

  private double weight(Holding holding) {
    return Math.abs(holding.marketValue()) / (limits.grossBasis() ? gross() : nav.current());
  }

  private double longs() {
    return held.values().stream().mapToDouble(h -> Math.max(h.marketValue(), 0)).sum();
  }

  private double shorts() {
    return held.values().stream().mapToDouble(h -> Math.max(-h.marketValue(), 0)).sum();
  }

  private double gross() {
    return longs() + shorts();
  }
}
