package breakerboard.console;

import breakerboard.domain.Times;
import java.util.function.LongSupplier;

/**
 * How many of something come in a second, over the last two seconds or so of the machine's clock.
 */
public final class RateMeter {
  private static final long SPAN = 2 * Times.NANOS_PER_SECOND;

  private final LongSupplier nanoTime;
  private boolean started;
  private long markTime;
  private long markCount;
  private double rate = Double.NaN;

  /**
   * @param nanoTime a clock that only runs forward
   */
  public RateMeter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Takes the count so far; the rate a second, NaN before the first span is over. */
  public double rate(long count) {
    long now = nanoTime.getAsLong();
    if (!started) {
      started = true;
      markTime = now;
      markCount = count;
    } else if (now - markTime >= SPAN) {
      rate = (count - markCount) / Times.toSeconds(now - markTime);
      markTime = now;
      markCount = count;
    }
    return rate;
  }
}
