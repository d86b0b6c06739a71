package breakerboard.console.opening;

import breakerboard.console.Pacer;
import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningWatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Brings how far an opening is to the screen, ten times a second at most, and ends the opening when
 * the operator has cancelled it. Safe for many threads.
 */
public final class OpeningProgress implements OpeningWatch {
  private static final long PERIOD_MILLIS = 100;

  private final Pacer pacer;
  private final Executor screen;
  private final Runnable changed;
  private final AtomicReference<OpeningStep> newest =
      new AtomicReference<>(new OpeningStep.Begins());
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile boolean cancelled;

  /**
   * @param screen runs what it is given on the JavaFX thread
   * @param changed runs on the JavaFX thread when {@link #newest} is another one
   */
  public OpeningProgress(Pacer pacer, Executor screen, Runnable changed) {
    this.pacer = pacer;
    this.screen = screen;
    this.changed = changed;
  }

  @Override
  public void at(OpeningStep step) {
    if (cancelled) {
      throw new OpeningCancelledException();
    }
    newest.set(step);
    if (underWay.compareAndSet(false, true)) {
      pacer.after(PERIOD_MILLIS, () -> screen.execute(this::tell));
    }
  }

  private void tell() {
    underWay.set(false);
    changed.run();
  }

  /** What is being done now, as far as is known. */
  public OpeningStep newest() {
    return newest.get();
  }

  /** The opening ends with its next step. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether nobody wants the desk any more. */
  public boolean isCancelled() {
    return cancelled;
  }
}
