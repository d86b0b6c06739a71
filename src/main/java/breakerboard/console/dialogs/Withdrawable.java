package breakerboard.console.dialogs;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Something that is worked at on another thread, and can be withdrawn until it is done. Safe for
 * any thread.
 */
final class Withdrawable {
  private enum State {
    WANTED,
    DONE,
    WITHDRAWN
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WANTED);

  /** Does it: from now on it cannot be withdrawn. False when it was. */
  boolean mayBeDone() {
    return state.compareAndSet(State.WANTED, State.DONE);
  }

  /** Nobody wants it any more; too late once it is done. */
  void withdraw() {
    state.compareAndSet(State.WANTED, State.WITHDRAWN);
  }
}
