package breakerboard.console;

/**
 * Runs a task at once when it has not run lately, else once more at the end of the period: never
 * oftener than that, and the last request is never lost. On the JavaFX thread.
 */
public final class Throttle {
  /** What charts and tables are drawn at: five times a second. */
  public static final long CHARTS_MILLIS = 200;

  private final long periodMillis;
  private final Pacer pacer;
  private final Runnable task;
  private boolean waiting;
  private boolean asked;

  /**
   * @param pacer runs what it is given on the JavaFX thread
   */
  public Throttle(long periodMillis, Pacer pacer, Runnable task) {
    this.periodMillis = periodMillis;
    this.pacer = pacer;
    this.task = task;
  }

  /** Asks for a run. */
  public void request() {
    asked = true;
    if (!waiting) {
      run();
    }
  }

  /** Runs at once, whatever ran before; for what an operator asked to see. */
  public void now() {
    asked = true;
    run();
  }

  private void run() {
    asked = false;
    task.run();
    if (!waiting) {
      waiting = true;
      pacer.after(periodMillis, this::periodOver);
    }
  }

  private void periodOver() {
    waiting = false;
    if (asked) {
      run();
    }
  }
}
