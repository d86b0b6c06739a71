package breakerboard.breakers;

import breakerboard.calendar.SessionClock;
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
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Optional;

/**
 * Halts when the market as a whole does: an exchange says so, a broad index falls to one of its
 * three levels, or the VIX is an emergency.
 */
public final class MarketCircuitBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("market_circuit_breaker");

  static final Key<Double> VIX =
      Key.threshold(
              ID,
              "vix_emergency_threshold",
              Range.POSITIVE,
              40,
              Unit.NUMBER,
              "VIX that is an emergency")
          .looser(Looser.HIGHER);
  static final Key<Boolean> VIX_HALTS =
      Key.custom(
              ID,
              "vix_halts",
              new KeyType.Flag(),
              false,
              Unit.FLAG,
              "whether a VIX at its limit halts rather than warns")
          .looser(Looser.LOWER);

  private static final int EXCHANGE = 0;
  private static final int LEVEL_1 = 1;
  private static final int LEVEL_3 = 3;
  private static final int VIX_LEVEL = 4;
  private static final List<TriggerSpec> TRIGGERS =
      List.of(
          TriggerSpec.flag("exchange", "a halt that NYSE or NASDAQ reports")
              .whenFed()
              .reads(InputField.NYSE_CIRCUIT_BREAKER, InputField.NASDAQ_CIRCUIT_BREAKER),
          level("level_1", "index at or below 93 % of its prior close, 09:30 to 15:25 New York"),
          level("level_2", "index at or below 87 % of its prior close, 09:30 to 15:25 New York"),
          level("level_3", "index at or below 80 % of its prior close"),
          TriggerSpec.of("vix", "VIX", Unit.NUMBER, VIX).whenFed().reads(InputField.VIX_LEVEL));

  private static final double PRIOR = 100;
  private static final double FALLEN = 92;

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Market circuit breaker",
          "Market CB",
          "halts of the whole market",
          Optional.empty(),
          CommonKeys.of(ID, false, Optional.of(0.0), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(VIX, VIX_HALTS),
          TRIGGERS,
          GaugeKind.BULLET,
          true,
          MarketCircuitBreaker::new,
          Drill.of(
                  (_, observation) -> index(observation, FALLEN),
                  (_, observation) -> index(observation, PRIOR))
              .at(
                  SessionDrills.inside(TradingHours::newYork),
                  SessionDrills.inside(TradingHours::newYork)));

  private static final List<InputField> INPUTS =
      List.of(
          InputField.NYSE_CIRCUIT_BREAKER,
          InputField.NASDAQ_CIRCUIT_BREAKER,
          InputField.INDEX_LEVEL,
          InputField.VIX_LEVEL);
  private static final double WARN_FALL = 0.05;

  private final IndexLimits limits = new IndexLimits();
  private final MarketHalts halts = new MarketHalts();
  private SessionClock exchange = TradingHours.newYork(Settings.defaults());
  private VixLimit vix = new VixLimit(Double.NaN, false);

  private static TriggerSpec level(String name, String formula) {
    return TriggerSpec.unlimited(name, formula, Unit.NUMBER)
        .whereLowerIsWorse()
        .whenFed()
        .against("prior close")
        .reads(InputField.INDEX_LEVEL, InputField.INDEX_PRIOR_CLOSE);
  }

  private static void index(Observation.Builder observation, double level) {
    observation.field(InputField.INDEX_LEVEL, level).field(InputField.INDEX_PRIOR_CLOSE, PRIOR);
  }

  @Override
  public void reconfigure(Settings settings) {
    exchange = TradingHours.newYork(settings);
    vix = new VixLimit(settings.get(VIX), settings.get(VIX_HALTS));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    boolean indexed = facts.fresh(InputField.INDEX_LEVEL) && priorFresh(facts);
    if (facts.everFed(InputField.INDEX_PRIOR_CLOSE)) {
      limits.of(facts.value(InputField.INDEX_PRIOR_CLOSE));
    }
    if (indexed && input instanceof Observation observation && brings(observation)) {
      halts.take(limits.reached(index(facts)), knownAt(facts), exchange);
    }
    boolean everFed = everFed(facts);
    ReportedHalts.write(reading, EXCHANGE, facts, everFed);
    writeLevels(reading, facts, indexed, everFed);
    vix.write(reading, VIX_LEVEL, facts, everFed);
  }

  private static boolean brings(Observation observation) {
    return observation.has(InputField.INDEX_LEVEL) || observation.has(InputField.INDEX_PRIOR_CLOSE);
  }

  /** Once one of its inputs came, those that never did are listed and not ranked. */
  private static boolean everFed(BookFacts facts) {
    for (int i = 0; i < INPUTS.size(); i++) {
      if (facts.everFed(INPUTS.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static double index(BookFacts facts) {
    return facts.value(InputField.INDEX_LEVEL);
  }

  private static boolean priorFresh(BookFacts facts) {
    return facts.fresh(InputField.INDEX_PRIOR_CLOSE);
  }

  /** Since when index and prior close are both what they are. */
  private static long knownAt(BookFacts facts) {
    return Math.max(facts.fedAt(InputField.INDEX_LEVEL), facts.fedAt(InputField.INDEX_PRIOR_CLOSE));
  }

  private void writeLevels(
      ReadingBuffer reading, BookFacts facts, boolean indexed, boolean everFed) {
    double index = index(facts);
    double prior = facts.value(InputField.INDEX_PRIOR_CLOSE);
    boolean inTime = indexed && MarketHalts.inTime(knownAt(facts), exchange.on(knownAt(facts)));
    boolean fallen = indexed && (prior - index) / prior > WARN_FALL;
    for (int level = 1; level <= MarketHalts.LAST; level++) {
      int trigger = LEVEL_1 + level - 1;
      double price = limits.price(level - 1);
      boolean reachable = (inTime || level == MarketHalts.LAST) && !halts.spent(level);
      double share = (prior - index) / (prior - price);
      if (halts.holds(level, facts.clock())) {
        reading.set(
            trigger, Level.BREACH, index, price, Double.NaN, Math.max(1, share), Double.NaN);
      } else if (!indexed) {
        reading.unfed(trigger, price, facts.everFed(InputField.INDEX_LEVEL) || !everFed);
      } else if (reachable) {
        writeReachable(reading, trigger, index, price, prior, fallen);
        fallen = false;
      } else {
        reading.set(trigger, Level.CLEAR, index, price, Double.NaN, Double.NaN, Double.NaN);
      }
      if (indexed) {
        reading.reference(trigger, prior, facts.fedAt(InputField.INDEX_PRIOR_CLOSE));
      }
    }
  }

  /** The first level that can still be reached warns. */
  private static void writeReachable(
      ReadingBuffer reading, int trigger, double index, double price, double prior, boolean warns) {
    double warn = prior * (1 - WARN_FALL);
    reading.set(
        trigger,
        warns ? Level.WARN : Level.CLEAR,
        index,
        price,
        warn,
        (prior - index) / (prior - price),
        (prior - warn) / (prior - price));
  }

  @Override
  public long nextDue(BookFacts facts) {
    return halts.end(facts.clock());
  }

  @Override
  public long breachEnds(BookFacts facts) {
    return halts.end(facts.clock());
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    sink.number("vix_level", facts.value(InputField.VIX_LEVEL), Unit.NUMBER);
    sink.number("index_level", index(facts), Unit.NUMBER);
    double prior = facts.value(InputField.INDEX_PRIOR_CLOSE);
    sink.number("index_prior_close", prior, Unit.NUMBER);
    sink.number("index_change", (index(facts) - prior) / prior, Unit.FRACTION);
  }

  @Override
  public String words(int trigger, ReadingBuffer reading, BookFacts facts) {
    if (trigger == VIX_LEVEL && reading.level(trigger) == Level.WARN) {
      return vix.words(reading.value(trigger));
    }
    if (trigger < LEVEL_1 || trigger >= VIX_LEVEL) {
      return "";
    }
    double prior = facts.value(InputField.INDEX_PRIOR_CLOSE);
    double fall = (prior - index(facts)) / prior;
    String index = "index " + Words.number(index(facts), 2) + ", " + percent(fall) + " down";
    String bound = Words.number(reading.limit(trigger), 2);
    return reading.level(trigger) == Level.BREACH
        ? TRIGGERS.get(trigger).name() + " " + bound + " reached: " + index
        : index + ", " + TRIGGERS.get(trigger).name() + " at " + bound;
  }

  private static String percent(double fraction) {
    return Words.of(fraction, Unit.FRACTION, WARN_FALL);
  }

  @Override
  public String unfedBecause(int trigger, BookFacts facts) {
    boolean lacking =
        trigger >= LEVEL_1
            && trigger < VIX_LEVEL
            && facts.fresh(InputField.INDEX_LEVEL)
            && !priorFresh(facts);
    return lacking ? "index_level without index_prior_close" : "";
  }

  /** At level 3 the exchanges close for the day. */
  @Override
  public KillSource kills(ReadingBuffer reading) {
    return reading.listed(LEVEL_3) && reading.level(LEVEL_3) == Level.BREACH
        ? KillSource.EXTERNAL
        : KillSource.NONE;
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return switch (trigger) {
      case EXCHANGE -> ReportedHalts.explain(facts);
      case VIX_LEVEL ->
          List.of(new NamedValue("vix", facts.value(InputField.VIX_LEVEL), Unit.NUMBER));
      default ->
          List.of(
              new NamedValue("index", index(facts), Unit.NUMBER),
              new NamedValue(
                  "prior close", facts.value(InputField.INDEX_PRIOR_CLOSE), Unit.NUMBER));
    };
  }

  @Override
  public long lastFed(BookFacts facts) {
    long last = Times.NEVER;
    for (InputField field : INPUTS) {
      last = Math.max(last, facts.fedAt(field));
    }
    return last;
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    halts.save(out);
  }

  @Override
  public void restore(StateReader in) {
    halts.restore(in);
  }
}
