package breakerboard.console.book;

import breakerboard.domain.Times;

/**
 * The stretch of time that a chart shows.
 *
 * @param from nanoseconds since the epoch
 * @param to after {@code from}
 */
record ChartWindow(long from, long to) {
  private static final long LEAST_SPAN = 10 * Times.NANOS_PER_SECOND;

  long span() {
    return to - from;
  }

  /** Where a time stands, 0 at the left end and 1 at the right, not beyond either. */
  double share(long time) {
    return Math.clamp((time - from) / (double) span(), 0, 1);
  }

  /** The time that stands there. */
  long time(double share) {
    return from + (long) (share * span());
  }

  boolean holds(long time) {
    return time >= from && time <= to;
  }

  /**
   * A narrower or wider window in which the same time stands under the pointer; never beyond the
   * whole and never narrower than ten seconds.
   *
   * @param factor below 1 comes nearer
   * @param at where the pointer stands, 0 to 1
   */
  ChartWindow zoomed(double factor, double at, ChartWindow whole) {
    long newSpan =
        Math.clamp((long) (span() * factor), LEAST_SPAN, Math.max(LEAST_SPAN, whole.span()));
    long start = time(at) - (long) (at * newSpan);
    return new ChartWindow(start, start + newSpan).within(whole);
  }

  /** The same window moved by a share of its span, within the whole. */
  ChartWindow moved(double share, ChartWindow whole) {
    long by = (long) (share * span());
    return new ChartWindow(from + by, to + by).within(whole);
  }

  /** The same length, moved into the whole. */
  ChartWindow within(ChartWindow whole) {
    if (span() >= whole.span()) {
      return whole;
    }
    long start = Math.clamp(from, whole.from, whole.to - span());
    return new ChartWindow(start, start + span());
  }
}
