package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.stats.SampleWindow;

/** Runs of falling periods, or of falling samples where the period is 0. */
final class LossRuns {
  private long periodNanos;
  private long period = Long.MIN_VALUE;
  private double close = Double.NaN;
  private double formerClose = Double.NaN;
  private double runStart = Double.NaN;
  private double runEnd = Double.NaN;
  private int count;
  private boolean mayBreach = true;
  private double flowIndex = 1;

  /** Another length of period starts over. */
  void period(long nanos) {
    if (nanos != periodNanos) {
      periodNanos = nanos;
      period = Long.MIN_VALUE;
      close = Double.NaN;
      formerClose = Double.NaN;
      count = 0;
      runStart = Double.NaN;
      mayBreach = true;
    }
  }

  /** A cash flow is neither profit nor loss, also one that came while nobody looked. */
  void scaleTo(double index) {
    if (index == flowIndex) {
      return;
    }
    double factor = index / flowIndex;
    flowIndex = index;
    close *= factor;
    formerClose *= factor;
    runStart *= factor;
    runEnd *= factor;
  }

  void nav(long time, double nav, boolean sampled, SampleWindow samples) {
    if (periodNanos == 0) {
      if (sampled) {
        bySample(samples);
      }
      return;
    }
    long current = Math.floorDiv(time, periodNanos);
    if (current != period) {
      if (!Double.isNaN(close)) {
        if (!Double.isNaN(formerClose)) {
          step(formerClose, close);
        }
        formerClose = close;
      }
      period = current;
    }
    close = nav;
  }

  private void bySample(SampleWindow samples) {
    mayBreach = samples.size() >= 2;
    if (mayBreach) {
      step(samples.fromEnd(1), samples.last());
    }
  }

  private void step(double from, double to) {
    if (to < from) {
      if (count == 0) {
        runStart = from;
      }
      count++;
      runEnd = to;
    } else {
      count = 0;
      runStart = Double.NaN;
    }
  }

  /** Falling periods in a row. */
  int count() {
    return count;
  }

  /**
   * From the value before the first fall to the last compared one, as a fraction; 0 without a run.
   */
  double fall() {
    return count == 0 ? 0 : (runStart - runEnd) / runStart;
  }

  /** Not where the newest sample had nothing to be compared with. */
  boolean mayBreach() {
    return mayBreach;
  }

  void save(StateWriter out) {
    out.integer("runs.periodNanos", periodNanos);
    out.number("runs.flowIndex", flowIndex);
    out.integer("runs.period", period);
    out.number("runs.close", close);
    out.number("runs.formerClose", formerClose);
    out.number("runs.start", runStart);
    out.number("runs.end", runEnd);
    out.integer("runs.count", count);
    out.integer("runs.mayBreach", mayBreach ? 1 : 0);
  }

  /** Runs of periods of another length say nothing of those of today's. */
  void restore(StateReader in) {
    flowIndex = in.number("runs.flowIndex");
    if (in.integer("runs.periodNanos") != periodNanos) {
      return;
    }
    period = in.integer("runs.period");
    close = in.number("runs.close");
    formerClose = in.number("runs.formerClose");
    runStart = in.number("runs.start");
    runEnd = in.number("runs.end");
    count = (int) in.integer("runs.count");
    mayBreach = in.integer("runs.mayBreach") == 1;
  }
}
