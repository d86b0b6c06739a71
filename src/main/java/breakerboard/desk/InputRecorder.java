package breakerboard.desk;

import breakerboard.domain.Input;

/**
 * Keeps what the engine takes, in its order. Called on the engine's thread: hand over and return at
 * once.
 */
public interface InputRecorder {
  /** The engine is about to take this. */
  void input(Input input);

  /** The engine's state after all inputs so far. */
  void checkpoint(Checkpoint checkpoint);
}
