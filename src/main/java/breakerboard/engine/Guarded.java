package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.KillSource;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.breakers.StatisticsSink;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Input;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A breaker that may fail wherever it is asked, also by an endless recursion or a broken assertion,
 * and stops nobody. What throws in the course of an input answers with nothing, and its next
 * measurement throws in its place: that is where a failure becomes an event and a trip. What throws
 * when a screen asks answers with nothing and changes nothing, for whether somebody looks must not
 * decide what happens.
 */
final class Guarded implements Breaker {
  private final Breaker breaker;

  /** The first that was thrown since the last measurement; null when nothing was. */
  private @Nullable RuntimeException failure;

  Guarded(Breaker breaker) {
    this.breaker = breaker;
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    try {
      breaker.on(input, facts, reading);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      keep(e);
    }
    RuntimeException first = failure;
    if (first != null) {
      failure = null;
      throw first;
    }
  }

  @Override
  public void reconfigure(Settings settings) {
    try {
      breaker.reconfigure(settings);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      keep(e);
    }
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    return or(List.of(), () -> breaker.explain(trigger, facts));
  }

  @Override
  public double windowSeconds(int trigger) {
    return or(Double.NaN, () -> breaker.windowSeconds(trigger));
  }

  @Override
  public String words(int trigger, ReadingBuffer reading, BookFacts facts) {
    return or("", () -> breaker.words(trigger, reading, facts));
  }

  @Override
  public String unfedBecause(int trigger, BookFacts facts) {
    try {
      return breaker.unfedBecause(trigger, facts);
    } catch (RuntimeException | AssertionError | StackOverflowError _) {
      return "";
    }
  }

  @Override
  public double grown(int trigger, double measured, BookFacts facts) {
    try {
      return breaker.grown(trigger, measured, facts);
    } catch (RuntimeException | AssertionError | StackOverflowError _) {
      return measured;
    }
  }

  private <T> T or(T nothing, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      keep(e);
      return nothing;
    }
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    try {
      breaker.statistics(facts, sink);
    } catch (RuntimeException | AssertionError | StackOverflowError _) {
      // what was written so far is shown
    }
  }

  @Override
  public long lastFed(BookFacts facts) {
    try {
      return breaker.lastFed(facts);
    } catch (RuntimeException | AssertionError | StackOverflowError _) {
      return Times.NEVER;
    }
  }

  /** Asked after every observation: it allocates nothing. */
  @Override
  public long nextDue(BookFacts facts) {
    try {
      return breaker.nextDue(facts);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      keep(e);
      return Times.NEVER;
    }
  }

  @Override
  public long breachEnds(BookFacts facts) {
    try {
      return breaker.breachEnds(facts);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      keep(e);
      return Times.NEVER;
    }
  }

  /** Asked after every observation: it allocates nothing. */
  @Override
  public KillSource kills(ReadingBuffer reading) {
    try {
      return breaker.kills(reading);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      keep(e);
      return KillSource.NONE;
    }
  }

  private void keep(Throwable thrown) {
    if (failure == null) {
      failure =
          thrown instanceof RuntimeException exception
              ? exception
              : new IllegalStateException(thrown.toString(), thrown);
    }
  }

  @Override
  public boolean rebases() {
    return breaker.rebases();
  }

  @Override
  public BreakerStatus statusInBreach() {
    return breaker.statusInBreach();
  }

  @Override
  public boolean scheduled() {
    return breaker.scheduled();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    out.text("failure", failure == null ? "" : Failure.words(failure));
    breaker.save(out.part("breaker"));
  }

  @Override
  public void restore(StateReader in) {
    String words = in.text("failure");
    failure = words.isEmpty() ? null : new Failure(words);
    breaker.restore(in.savedPart("breaker"));
  }
}
