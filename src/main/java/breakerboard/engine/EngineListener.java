package breakerboard.engine;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Event;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Submission;
import breakerboard.domain.TradingState;

/** Hears the engine, on the engine's thread and in its order. */
public interface EngineListener {
  /** Something happened. */
  default void event(Event event) {}

  /** A book trades as before, but for another reason. */
  default void because(String book, TradingState trading, String because) {}

  /** A book joined the desk. */
  default void joined(String book) {}

  /** A command was answered. */
  default void answer(Submission submission, Answer answer) {}

  /**
   * Another configuration version is in force.
   *
   * @param operator who made it so, empty when the end of an override did
   * @param reason why, empty when nobody acted
   * @param time the desk clock, nanoseconds since the epoch
   */
  default void configured(
      Configuration former, Configuration now, String operator, String reason, long time) {}

  /** A line of a feed, or a connection, was refused. */
  default void refused(RefusedLine line) {}

  /** An observation of {@code book} was used and evaluated; its reading can be asked for now. */
  default void used(String book) {}
}
