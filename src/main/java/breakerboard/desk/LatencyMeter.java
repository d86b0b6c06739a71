package breakerboard.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Takes latencies of one thread and tells their percentiles on any: of the last five minutes and
 * since its start. Recording allocates nothing and waits for nobody; what is asked rarely costs
 * nothing meanwhile, and the five minutes begin anew where nobody asked for longer than that.
 */
public final class LatencyMeter {
  private static final long LONGEST = Duration.ofHours(1).toNanos();
  private static final int DIGITS = 2;
  private static final int MINUTES = 5;
  private static final double P50 = 50;
  private static final double P90 = 90;
  private static final double P99 = 99;
  private static final double P999 = 99.9;

  private final LongSupplier nanoTime;
  private final SingleWriterRecorder recorder = new SingleWriterRecorder(LONGEST, DIGITS);
  private final Histogram[] minutes =
      Stream.generate(() -> new Histogram(LONGEST, DIGITS))
          .limit(MINUTES)
          .toArray(Histogram[]::new);
  private final long[] minuteOf = new long[MINUTES];
  private final Histogram all = new Histogram(LONGEST, DIGITS);
  private final Histogram lately = new Histogram(LONGEST, DIGITS);
  private Histogram taken = recorder.getIntervalHistogram();

  /**
   * What was measured.
   *
   * @param lately in the last five minutes
   * @param sinceStart of the program
   */
  public record Figures(Latency lately, Latency sinceStart) {
    /** Nothing was. */
    public static final Figures NONE = new Figures(Latency.NONE, Latency.NONE);
  }

  /**
   * @param nanoTime a clock that only runs forward
   */
  public LatencyMeter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    Arrays.fill(minuteOf, Long.MIN_VALUE);
  }

  /**
   * Takes one; always on the same thread.
   *
   * @param nanos from 0, taken as 0 below and as an hour above that
   */
  public void record(long nanos) {
    recorder.recordValue(Math.clamp(nanos, 0, LONGEST));
  }

  /** What was measured so far; on any thread. */
  public synchronized Figures figures() {
    taken = recorder.getIntervalHistogram(taken);
    all.add(taken);
    long minute = Math.floorDiv(nanoTime.getAsLong(), Duration.ofMinutes(1).toNanos());
    int place = Math.floorMod(minute, MINUTES);
    if (minuteOf[place] != minute) {
      minutes[place].reset();
      minuteOf[place] = minute;
    }
    minutes[place].add(taken);
    return new Figures(latency(since(minute - MINUTES + 1)), latency(all));
  }

  private Histogram since(long minute) {
    lately.reset();
    for (int place = 0; place < MINUTES; place++) {
      if (minuteOf[place] >= minute) {
        lately.add(minutes[place]);
      }
    }
    return lately;
  }

  private static Latency latency(Histogram of) {
    long count = of.getTotalCount();
    return count == 0
        ? Latency.NONE
        : new Latency(
            count,
            of.getValueAtPercentile(P50),
            of.getValueAtPercentile(P90),
            of.getValueAtPercentile(P99),
            of.getValueAtPercentile(P999),
            of.getMaxValue());
  }
}
