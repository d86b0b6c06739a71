package breakerboard.desk;

/**
 * How the engine does its work.
 *
 * @param measured whether inputs arrive in the present, so that {@code decision} means something
 * @param decision from the arrival of an observation at the edge until it is evaluated
 */
public record EngineReport(
    boolean measured, LatencyMeter.Figures decision, Queue queue, Refusals refusals) {
  /** Nothing is known. */
  public static final EngineReport NONE =
      new EngineReport(false, LatencyMeter.Figures.NONE, new Queue(0, 0, 0, 0, 0), Refusals.NONE);

  /**
   * The observation queue.
   *
   * @param waiting how many are in it
   * @param bound how many fit
   * @param highest how many were in it at most, of what was looked at
   * @param waits how often a feed had to wait because it was full
   * @param waitedNanos how long they waited altogether
   */
  public record Queue(int waiting, int bound, int highest, long waits, long waitedNanos) {
    /** Whether a feed has to wait now. */
    public boolean full() {
      return bound > 0 && waiting >= bound;
    }

    /** 0 to 1. */
    public double fill() {
      return bound == 0 ? 0 : (double) waiting / bound;
    }
  }
}
