package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.stats.SampleWindow;

/**
 * When NAV last rose: the time of the last sample above the one before it in the window, and until
 * there is one that of the first sample.
 */
final class LastProfit {
  private long firstSampleAt = Times.NEVER;
  private long profitAt = Times.NEVER;

  /** Takes note of the newest sample. */
  void note(SampleWindow samples) {
    long time = samples.time(samples.size() - 1);
    if (firstSampleAt == Times.NEVER) {
      firstSampleAt = time;
    }
    if (samples.size() >= 2 && samples.last() > samples.fromEnd(1)) {
      profitAt = time;
    }
  }

  /** Hours since then, NaN before the first sample. */
  double hoursUntil(long now) {
    long from = profitAt == Times.NEVER ? firstSampleAt : profitAt;
    return from == Times.NEVER ? Double.NaN : (now - from) / Times.NANOS_PER_HOUR;
  }

  void save(StateWriter out) {
    out.integer("firstSampleAt", firstSampleAt);
    out.integer("profitAt", profitAt);
  }

  void restore(StateReader in) {
    firstSampleAt = in.integer("firstSampleAt");
    profitAt = in.integer("profitAt");
  }
}
