package breakerboard.console.dialogs;

import breakerboard.domain.Times;

/**
 * A press that has to be held for a while to mean it. It takes effect on release, and letting go
 * early does nothing. The times are handed in and come from one running clock.
 */
final class Hold {
  private final long neededNanos;
  private long pressedAt;
  private boolean pressed;

  Hold(long neededNanos) {
    this.neededNanos = neededNanos;
  }

  /** Begins; a press while one is held (a repeating key) changes nothing. */
  void press(long now) {
    if (!pressed) {
      pressed = true;
      pressedAt = now;
    }
  }

  /** Lets go; whether it was held long enough. */
  boolean release(long now) {
    boolean complete = isComplete(now);
    pressed = false;
    return complete;
  }

  /** The press counts for nothing, for instance because the pointer or the focus left. */
  void cancel() {
    pressed = false;
  }

  boolean isPressed() {
    return pressed;
  }

  /** 0 to 1. */
  double progress(long now) {
    return pressed ? Math.min(1.0, (now - pressedAt) / (double) neededNanos) : 0;
  }

  boolean isComplete(long now) {
    return pressed && now - pressedAt >= neededNanos;
  }

  double neededSeconds() {
    return Times.toSeconds(neededNanos);
  }
}
