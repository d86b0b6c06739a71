package breakerboard.console.book;

import breakerboard.desk.values.ValueQuery;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Times;

/**
 * What a chart shall show, and how finely.
 *
 * @param window that is seen
 * @param width of it in px
 * @param now the desk clock: nothing is later
 * @param moving whether the window will soon be another one, so that what is beside it is wanted
 *     too
 */
record ChartNeed(ChartWindow window, double width, long now, boolean moving) {
  private static final int USUAL_WIDTH = 600;
  private static final int MOST_COLUMNS = 10_000;
  private static final int COLUMNS_IN_A_PIXEL = 2;
  private static final double BESIDE = 0.5;

  /** A range that follows the desk does not begin to the second where the memory does. */
  private static final double HARDLY = 0.01;

  private static final long A_MOMENT = 2 * Times.NANOS_PER_SECOND;

  private long hardly() {
    return A_MOMENT + (long) (HARDLY * window.span());
  }

  /** Whether the memory is enough. */
  boolean within(ChartMemory memory) {
    return window.from() >= memory.everySecond() - hardly();
  }

  /** From when on the memory is enough. */
  long end(ChartMemory memory) {
    return Math.min(window.to(), memory.everySecond());
  }

  /** What has to be asked for. */
  ValueQuery query(String book, BreakerId breaker) {
    long beside = (long) ((moving ? BESIDE : HARDLY) * window.span());
    long from = window.from() - beside;
    long to = Math.min(now, window.to() + beside);
    double columns = columns() * (to - from) / window.span();
    return new ValueQuery(book, breaker, from, to, (int) Math.clamp(columns, 1, MOST_COLUMNS));
  }

  private double columns() {
    return COLUMNS_IN_A_PIXEL * (width > 0 ? width : USUAL_WIDTH);
  }

  /** Whether what was asked for is this in its times and as finely. */
  boolean coveredBy(ValueQuery asked, ChartMemory memory) {
    double step = (asked.to() - asked.from()) / (double) asked.columns();
    boolean coarse = step > COLUMNS_IN_A_PIXEL * window.span() / columns() * (1 + HARDLY);
    return !coarse && timesCoveredBy(asked, memory);
  }

  /**
   * Whether what was asked for is this in its times: what came since is remembered, the oldest of
   * it more coarsely.
   */
  boolean timesCoveredBy(ValueQuery asked, ChartMemory memory) {
    return asked.from() <= window.from() + hardly()
        && asked.to() >= Math.min(window.to(), memory.whole()) - hardly();
  }
}
