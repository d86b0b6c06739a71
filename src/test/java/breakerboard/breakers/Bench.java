package breakerboard.breakers;

import breakerboard.config.Key;
import breakerboard.config.Settings;
import breakerboard.domain.InputField;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Statistic;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One breaker on the bench, fed by hand: seconds count from 14:30 UTC on Thursday, 5 March 2026.
 */
final class Bench {
  static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));

  /** One position; an empty sector is none, a volatility of NaN neither. */
  record Holding(String symbol, double marketValue, String sector, double volatility) {
    static Holding of(String symbol, double marketValue) {
      return new Holding(symbol, marketValue, "", Double.NaN);
    }

    static Holding of(String symbol, double marketValue, String sector) {
      return new Holding(symbol, marketValue, sector, Double.NaN);
    }

    /** A change that removes the symbol. */
    static Holding removed(String symbol) {
      return of(symbol, Double.NaN);
    }
  }

  private final BreakerType type;
  private final Breaker breaker;
  private final SymbolTable symbols = new SymbolTable(1000);
  private final BookFacts facts = new BookFacts(symbols);
  private final ReadingBuffer reading;
  private final Map<Key<?>, Settings.Resolved> set = new HashMap<>();

  Bench(BreakerType type) {
    this.type = type;
    this.breaker = type.factory().get();
    this.reading = new ReadingBuffer(type.triggers());
    reconfigure();
  }

  <T> Bench set(Key<T> key, T value) {
    set.put(key, new Settings.Resolved(value, Layer.FILE));
    reconfigure();
    return this;
  }

  private void reconfigure() {
    Settings settings = new Settings(set, 1);
    facts.reconfigure(settings);
    breaker.reconfigure(settings);
  }

  Bench observe(double second, UnaryOperator<Observation.Builder> with) {
    observe(with.apply(new Observation.Builder("main", at(second))).build());
    return this;
  }

  void observe(Observation observation) {
    facts.clock(observation.time());
    facts.apply(observation, observation.time());
    reading.begin();
    breaker.on(observation, facts, reading);
    reading.finish();
  }

  Bench nav(double second, double nav) {
    return observe(second, o -> o.nav(nav));
  }

  Bench volatility(double second, double volatility) {
    return field(second, InputField.VOLATILITY, volatility);
  }

  Bench field(double second, InputField field, double value) {
    return observe(second, o -> o.field(field, value));
  }

  Bench positions(double second, double nav, Holding... holdings) {
    return observe(second, o -> o.nav(nav).positions(positions(holdings)));
  }

  Bench changes(double second, Holding... holdings) {
    return observe(second, o -> o.changes(positions(holdings)));
  }

  private Positions positions(Holding... holdings) {
    List<Holding> sorted =
        List.of(holdings).stream().sorted(Comparator.comparing(Holding::symbol)).toList();
    return new Positions(
        sorted.stream().mapToInt(h -> symbols.idOf(h.symbol())).toArray(),
        sorted.stream().mapToDouble(Holding::marketValue).toArray(),
        sorted.stream()
            .mapToInt(
                h -> h.sector().isEmpty() ? Positions.UNKNOWN_SECTOR : symbols.idOf(h.sector()))
            .toArray(),
        sorted.stream().mapToDouble(Holding::volatility).toArray());
  }

  /** Nothing comes until then. */
  Bench tick(double second) {
    return tickAt(at(second));
  }

  /** Nothing comes until an instant in nanoseconds since the epoch. */
  Bench tickAt(long nanos) {
    facts.clock(nanos);
    reading.begin();
    breaker.on(new Tick(nanos), facts, reading);
    reading.finish();
    return this;
  }

  static long at(double second) {
    return START + Times.ofSeconds(second);
  }

  private int trigger(String name) {
    for (int i = 0; i < type.triggers().size(); i++) {
      if (type.triggers().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(type.id() + " has no trigger " + name + ".");
  }

  Level level() {
    return reading.level();
  }

  Level level(String trigger) {
    return reading.level(trigger(trigger));
  }

  double value(String trigger) {
    return reading.value(trigger(trigger));
  }

  double limit(String trigger) {
    return reading.limit(trigger(trigger));
  }

  boolean listed(String trigger) {
    return reading.listed(trigger(trigger));
  }

  /** What a trigger is told as. */
  String words(String trigger) {
    return breaker.words(trigger(trigger), reading, facts);
  }

  String unfedBecause(String trigger) {
    return breaker.unfedBecause(trigger(trigger), facts);
  }

  String subject(String trigger) {
    return symbols.name(reading.subject(trigger(trigger)));
  }

  double utilisation(String trigger) {
    return reading.utilisation(trigger(trigger));
  }

  String driver() {
    return reading.driver() == ReadingBuffer.NO_TRIGGER
        ? ""
        : reading.spec(reading.driver()).name();
  }

  Map<String, Statistic> statistics() {
    Map<String, Statistic> all = new LinkedHashMap<>();
    breaker.statistics(facts, all::put);
    return all;
  }

  double statistic(String name) {
    return statistics().get(name) instanceof Statistic.Number(double value, var _)
        ? value
        : Double.NaN;
  }

  BookFacts facts() {
    return facts;
  }

  Breaker breaker() {
    return breaker;
  }

  ReadingBuffer reading() {
    return reading;
  }

  /** Another bench of the same kind that goes on where this one is. */
  Bench restored() {
    Bench other = new Bench(type);
    other.set.putAll(set);
    other.reconfigure();
    MemoryState ofFacts = new MemoryState();
    facts.save(ofFacts);
    other.facts.restore(ofFacts);
    other.facts.feedLines(facts.feedLines());
    MemoryState ofBreaker = new MemoryState();
    breaker.save(ofBreaker);
    other.breaker.restore(ofBreaker);
    return other;
  }
}
