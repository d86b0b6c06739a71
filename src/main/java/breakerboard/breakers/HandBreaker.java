package breakerboard.breakers;

import breakerboard.config.Settings;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Input;
import breakerboard.domain.Level;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.List;

/** A breaker that measures nothing: operators engage and release it. */
abstract sealed class HandBreaker implements Breaker permits ManualBreaker, KillSwitchBreaker {
  private static final int HAND = 0;

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    reading.set(HAND, Level.CLEAR, 0, 1, Double.NaN, 0, Double.NaN);
  }

  @Override
  public void reconfigure(Settings settings) {}

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {}

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return List.of();
  }

  /** An operator's hand is always there. */
  @Override
  public long lastFed(BookFacts facts) {
    return facts.clock();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
  }

  @Override
  public void restore(StateReader in) {}
}
