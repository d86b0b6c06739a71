package breakerboard.breakers;

import breakerboard.config.Settings;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;

/**
 * How long a book got no observation that was used, and how long that may last: the limit that is
 * set, else what follows from its {@link UsualGaps}. In session only, where one is configured.
 */
final class FeedSilence {
  private final UsualGaps gaps = new UsualGaps();
  private final SilenceHours hours = new SilenceHours();
  private double fixedLimit;
  private double limit;
  private long lastUsed = Times.NEVER;

  void reconfigure(Settings settings) {
    hours.reconfigure(settings);
    fixedLimit = settings.find(DataFeedIntegrityBreaker.SILENCE).orElse(Double.NaN);
    follow();
  }

  private void follow() {
    limit = Double.isNaN(fixedLimit) ? gaps.longestSilence() : fixedLimit;
  }

  /** An observation was used at this time. */
  void ends(long now) {
    if (lastUsed != Times.NEVER && hours.gapCounts(lastUsed, now)) {
      gaps.add(Times.toSeconds(now - lastUsed));
    }
    lastUsed = now;
    follow();
  }

  /** When an observation was last used, {@link Times#NEVER} before the first. */
  long lastUsed() {
    return lastUsed;
  }

  /** The longest silence that is no breach, seconds. */
  double limit() {
    return limit;
  }

  /** How long it lasts, seconds; NaN where no silence counts now. */
  double seconds(long now) {
    long from = hours.silentSince(lastUsed, now);
    return from == Times.NEVER ? Double.NaN : Times.toSeconds(now - from);
  }

  /** As {@link #seconds}, and outside the session counted to the start of the next one, below 0. */
  double secondsOfNext(long now) {
    return Times.toSeconds(now - hours.countsFrom(lastUsed, now));
  }

  /**
   * When it will warn or breach next, or ends with the session; {@link Times#NEVER} when it will do
   * none of it.
   *
   * @param warnShare the share of the limit from which on it warns
   */
  long nextDue(long now, double warnShare) {
    if (lastUsed == Times.NEVER) {
      return Times.NEVER;
    }
    long from = hours.countsFrom(lastUsed, now);
    if (from == Times.NEVER) {
      return Times.NEVER;
    }
    long warn = from + Times.ofSeconds(warnShare * limit) + 1;
    long breach = from + Times.ofSeconds(limit) + 1;
    return hours.orClose(now < warn ? warn : now < breach ? breach : Times.NEVER, now);
  }

  void save(StateWriter out) {
    gaps.save(out, "gaps");
    out.integer("lastUsed", lastUsed);
  }

  void restore(StateReader in) {
    gaps.restore(in, "gaps");
    lastUsed = in.integer("lastUsed");
    follow();
  }
}
