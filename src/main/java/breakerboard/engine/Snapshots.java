package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.breakers.TriggerSpec;
import breakerboard.config.Key;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Level;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Reading;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** Makes immutable pictures of breakers for the screen and the readings file. */
final class Snapshots {
  private Snapshots() {}

  static List<BreakerSnapshot> of(
      BreakerCell[] cells, BookFacts facts, List<OverrideView> overrides) {
    List<BreakerSnapshot> all = new ArrayList<>(cells.length);
    for (BreakerCell cell : cells) {
      all.add(of(cell, facts, overrides));
    }
    return all;
  }

  private static BreakerSnapshot of(
      BreakerCell cell, BookFacts facts, List<OverrideView> overrides) {
    long lastFed = cell.breaker().lastFed(facts);
    return new BreakerSnapshot(
        cell.id(),
        cell.status(),
        cell.standing().since(),
        cell.standing().deadline(),
        cell.standing().latched(),
        cell.settings().autoReset(),
        cell.settings().onTrip(),
        TradingRules.effect(cell),
        TradingRules.ofFeeding(cell),
        cell.inBreach(),
        cell.breaker().breachEnds(facts),
        reading(cell, facts),
        lastFed,
        lastFed != Times.NEVER,
        cell.lastTrip(),
        cell.standing().retrips(),
        cell.standing().actor().operator(),
        cell.standing().actor().reason(),
        own(cell, overrides));
  }

  private static List<OverrideView> own(BreakerCell cell, List<OverrideView> overrides) {
    if (overrides.isEmpty()) {
      return List.of();
    }
    List<Key<?>> keys = cell.type().entry().keys();
    return overrides.stream()
        .filter(
            o ->
                keys.stream()
                    .anyMatch(k -> o.path().equals(k.path()) || o.path().equals(k.alias())))
        .toList();
  }

  private static Reading reading(BreakerCell cell, BookFacts facts) {
    ReadingBuffer buffer = cell.reading();
    return new Reading(
        buffer.level(),
        buffer.utilisation(),
        driver(buffer),
        triggers(cell, facts),
        cell.measured().trend().trend(),
        cell.measured().trend().timeToBreach(buffer.utilisation()),
        cell.measured().statistics(facts));
  }

  /** The name of the nearest trigger, empty where there is none. */
  static String driver(ReadingBuffer buffer) {
    int driver = buffer.driver();
    return driver == ReadingBuffer.NO_TRIGGER ? "" : buffer.spec(driver).name();
  }

  /** What its triggers measured last, in the order of the specification. */
  static List<TriggerReading> triggers(BreakerCell cell, BookFacts facts) {
    ReadingBuffer measured = cell.reading();
    return triggers(
        measured,
        trigger -> cell.breaker().grown(trigger, measured.value(trigger), facts),
        trigger -> subject(cell, trigger, facts));
  }

  /**
   * @param value what the trigger of that index measures by now
   * @param subject what the trigger of that index is about
   */
  static List<TriggerReading> triggers(
      ReadingBuffer buffer, IntToDoubleFunction value, IntFunction<String> subject) {
    List<TriggerReading> triggers = new ArrayList<>(buffer.triggerCount());
    for (int i = 0; i < buffer.triggerCount(); i++) {
      if (buffer.listed(i)) {
        TriggerSpec spec = buffer.spec(i);
        triggers.add(
            new TriggerReading(
                spec.name(),
                buffer.level(i),
                value.applyAsDouble(i),
                buffer.limit(i),
                buffer.warnLimit(i),
                spec.unit(),
                spec.lowerIsWorse(),
                buffer.utilisation(i),
                subject.apply(i),
                Trips.reference(buffer, i)));
      }
    }
    return triggers;
  }

  private static String subject(BreakerCell cell, int trigger, BookFacts facts) {
    return cell.reading().level(trigger) == Level.UNFED
        ? cell.measured().unfedBecause(trigger, facts)
        : Subjects.name(cell.reading().subject(trigger), facts);
  }
}
