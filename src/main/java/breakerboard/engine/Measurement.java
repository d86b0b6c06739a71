package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.KillSource;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.config.Settings;
import breakerboard.domain.Input;
import breakerboard.domain.Level;
import breakerboard.domain.MemoryState;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Statistic;
import breakerboard.domain.SymbolTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A breaker with its newest reading, and what has to be remembered of the readings before it. */
final class Measurement {
  private static final String LAST_FED = "lastFedStatistics";
  private static final String UNFED_BECAUSE = "unfed_because";

  private final BreakerType type;
  private final Breaker breaker;
  private final ReadingBuffer reading;
  private final TrendWindow trend = new TrendWindow();
  private boolean unfed = true;
  private boolean everFed;
  private boolean measures;
  private Map<String, Statistic> lastFedStatistics = Map.of();
  private KillSource kills = KillSource.NONE;
  private boolean killRaised;

  /** What the newest reading changed about the breaker's input. */
  enum Feeding {
    AS_BEFORE,
    LOST,
    BACK
  }

  Measurement(BreakerType type, Settings settings) {
    this.type = type;
    this.breaker = type.factory().get();
    this.reading = new ReadingBuffer(type.triggers());
    breaker.reconfigure(settings);
  }

  /** Measures; what the breaker threw when it failed. */
  Optional<RuntimeException> on(Input input, BookFacts facts) {
    measures = true;
    reading.begin();
    try {
      breaker.on(input, facts, reading);
      reading.finish();
      return Optional.empty();
    } catch (RuntimeException e) {
      reading.begin();
      return Optional.of(e);
    }
  }

  /**
   * Disabled after it measured: its windows go on, so that it is not enabled with what they held
   * long ago. Its failures wait until it is enabled.
   */
  void keepUp(Input input, BookFacts facts) {
    if (measures) {
      var _ = on(input, facts);
    }
  }

  /** The first reading of all changes nothing: nobody was told before. */
  Feeding feeding(BookFacts facts) {
    boolean now = reading.level() == Level.UNFED;
    if (now == unfed) {
      return Feeding.AS_BEFORE;
    }
    unfed = now;
    boolean first = !everFed;
    everFed = true;
    if (first) {
      return Feeding.AS_BEFORE;
    }
    if (now) {
      lastFedStatistics = measuredStatistics(facts);
    }
    return now ? Feeding.LOST : Feeding.BACK;
  }

  void sampleTrend(long time, long sampleNanos) {
    trend.sample(time, sampleNanos, reading.utilisation());
  }

  /** Whether every trigger is under its warning limit by the deadband. */
  boolean belowWarnings(double deadband) {
    for (int i = 0; i < reading.triggerCount(); i++) {
      double end = (1 - deadband) * reading.warnUtilisation(i);
      if (reading.listed(i) && reading.utilisation(i) > end) {
        return false;
      }
    }
    return true;
  }

  /**
   * Notes whether its breach asks for the kill switch.
   *
   * @param counts a bypassed breaker does not count; it does as soon as the bypass ends
   */
  void followKill(boolean counts) {
    boolean asks = counts && reading.level() == Level.BREACH;
    KillSource now = asks ? breaker.kills(reading) : KillSource.NONE;
    killRaised |= now != KillSource.NONE && now != kills;
    kills = now;
  }

  /** The source as which it began to ask for the kill switch since this was last asked. */
  KillSource takeRaisedKill() {
    KillSource raised = killRaised ? kills : KillSource.NONE;
    killRaised = false;
    return raised;
  }

  /** It is measured no more until it is enabled. */
  void disabled() {
    kills = KillSource.NONE;
    killRaised = false;
  }

  /** It counts again: whether its input comes has to be seen, and is no news. */
  void enabled() {
    unfed = true;
    everFed = false;
  }

  /** Takes new settings and keeps its windows. */
  void reconfigure(Settings settings) {
    breaker.reconfigure(settings);
  }

  /**
   * A breaker of its own that measured the same.
   *
   * @param current the settings that this one has
   */
  Breaker copy(Settings current) {
    MemoryState state = new MemoryState();
    breaker.save(state);
    Breaker copy = type.factory().get();
    copy.reconfigure(current);
    copy.restore(state);
    return copy;
  }

  /** All but a kill that was raised: that is taken within the input that raised it. */
  void save(StateWriter out, SymbolTable symbols) {
    out.version(1);
    out.flag("unfed", unfed);
    out.flag("everFed", everFed);
    out.flag("measures", measures);
    out.choice("kills", kills);
    trend.save(out.part("trend"));
    reading.save(out.part("reading"), symbols);
    if (!lastFedStatistics.isEmpty()) {
      SavedStatistics.save(lastFedStatistics, out.part(LAST_FED));
    }
    breaker.save(out.part("breaker"));
  }

  void restore(StateReader in, SymbolTable symbols) {
    unfed = in.flag("unfed");
    everFed = in.flag("everFed");
    measures = in.flag("measures");
    kills = in.choice("kills", KillSource.class);
    trend.restore(in.savedPart("trend"));
    reading.restore(in.savedPart("reading"), symbols);
    lastFedStatistics =
        in.savedParts().contains(LAST_FED)
            ? SavedStatistics.restore(in.savedPart(LAST_FED))
            : Map.of();
    breaker.restore(in.savedPart("breaker"));
  }

  Breaker breaker() {
    return breaker;
  }

  ReadingBuffer reading() {
    return reading;
  }

  TrendWindow trend() {
    return trend;
  }

  boolean unfed() {
    return unfed;
  }

  /** By name in the specification's order; while UNFED the last fed ones, and why. */
  Map<String, Statistic> statistics(BookFacts facts) {
    if (!unfed) {
      return measuredStatistics(facts);
    }
    String why = unfedBecause(facts);
    if (why.isEmpty()) {
      return lastFedStatistics;
    }
    Map<String, Statistic> statistics = new LinkedHashMap<>(lastFedStatistics);
    statistics.put(UNFED_BECAUSE, new Statistic.Text(why));
    return Collections.unmodifiableMap(statistics);
  }

  /**
   * Why a trigger is UNFED though something of it came: {@code index_level without
   * index_prior_close}, {@code accuracy cannot be used: give a number from 0 to 1}; empty where
   * nothing more is known.
   */
  String unfedBecause(int trigger, BookFacts facts) {
    String why = breaker.unfedBecause(trigger, facts);
    if (!why.isEmpty()) {
      return why;
    }
    return reading.spec(trigger).inputs().stream()
        .filter(facts::unusable)
        .findFirst()
        .map(field -> field.wireName() + " cannot be used: give " + field.accepted())
        .orElse("");
  }

  /** The same of the first trigger that is UNFED and knows. */
  String unfedBecause(BookFacts facts) {
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (reading.listed(i) && reading.level(i) == Level.UNFED) {
        String why = unfedBecause(i, facts);
        if (!why.isEmpty()) {
          return why;
        }
      }
    }
    return "";
  }

  private Map<String, Statistic> measuredStatistics(BookFacts facts) {
    Map<String, Statistic> statistics = new LinkedHashMap<>();
    breaker.statistics(facts, statistics::put);
    return Collections.unmodifiableMap(statistics);
  }
}
