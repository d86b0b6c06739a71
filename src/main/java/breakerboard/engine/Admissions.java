package breakerboard.engine;

import breakerboard.config.BookKeys;
import breakerboard.config.Settings;
import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;

/** Which observations one book takes, by what it took before (engine specification, section 2). */
final class Admissions {
  private long lateToleranceNanos;
  private long futureNanos;
  private long newest = Times.NEVER;
  private long lastSequence = Observation.ABSENT;

  void reconfigure(Settings settings) {
    lateToleranceNanos = (long) (settings.get(BookKeys.LATE_TOLERANCE_MS) * Times.NANOS_PER_MILLI);
    futureNanos = Times.ofSeconds(settings.get(BookKeys.MAX_FUTURE_SECONDS));
  }

  /**
   * Why the observation cannot be used, or how.
   *
   * @param clock the desk clock
   * @param live whether the feed's clock can be ahead of the desk's
   */
  Admission admit(Observation observation, long clock, boolean live) {
    if (live && observation.time() - clock > futureNanos) {
      return Admission.FUTURE;
    }
    boolean repeated =
        observation.sequence() != Observation.ABSENT
            && lastSequence != Observation.ABSENT
            && observation.sequence() <= lastSequence;
    if (repeated) {
      return Admission.REPEATED;
    }
    return newest != Times.NEVER && newest - observation.time() > lateToleranceNanos
        ? Admission.LATE
        : Admission.USED;
  }

  /** The observation is used. */
  void used(Observation observation) {
    newest = Math.max(newest, observation.time());
    if (observation.sequence() != Observation.ABSENT) {
      lastSequence = observation.sequence();
    }
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("newest", newest);
    out.integer("lastSequence", lastSequence);
  }

  void restore(StateReader in) {
    newest = in.integer("newest");
    lastSequence = in.integer("lastSequence");
  }

  /** Time of the newest used observation, {@link Times#NEVER} before the first. */
  long newest() {
    return newest;
  }
}
