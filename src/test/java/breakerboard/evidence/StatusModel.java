package breakerboard.evidence;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Times;

/**
 * The status of one breaker as section 5 of the engine specification tells it, for volatility with
 * T = 5 %: warns over 4 %, warned until 3.8 %, tripped until below 4.75 %.
 */
final class StatusModel {
  static final long COOLDOWN = 60 * Times.NANOS_PER_SECOND;
  static final long STALE = 300 * Times.NANOS_PER_SECOND;
  static final long BYPASS = 100 * Times.NANOS_PER_SECOND;
  private static final double LIMIT = 0.05;
  private static final double WARN = 0.04;
  private static final double WARN_ENDS = 0.038;
  private static final double TRIP_ENDS = 0.0475;

  private record Former(BreakerStatus status, boolean latched, long deadline) {}

  private final boolean autoReset;
  private BreakerStatus status = BreakerStatus.ACTIVE;
  private boolean latched;
  private long deadline = Times.NEVER;
  private Former former = new Former(BreakerStatus.ACTIVE, false, Times.NEVER);
  private long now;
  private double value;
  private long fedAt;

  StatusModel(boolean autoReset, long now, double value) {
    this.autoReset = autoReset;
    this.now = now;
    this.value = value;
    this.fedAt = now;
  }

  /** Time passes; a bypass whose end is reached ends then. */
  void clock(long time) {
    if (status == BreakerStatus.BYPASSED && time >= deadline) {
      now = deadline;
      endBypass();
    }
    now = time;
  }

  /** Time passed, and a reading comes. */
  void observe(double reading) {
    value = reading;
    fedAt = now;
    switch (status) {
      case ACTIVE, WARNING -> {
        if (breaches()) {
          trip();
        } else if (value > WARN) {
          status = BreakerStatus.WARNING;
        } else if (value <= WARN_ENDS) {
          status = BreakerStatus.ACTIVE;
        }
      }
      case TRIPPED -> {
        if (breaches()) {
          deadline = now + COOLDOWN;
        } else if (value < TRIP_ENDS && !latched) {
          status = BreakerStatus.COOLDOWN;
          coolDown();
        }
      }
      case COOLDOWN -> coolDown();
      case BYPASSED, DISABLED, LIQUIDATING, EMERGENCY_HALT -> {}
    }
  }

  /** A reading at or after the deadline ends it, also the one that begins a late one. */
  private void coolDown() {
    if (breaches()) {
      trip();
    } else if (now >= deadline) {
      become(value > WARN ? BreakerStatus.WARNING : BreakerStatus.ACTIVE);
    }
  }

  private boolean breaches() {
    return value > LIMIT;
  }

  private void trip() {
    status = BreakerStatus.TRIPPED;
    latched |= !autoReset;
    deadline = now + COOLDOWN;
  }

  private void become(BreakerStatus next) {
    status = next;
    latched = false;
    deadline = Times.NEVER;
  }

  boolean tripByHand() {
    boolean possible =
        switch (status) {
          case ACTIVE, WARNING, TRIPPED, COOLDOWN -> true;
          case BYPASSED, DISABLED, LIQUIDATING, EMERGENCY_HALT -> false;
        };
    if (possible) {
      status = BreakerStatus.TRIPPED;
      latched = true;
    }
    return possible;
  }

  boolean reset() {
    boolean possible =
        switch (status) {
          case TRIPPED -> !breaches();
          case COOLDOWN -> true;
          case ACTIVE, WARNING, BYPASSED, DISABLED, LIQUIDATING, EMERGENCY_HALT -> false;
        };
    if (possible) {
      become(BreakerStatus.ACTIVE);
    }
    return possible;
  }

  /** A reset that takes a bypass along is possible in breach too. */
  boolean resetWithBypass() {
    boolean possible = status == BreakerStatus.TRIPPED || status == BreakerStatus.COOLDOWN;
    if (possible) {
      become(BreakerStatus.ACTIVE);
      bypass();
    }
    return possible;
  }

  /** Another end of a bypass that runs; what was before it stays. */
  boolean bypass() {
    if (status == BreakerStatus.DISABLED) {
      return false;
    }
    if (status != BreakerStatus.BYPASSED) {
      former = new Former(status, latched, deadline);
    }
    status = BreakerStatus.BYPASSED;
    deadline = now + BYPASS;
    return true;
  }

  boolean endBypass() {
    if (status != BreakerStatus.BYPASSED) {
      return false;
    }
    latched = former.latched();
    if (breaches()) {
      trip();
    } else {
      status = former.status();
      deadline = former.deadline();
    }
    return true;
  }

  boolean disable() {
    boolean possible = status != BreakerStatus.DISABLED;
    become(BreakerStatus.DISABLED);
    return possible;
  }

  /** Enabling evaluates at once; what is stale is forgotten. */
  boolean enable() {
    boolean possible = status == BreakerStatus.DISABLED;
    if (possible) {
      become(BreakerStatus.ACTIVE);
      if (now - fedAt <= STALE) {
        observe(value);
      } else {
        value = 0;
      }
    }
    return possible;
  }

  /** Between readings ACTIVE and WARNING may follow the level that the last one left. */
  void followSilently(BreakerStatus actual) {
    boolean up = status == BreakerStatus.ACTIVE && value > WARN && !breaches();
    boolean down = status == BreakerStatus.WARNING && value <= WARN_ENDS;
    if ((up && actual == BreakerStatus.WARNING) || (down && actual == BreakerStatus.ACTIVE)) {
      status = actual;
    }
  }

  BreakerStatus status() {
    return status;
  }

  boolean latched() {
    return latched;
  }

  /** Of a cooldown, a bypass, and the earliest automatic reset of a trip. */
  long deadline() {
    return deadline;
  }

  /** All that counts for what comes next, with times from now on. */
  String key() {
    return "%s %s %d %s %s %b"
        .formatted(status, latched, away(deadline), former, value, now - fedAt > STALE);
  }

  private long away(long time) {
    return time == Times.NEVER ? -1 : Math.max(0, time - now) / Times.NANOS_PER_SECOND;
  }
}
