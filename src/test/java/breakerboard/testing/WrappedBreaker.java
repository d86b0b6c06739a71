package breakerboard.testing;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.KillSource;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.breakers.StatisticsSink;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Input;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A breaker that does what another does, except for what a test overrides. */
public abstract class WrappedBreaker implements Breaker {
  private final Breaker sound;

  protected WrappedBreaker(Breaker sound) {
    this.sound = sound;
  }

  /** All breakers, one of them wrapped. */
  public static List<BreakerType> wrapping(BreakerId id, UnaryOperator<Breaker> wrap) {
    List<BreakerType> types = new ArrayList<>(Breakers.all());
    types.replaceAll(type -> type.id().equals(id) ? type.wrapped(wrap) : type);
    return types;
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    sound.on(input, facts, reading);
  }

  @Override
  public void reconfigure(Settings settings) {
    sound.reconfigure(settings);
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    sound.statistics(facts, sink);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return sound.explain(trigger, facts);
  }

  @Override
  public double windowSeconds(int trigger) {
    return sound.windowSeconds(trigger);
  }

  @Override
  public long lastFed(BookFacts facts) {
    return sound.lastFed(facts);
  }

  @Override
  public long nextDue(BookFacts facts) {
    return sound.nextDue(facts);
  }

  @Override
  public String words(int trigger, ReadingBuffer reading, BookFacts facts) {
    return sound.words(trigger, reading, facts);
  }

  @Override
  public String unfedBecause(int trigger, BookFacts facts) {
    return sound.unfedBecause(trigger, facts);
  }

  @Override
  public boolean scheduled() {
    return sound.scheduled();
  }

  @Override
  public boolean rebases() {
    return sound.rebases();
  }

  @Override
  public BreakerStatus statusInBreach() {
    return sound.statusInBreach();
  }

  @Override
  public KillSource kills(ReadingBuffer reading) {
    return sound.kills(reading);
  }

  @Override
  public void save(StateWriter out) {
    sound.save(out);
  }

  @Override
  public void restore(StateReader in) {
    sound.restore(in);
  }
}
