package breakerboard.evidence;

import breakerboard.domain.Times;

/**
 * Every net asset value that ever came, in today's money: a flow of cash scales all before it, so
 * that it is neither profit nor loss.
 */
final class PlainNav {
  private final Samples all = new Samples();
  private final Samples samples = new Samples();
  private double waitingFlow;
  private long now;
  private boolean sampled;

  void see(Line line) {
    now = line.time();
    sampled = false;
    if (!all.isEmpty() && !Double.isNaN(line.flow())) {
      waitingFlow += line.flow();
    }
    if (line.hasNav()) {
      if (waitingFlow != 0) {
        double factor = (all.last() + waitingFlow) / all.last();
        all.scale(factor);
        samples.scale(factor);
        waitingFlow = 0;
      }
      all.add(now, line.nav());
      sampled = samples.sample(now, line.nav());
    }
  }

  boolean stale() {
    return all.isEmpty() || now - all.time(all.size() - 1) > PlainBreaker.STALE;
  }

  double current() {
    return all.last();
  }

  /** Whether the newest observation gave a sample. */
  boolean sampled() {
    return sampled;
  }

  Samples all() {
    return all;
  }

  Samples samples() {
    return samples;
  }

  long now() {
    return now;
  }

  double hoursSince(long time) {
    return (now - time) / Times.NANOS_PER_HOUR;
  }
}
