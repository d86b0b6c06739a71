package breakerboard.breakers;

import breakerboard.config.BookKeys;
import breakerboard.config.Settings;
import breakerboard.config.WindowBound;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.stats.MeasuredWindow;
import breakerboard.stats.RecentFlags;
import breakerboard.stats.SampleWindow;

/** Sizes of time windows, and how they are saved. */
final class Windows {
  private static final double SECONDS_PER_MINUTE = 60;

  private Windows() {}

  static long sampleNanos(Settings settings) {
    return Math.max(1, Times.ofSeconds(settings.get(BookKeys.SAMPLE_INTERVAL_SECONDS)));
  }

  static long nanos(double minutes) {
    return Times.ofSeconds(minutes * SECONDS_PER_MINUTE);
  }

  /**
   * window / interval + 1 samples, so many that every sample younger than the window fits, or
   * {@code max_history} where that is set and smaller.
   */
  static int bound(Settings settings, double minutes) {
    int full =
        Math.clamp(
            WindowBound.samples(minutes, settings.get(BookKeys.SAMPLE_INTERVAL_SECONDS)),
            1,
            Integer.MAX_VALUE);
    return settings.isSet(BookKeys.MAX_HISTORY)
        ? Math.min(full, settings.get(BookKeys.MAX_HISTORY))
        : full;
  }

  static void save(StateWriter out, String name, SampleWindow window) {
    out.integers(name + ".times", window.times());
    out.numbers(name + ".values", window.values());
  }

  static void restore(StateReader in, String name, SampleWindow window) {
    window.clear();
    long[] times = in.integers(name + ".times");
    double[] values = in.numbers(name + ".values");
    for (int i = 0; i < times.length; i++) {
      window.add(times[i], values[i]);
    }
  }

  static void save(StateWriter out, String name, MeasuredWindow window) {
    save(out, name, window.samples());
    out.integer("turned", window.turned());
  }

  static void restore(StateReader in, String name, MeasuredWindow window) {
    window.restore(
        in.integers(name + ".times"), in.numbers(name + ".values"), (int) in.integer("turned"));
  }

  static void save(StateWriter out, String name, RecentFlags flags) {
    out.integer(name + ".size", flags.size());
    out.integers(name + ".bits", flags.toBits());
  }

  static void restore(StateReader in, String name, RecentFlags flags) {
    flags.restore(in.integers(name + ".bits"), (int) in.integer(name + ".size"));
  }
}
