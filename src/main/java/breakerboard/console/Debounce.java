package breakerboard.console;

/** Runs a task once nobody has asked for it for a while: what is typed is one request. */
public final class Debounce {
  /** Longer than the pause between two keys of somebody who types. */
  public static final long TYPING_MILLIS = 300;

  private final long quietMillis;
  private final Pacer pacer;
  private final Runnable task;
  private long asked;

  /**
   * @param pacer runs what it is given on the thread on which this is used
   */
  public Debounce(long quietMillis, Pacer pacer, Runnable task) {
    this.quietMillis = quietMillis;
    this.pacer = pacer;
    this.task = task;
  }

  /** Asks for a run, instead of those asked for a moment ago. */
  public void request() {
    asked++;
    long mine = asked;
    pacer.after(
        quietMillis,
        () -> {
          if (mine == asked) {
            task.run();
          }
        });
  }

  /** Runs at once, instead of what was asked for. */
  public void now() {
    asked++;
    task.run();
  }
}
