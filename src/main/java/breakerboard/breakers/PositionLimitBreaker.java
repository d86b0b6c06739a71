package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Looser;
import breakerboard.config.Range;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Input;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.Positions;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Allows only reducing when the book holds too many positions, too much of one thing, or too much
 * in all.
 */
public final class PositionLimitBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("position_limit");

  /** What weights are measured against. */
  public enum Basis {
    PORTFOLIO,
    GROSS
  }

  static final Key<Integer> MAX_POSITIONS =
      Key.flat(
              ID,
              "max_positions",
              Key.whole(Range.between(0, 1_000_000)),
              20,
              Unit.COUNT,
              "most positions")
          .looser(Looser.HIGHER);
  static final Key<Double> MAX_SIZE =
      Key.threshold(
              ID,
              "max_position_size_pct",
              Range.NOT_NEGATIVE,
              0.10,
              Unit.FRACTION,
              "largest weight of one position")
          .looser(Looser.HIGHER);
  static final Key<Map<String, Double>> SYMBOL_LIMITS =
      Key.custom(
              ID,
              "symbol_limits",
              new KeyType.Reals(Range.NOT_NEGATIVE),
              Map.of(),
              Unit.FRACTION,
              "largest weight of single symbols")
          .looser(Looser.HIGHER);
  static final Key<Double> MAX_SECTOR =
      flat("max_sector_concentration", 0.30, "largest weight of one sector").looser(Looser.HIGHER);
  static final Key<Double> MAX_LONG =
      flat("max_long_exposure", 1.0, "largest long exposure / NAV").looser(Looser.HIGHER);
  static final Key<Double> MAX_SHORT =
      flat("max_short_exposure", 0.5, "largest short exposure / NAV").looser(Looser.HIGHER);
  static final Key<Double> MAX_GROSS =
      derived("max_gross_exposure", "largest gross exposure / NAV").looser(Looser.HIGHER);
  static final Key<Double> MAX_NET =
      derived("max_net_exposure", "largest net exposure / NAV, either way").looser(Looser.HIGHER);
  static final Key<Basis> BASIS =
      Key.custom(
          ID,
          "concentration_basis",
          new KeyType.Choice<>(Basis.class),
          Basis.PORTFOLIO,
          Unit.TEXT,
          "weights are of the portfolio's NAV or of gross exposure");

  private static final int COUNT = 0;
  private static final int CONCENTRATION = 1;
  private static final int SYMBOL = 2;
  private static final int SECTOR = 3;
  private static final int LONG = 4;
  private static final int SHORT = 5;
  private static final int GROSS = 6;
  private static final int NET = 7;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.of("count", "positions other than 0", Unit.COUNT, MAX_POSITIONS),
          TriggerSpec.of(
              "concentration", "largest abs(market value) / base", Unit.FRACTION, MAX_SIZE),
          TriggerSpec.of(
              "symbol", "abs(market value) / base of the symbol", Unit.FRACTION, SYMBOL_LIMITS),
          TriggerSpec.of(
              "sector",
              "largest sector sum of abs(market value) / base",
              Unit.FRACTION,
              MAX_SECTOR),
          TriggerSpec.of("long", "long exposure / NAV", Unit.FRACTION, MAX_LONG),
          TriggerSpec.of("short", "short exposure / NAV", Unit.FRACTION, MAX_SHORT),
          TriggerSpec.of("gross", "gross exposure / NAV", Unit.FRACTION, MAX_GROSS),
          TriggerSpec.of("net", "abs(net exposure) / NAV", Unit.FRACTION, MAX_NET));

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Position limit",
          "Position limit",
          "number, concentration and exposure of positions",
          Optional.of(MAX_SIZE),
          CommonKeys.of(ID, true, Optional.empty(), OnTrip.REDUCE_ONLY, OnUnfed.REDUCE_ONLY),
          List.of(
              MAX_POSITIONS,
              SYMBOL_LIMITS,
              MAX_SECTOR,
              MAX_LONG,
              MAX_SHORT,
              MAX_GROSS,
              MAX_NET,
              BASIS),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          PositionLimitBreaker::new,
          Drill.of(PositionLimitBreaker::overweight, (_, _) -> {}));

  /** From which share of its limit on a weight warns. */
  static final double WARN_SHARE = 0.8;

  private static final double WARN_SHARE_OF_EXPOSURE = 0.9;

  private final PositionCounts counts = new PositionCounts();
  private int maxPositions;
  private double maxSize;
  private SymbolLimits symbolLimits = new SymbolLimits(Map.of());
  private double maxSector;
  private double maxLong;
  private double maxShort;
  private double maxGross;
  private double maxNet;
  private Basis basis = Basis.PORTFOLIO;

  private static Key<Double> flat(String name, double fallback, String meaning) {
    return Key.flat(ID, name, Key.real(Range.NOT_NEGATIVE), fallback, Unit.FRACTION, meaning);
  }

  private static Key<Double> derived(String name, String meaning) {
    return Key.derived(
        ID, name, new KeyType.Real(Range.NOT_NEGATIVE), "off", Unit.FRACTION, meaning);
  }

  /** One position that is too large for its weight and, whatever the basis, for long exposure. */
  private static void overweight(Settings settings, Observation.Builder observation) {
    double share = Drill.past(settings.get(MAX_SIZE)) + Drill.past(settings.get(MAX_LONG)) + 1;
    observation.positions(
        new Positions(
            new int[] {Drill.SYMBOL},
            new double[] {share * Drill.NAV},
            new int[] {Positions.UNKNOWN_SECTOR},
            new double[] {Double.NaN}));
  }

  @Override
  public void reconfigure(Settings settings) {
    maxPositions = settings.get(MAX_POSITIONS);
    maxSize = settings.get(MAX_SIZE);
    symbolLimits = new SymbolLimits(settings.get(SYMBOL_LIMITS));
    maxSector = settings.get(MAX_SECTOR);
    maxLong = settings.get(MAX_LONG);
    maxShort = settings.get(MAX_SHORT);
    maxGross = settings.find(MAX_GROSS).orElse(Double.NaN);
    maxNet = settings.find(MAX_NET).orElse(Double.NaN);
    basis = settings.get(BASIS);
    counts.reconfigure(settings);
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    PositionBook book = facts.positions();
    if (input instanceof Observation && facts.positionsCame()) {
      counts.take(facts.lastUsed(), book.count());
    }
    boolean ever = book.known();
    boolean held = ever && facts.positionsFresh();
    boolean valued = held && facts.navFresh();
    boolean weighed = basis == Basis.GROSS ? held : valued;
    writeCount(reading, book, held, ever);
    writeWeights(reading, facts, weighed, ever);
    double nav = facts.nav();
    writeExposure(reading, LONG, book.longExposure() / nav, maxLong, valued, ever);
    writeExposure(reading, SHORT, book.shortExposure() / nav, maxShort, valued, ever);
    writeExposure(reading, GROSS, book.grossExposure() / nav, maxGross, valued, ever);
    writeExposure(reading, NET, Math.abs(book.netExposure()) / nav, maxNet, valued, ever);
  }

  private void writeCount(ReadingBuffer reading, PositionBook book, boolean held, boolean ever) {
    if (!held) {
      reading.unfed(COUNT, maxPositions, ever);
      return;
    }
    int count = book.count();
    double warnFrom = Math.floor(WARN_SHARE_OF_EXPOSURE * maxPositions);
    Level level =
        count > maxPositions ? Level.BREACH : count >= warnFrom ? Level.WARN : Level.CLEAR;
    reading.set(
        COUNT,
        level,
        count,
        maxPositions,
        warnFrom,
        ReadingBuffer.ratio(count, maxPositions),
        ReadingBuffer.ratio(warnFrom, maxPositions));
  }

  private void writeWeights(ReadingBuffer reading, BookFacts facts, boolean weighed, boolean ever) {
    PositionBook book = facts.positions();
    boolean limited = !symbolLimits.isEmpty();
    if (!weighed) {
      reading.unfed(CONCENTRATION, maxSize, ever);
      if (limited) {
        reading.unfed(SYMBOL, Double.NaN, ever);
      }
      reading.unfed(SECTOR, maxSector, ever);
      return;
    }
    double base = base(facts);
    reading.above(CONCENTRATION, book.largestValue() / base, maxSize, WARN_SHARE * maxSize);
    reading.subject(CONCENTRATION, book.largest());
    if (limited) {
      symbolLimits.hold(facts);
      symbolLimits.write(reading, SYMBOL, base);
    }
    reading.above(SECTOR, book.largestSectorSum() / base, maxSector, WARN_SHARE * maxSector);
    reading.subject(SECTOR, book.largestSector());
  }

  private static void writeExposure(
      ReadingBuffer reading,
      int trigger,
      double value,
      double limit,
      boolean valued,
      boolean ever) {
    if (Double.isNaN(limit)) {
      return;
    }
    if (valued) {
      reading.above(trigger, value, limit, WARN_SHARE_OF_EXPOSURE * limit);
    } else {
      reading.unfed(trigger, limit, ever);
    }
  }

  /** NAV or gross exposure; of a flat book 1, so that every weight is 0. */
  private double base(BookFacts facts) {
    double base = basis == Basis.GROSS ? facts.positions().grossExposure() : facts.nav();
    return base == 0 ? 1 : base;
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    PositionBook book = facts.positions();
    if (book.known()) {
      PositionStatistics.put(sink, book, counts, base(facts), maxSize);
    }
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    PositionBook book = facts.positions();
    NamedValue base = new NamedValue("base", base(facts), Unit.MONEY);
    NamedValue nav = new NamedValue("NAV", facts.nav(), Unit.MONEY);
    return switch (trigger) {
      case COUNT -> List.of(new NamedValue("positions", book.count(), Unit.COUNT));
      case CONCENTRATION ->
          List.of(new NamedValue("largest", book.largestValue(), Unit.MONEY), base);
      case SYMBOL -> {
        symbolLimits.hold(facts);
        yield symbolLimits.explain(base);
      }
      case SECTOR -> List.of(new NamedValue("sector", book.largestSectorSum(), Unit.MONEY), base);
      case LONG -> List.of(new NamedValue("long", book.longExposure(), Unit.MONEY), nav);
      case SHORT -> List.of(new NamedValue("short", book.shortExposure(), Unit.MONEY), nav);
      case GROSS -> List.of(new NamedValue("gross", book.grossExposure(), Unit.MONEY), nav);
      default -> List.of(new NamedValue("net", book.netExposure(), Unit.MONEY), nav);
    };
  }

  @Override
  public long lastFed(BookFacts facts) {
    return facts.positionsFedAt();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    counts.save(out);
  }

  @Override
  public void restore(StateReader in) {
    counts.restore(in);
  }
}
