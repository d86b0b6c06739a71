package breakerboard.evidence;

import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.evidence.Line.Holding;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Limits of positions and exposures. */
final class PlainPositionLimit implements PlainBreaker {
  private final PlainLimits limits;
  private final PlainNav nav = new PlainNav();
  private SortedMap<String, Holding> held = new TreeMap<>();
  private long fedAt = Times.NEVER;

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
