package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.stats.RollingMedian;

/**
 * How long a source of observations usually pauses between two of them, and from that how long it
 * may be silent before something is wrong: five of its usual gaps, but never less than ten seconds.
 */
public final class UsualGaps {
  private static final int REMEMBERED = 100;
  private static final double LEAST_SILENCE_SECONDS = 10;
  private static final double GAPS_OF_SILENCE = 5;

  private final RollingMedian gaps = new RollingMedian(REMEMBERED);

  /**
   * @param seconds between two observations, the newest gap
   */
  public void add(double seconds) {
    gaps.add(seconds);
  }

  /** The longest silence in seconds that is nothing unusual. */
  public double longestSilence() {
    return Math.max(LEAST_SILENCE_SECONDS, GAPS_OF_SILENCE * gaps.median());
  }

  /** The newest hundred, the oldest first. */
  public void save(StateWriter out, String name) {
    out.numbers(name, gaps.toArray());
  }

  public void restore(StateReader in, String name) {
    gaps.clear();
    for (double seconds : in.numbers(name)) {
      gaps.add(seconds);
    }
  }
}
