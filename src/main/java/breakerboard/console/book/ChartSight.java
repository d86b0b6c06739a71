package breakerboard.console.book;

import breakerboard.domain.Times;

/**
 * What an operator looks at in a chart: the newest stretch of time, which follows the desk, or one
 * that stands still.
 *
 * @param range that was chosen
 * @param span in nanoseconds, 0 for that of the range
 * @param end where the stretch stands, {@link Times#NEVER} while it follows the desk
 */
record ChartSight(ChartRange range, long span, long end) {
  /** A pointer or a key hardly meets the present to the nanosecond. */
  private static final double NEAR_THE_END = 0.002;

  /** The newest of a range. */
  static ChartSight of(ChartRange range) {
    return new ChartSight(range, 0, Times.NEVER);
  }

  /** A step of a hand that looks around. */
  @FunctionalInterface
  interface Move {
    ChartSight from(ChartSight sight, ChartReach reach);
  }

  /** Whether it moves on with the desk. */
  boolean follows() {
    return end == Times.NEVER;
  }

  /** Whether nobody has moved or zoomed it. */
  boolean natural() {
    return follows() && span == 0;
  }

  /** The stretch that is seen. */
  ChartWindow window(ChartReach reach) {
    long now = reach.now();
    long length = span == 0 ? now - range.from(reach) : span;
    return follows()
        ? new ChartWindow(now - length, now)
        : new ChartWindow(end - length, end).within(whole(reach));
  }

  private ChartWindow whole(ChartReach reach) {
    return new ChartWindow(Math.min(reach.earliest(), range.from(reach)), reach.now());
  }

  /**
   * Nearer or further; the same time stays where it is.
   *
   * @param factor below 1 comes nearer
   * @param at where that time stands, 0 to 1
   */
  ChartSight zoomed(double factor, double at, ChartReach reach) {
    ChartWindow zoomed = window(reach).zoomed(factor, at, whole(reach));
    boolean back = zoomed.equals(new ChartWindow(range.from(reach), reach.now()));
    return back ? of(range) : at(zoomed, reach);
  }

  /** Moved by a share of what is seen: below 0 into the past. */
  ChartSight panned(double share, ChartReach reach) {
    if (follows() && share >= 0) {
      return this;
    }
    ChartWindow before = window(reach);
    ChartWindow moved = before.moved(share, whole(reach));
    return moved.equals(before) ? this : at(moved, reach);
  }

  /** To the begin of all there is. */
  ChartSight atTheBegin(ChartReach reach) {
    ChartWindow whole = whole(reach);
    long length = window(reach).span();
    return at(new ChartWindow(whole.from(), whole.from() + length).within(whole), reach);
  }

  /** Back to the newest of the range. */
  ChartSight live() {
    return of(range);
  }

  private ChartSight at(ChartWindow window, ChartReach reach) {
    boolean newest = reach.now() - window.to() <= NEAR_THE_END * window.span();
    return new ChartSight(range, window.span(), newest ? Times.NEVER : window.to());
  }
}
