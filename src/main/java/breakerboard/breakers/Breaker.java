package breakerboard.breakers;

import breakerboard.config.Settings;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Input;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import java.util.List;

/**
 * One breaker of one book. It keeps its windows, reads the book's facts and writes what it measures
 * into a reusable buffer; status, deadlines and events are none of its business. Owned by the
 * engine thread.
 */
public interface Breaker {
  /**
   * Takes one input of its book and measures. Called for each used observation (the book's facts
   * already contain it) and for ticks and feed inputs, on which inputs can only age. Allocates
   * nothing in the steady state.
   */
  void on(Input input, BookFacts facts, ReadingBuffer reading);

  /** Takes new settings and keeps its windows. They take effect on the next input. */
  void reconfigure(Settings settings);

  /**
   * Writes its statistics, by the specification's names and in its order; for a snapshot, not for
   * each observation.
   */
  void statistics(BookFacts facts, StatisticsSink sink);

  /** The values that went into a trigger now, for the explanation of a trip. */
  List<NamedValue> explain(int trigger, BookFacts facts);

  /** The window that a trigger looks at in seconds, NaN when it looks at one value. */
  default double windowSeconds(int trigger) {
    return Double.NaN;
  }

  /**
   * What a trigger that warns or breaches is told as; empty for the usual words, its value against
   * its limit.
   */
  default String words(int trigger, ReadingBuffer reading, BookFacts facts) {
    return "";
  }

  /** Why a trigger is UNFED though something of it came; empty when there is no more to say. */
  default String unfedBecause(int trigger, BookFacts facts) {
    return "";
  }

  /**
   * What a trigger's value is at the desk clock, where it grows by time alone and is not measured
   * anew with each tick; else what was measured.
   */
  default double grown(int trigger, double measured, BookFacts facts) {
    return measured;
  }

  /** Whether its trips stand in the calendar and are no incident that anybody has to look into. */
  default boolean scheduled() {
    return false;
  }

  /** When its inputs last came, {@link Times#NEVER} before the first. */
  long lastFed(BookFacts facts);

  /**
   * The next moment at which it would measure something else though nothing came (silence, a
   * session's edge).
   */
  default long nextDue(BookFacts facts) {
    return Times.NEVER;
  }

  /**
   * When a breach ends though nothing comes, {@link Times#NEVER} when nobody knows or there is
   * none.
   */
  default long breachEnds(BookFacts facts) {
    return Times.NEVER;
  }

  /** Whether a reset may take the current NAV as its new reference. */
  default boolean rebases() {
    return false;
  }

  /** The status that its breach leads to. */
  default BreakerStatus statusInBreach() {
    return BreakerStatus.TRIPPED;
  }

  /**
   * The kill switch source that its newest reading is. The engine asks after each reading in breach
   * and acts on the rising edge alone.
   */
  default KillSource kills(ReadingBuffer reading) {
    return KillSource.NONE;
  }

  void save(StateWriter out);

  void restore(StateReader in);
}
