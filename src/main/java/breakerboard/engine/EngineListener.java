package breakerboard.engine;

import breakerboard.domain.Answer;
import breakerboard.domain.Event;
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
  default void answer(Answer answer) {}

  /** An observation of {@code book} was used and evaluated; its reading can be asked for now. */
  default void used(String book) {}
}
