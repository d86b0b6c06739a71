package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.stats.RollingMedian;

/**
 * NAV returns of one exchange date from sample to sample, cash flows taken out, and how unlike the
 * older ones the newest is: its distance from their median in units of 1.4826 x MAD, which is the
 * deviation of a normal distribution (Iglewicz and Hoaglin 1993).
 */
final class SessionReturns {
  private static final int LEAST = 30;
  private static final double NORMAL = 1.4826;

  /** What the rounding of doubles makes of equal returns. */
  private static final double ROUNDING = 1e-15;

  private RollingMedian returns = new RollingMedian(1);
  private long day = Long.MIN_VALUE;
  private double lastNav = Double.NaN;
  private double lastIndex = 1;
  private double newest = Double.NaN;
  private double median = Double.NaN;
  private double deviation = Double.NaN;
  private double score = Double.NaN;
  private int older;

  /** The most returns remembered; the newest are kept. */
  void bound(int bound) {
    if (bound != returns.bound()) {
      returns = returns.withBound(bound);
    }
  }

  /** Takes the NAV sample that just came. */
  void sample(BookFacts facts) {
    double before = lastNav * (facts.flowIndex() / lastIndex);
    boolean begins = facts.navDay() != day;
    day = facts.navDay();
    lastNav = facts.nav();
    lastIndex = facts.flowIndex();
    if (begins) {
      forget();
      return;
    }
    double next = lastNav / before - 1;
    if (Double.isFinite(next)) {
      compare(next);
      returns.add(next);
    }
  }

  private void forget() {
    returns.clear();
    older = 0;
    newest = Double.NaN;
    median = Double.NaN;
    deviation = Double.NaN;
    score = Double.NaN;
  }

  private void compare(double next) {
    newest = next;
    older = returns.size();
    if (older < LEAST) {
      return;
    }
    median = returns.median();
    double mad = returns.medianDeviation();
    deviation = NORMAL * mad;
    score = mad > ROUNDING ? Math.abs(newest - median) / deviation : Double.NaN;
  }

  /** Size of the robust z, NaN with fewer than thirty older returns or where they do not differ. */
  double score() {
    return score;
  }

  /** The newest return as a fraction, NaN before it. */
  double newest() {
    return newest;
  }

  /** Of the older ones, NaN with fewer than thirty. */
  double median() {
    return median;
  }

  /** 1.4826 x MAD of the older ones, NaN with fewer than thirty. */
  double deviation() {
    return deviation;
  }

  /** How many older returns of the date there are. */
  int older() {
    return older;
  }

  void save(StateWriter out) {
    out.numbers("returns", returns.toArray());
    out.integer("day", day);
    out.number("lastNav", lastNav);
    out.number("lastIndex", lastIndex);
    out.number("newest", newest);
    out.number("median", median);
    out.number("deviation", deviation);
    out.number("score", score);
    out.integer("older", older);
  }

  void restore(StateReader in) {
    returns.clear();
    for (double value : in.numbers("returns")) {
      returns.add(value);
    }
    day = in.integer("day");
    lastNav = in.number("lastNav");
    lastIndex = in.number("lastIndex");
    newest = in.number("newest");
    median = in.number("median");
    deviation = in.number("deviation");
    score = in.number("score");
    older = (int) in.integer("older");
  }
}
