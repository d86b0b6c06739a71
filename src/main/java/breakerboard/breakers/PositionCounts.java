package breakerboard.breakers;

import breakerboard.config.BookKeys;
import breakerboard.config.Settings;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.stats.SampleWindow;
import breakerboard.stats.Sampling;

/** How many positions a book held, sampled when positions arrive. */
final class PositionCounts {
  private final SampleWindow samples = new SampleWindow(1);
  private final Sampling sampling = new Sampling();

  void reconfigure(Settings settings) {
    sampling.every(Windows.sampleNanos(settings));
    samples.bound(settings.get(BookKeys.MAX_POSITION_HISTORY));
  }

  /** Takes the number of positions that arrived, if they are the first of their interval. */
  void take(long time, int count) {
    if (sampling.take(time)) {
      samples.add(time, count);
    }
  }

  /** The most at one time, 0 before the first. */
  double most() {
    return samples.max();
  }

  /** 0 before the first. */
  double mean() {
    return samples.mean();
  }

  void save(StateWriter out) {
    Windows.save(out, "counts", samples);
    out.integer("bucket", sampling.newest());
  }

  void restore(StateReader in) {
    Windows.restore(in, "counts", samples);
    sampling.restore(in.integer("bucket"));
  }
}
