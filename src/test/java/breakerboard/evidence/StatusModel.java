package breakerboard.evidence;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Times;
import java.util.stream.DoubleStream;

/**
 * The status of one breaker as section 5 of the engine specification tells it, for a limit of 5 %:
 * warns over 4 %, warned until 3.8 %, tripped until below 4.75 %.
 */
final class StatusModel {
  static final long STALE = 300 * Times.NANOS_PER_SECOND;
  static final long A_WHILE = 61 * Times.NANOS_PER_SECOND;
  static final long BYPASS = 100 * Times.NANOS_PER_SECOND;

  /** The limit that a reset with an override brings: all bounds are twice as far. */
  static final double WIDER = 0.10;

  private static final double LIMIT = 0.05;
  private static final double WARNS = 0.8;
  private static final double DEADBAND = 0.95;

  private record Former(BreakerStatus status, boolean latched, long deadline) {}

  private final Subject subject;
  private final boolean autoReset;
  private final long cooldown;
  private BreakerStatus status = BreakerStatus.ACTIVE;
  private boolean latched;
  private long deadline = Times.NEVER;
  private Former former = new Former(BreakerStatus.ACTIVE, false, Times.NEVER);
  private long now;
  private double value;
  private double seen;
  private double limit = LIMIT;
  private long fedAt;
  private boolean bookKilled;
  private boolean deskKilled;

  StatusModel(Subject subject, boolean autoReset, long cooldown, long now, double value) {
    this.subject = subject;
    this.autoReset = autoReset;
    this.cooldown = cooldown;
    this.now = now;
    see(value);
    this.value = seen;
  }

  /** Time passes; a bypass whose end is reached ends then. */
  void clock(long time) {
    if (status == BreakerStatus.BYPASSED && time >= deadline) {
      now = deadline;
      endBypass();
      measureAgain();
    }
    now = time;
  }

  /** What is still fed is measured once more when a bypass ends by itself; that ends no trip. */
  private void measureAgain() {
    if (now - fedAt > STALE) {
      return;
    }
    value = seen;
    boolean free = status == BreakerStatus.ACTIVE || status == BreakerStatus.WARNING;
    if (free && breaches()) {
      trip();
    }
  }

  /** Time passed, and a reading comes. */
  void observe(double reading) {
    see(reading);
    value = seen;
    switch (status) {
      case ACTIVE, WARNING -> {
        if (breaches()) {
          trip();
        } else if (warns()) {
          status = BreakerStatus.WARNING;
        } else if (value <= DEADBAND * WARNS * limit) {
          status = BreakerStatus.ACTIVE;
        }
      }
      case TRIPPED -> {
        if (breaches()) {
          deadline = now + cooldown;
        } else if (value < DEADBAND * limit && !latched) {
          status = BreakerStatus.COOLDOWN;
          coolDown();
        }
      }
      case COOLDOWN -> coolDown();
      case BYPASSED, DISABLED, LIQUIDATING, EMERGENCY_HALT -> {}
    }
  }

  /** A reading came, and the breaker threw: what it was last is all that it knows. */
  void fail(double reading) {
    see(reading);
    switch (status) {
      case ACTIVE, WARNING, TRIPPED, COOLDOWN -> {
        status = BreakerStatus.TRIPPED;
        latched = true;
      }
      case BYPASSED, DISABLED, LIQUIDATING, EMERGENCY_HALT -> {}
    }
  }

  private void see(double reading) {
    seen = subject.byHand() ? 0 : reading;
    fedAt = now;
  }

  /** A reading at or after the deadline ends it, also the one that begins a late one. */
  private void coolDown() {
    if (breaches()) {
      trip();
    } else if (now >= deadline) {
      become(warns() ? BreakerStatus.WARNING : BreakerStatus.ACTIVE);
    }
  }

  private boolean breaches() {
    return value > limit;
  }

  private boolean warns() {
    return value > WARNS * limit;
  }

  private void trip() {
    boolean liquidates = subject == Subject.LIQUIDATION;
    status = liquidates ? BreakerStatus.LIQUIDATING : BreakerStatus.TRIPPED;
    latched |= liquidates || !autoReset;
    deadline = now + cooldown;
  }

  private void become(BreakerStatus next) {
    status = next;
    latched = false;
    deadline = Times.NEVER;
  }

  boolean tripByHand() {
    boolean possible =
        switch (status) {
          case ACTIVE, WARNING, TRIPPED, COOLDOWN -> subject != Subject.KILL_SWITCH;
          case BYPASSED, DISABLED, LIQUIDATING, EMERGENCY_HALT -> false;
        };
    if (possible) {
      status = BreakerStatus.TRIPPED;
      latched = true;
    }
    return possible;
  }

  boolean reset() {
    return reset(!breaches());
  }

  private boolean reset(boolean inBreachToo) {
    boolean possible =
        switch (status) {
          case TRIPPED, LIQUIDATING -> inBreachToo;
          case COOLDOWN -> true;
          case ACTIVE, WARNING, BYPASSED, DISABLED, EMERGENCY_HALT -> false;
        };
    if (possible) {
      become(BreakerStatus.ACTIVE);
    }
    return possible;
  }

  /** The peak becomes what the book is worth now: nothing is lost from it, and no breach left. */
  boolean resetWithRebase() {
    boolean possible = subject.hasPeak() && reset(true);
    if (possible) {
      value = 0;
      seen = 0;
    }
    return possible;
  }

  /** The breach is answered; the next reading is held against the new limit. */
  boolean resetWithOverride() {
    boolean possible = reset(true);
    if (possible) {
      limit = WIDER;
      value = 0;
    }
    return possible;
  }

  boolean resetWithBypass() {
    return reset(true) && bypass();
  }

  /** Another end of a bypass that runs; what was before it stays. */
  boolean bypass() {
    if (status == BreakerStatus.DISABLED || engaged()) {
      return false;
    }
    if (status != BreakerStatus.BYPASSED) {
      former = new Former(status, latched, deadline);
    }
    status = BreakerStatus.BYPASSED;
    deadline = now + BYPASS;
    return true;
  }

  /** What is engaged by hand can be neither bypassed nor disabled. */
  private boolean engaged() {
    return subject.byHand()
        && (status == BreakerStatus.TRIPPED || status == BreakerStatus.EMERGENCY_HALT);
  }

  boolean endBypass() {
    if (status != BreakerStatus.BYPASSED) {
      return false;
    }
    latched = former.latched();
    boolean held =
        former.status() == BreakerStatus.TRIPPED || former.status() == BreakerStatus.LIQUIDATING;
    if (!breaches()) {
      status = former.status();
      deadline = former.deadline();
    } else if (held) {
      status = former.status();
      deadline = now + cooldown;
      latched |= !autoReset;
    } else {
      trip();
    }
    return true;
  }

  boolean disable() {
    boolean possible = status != BreakerStatus.DISABLED && !engaged();
    if (possible) {
      become(BreakerStatus.DISABLED);
    }
    return possible;
  }

  /** Enabling evaluates at once; what is stale is forgotten. */
  boolean enable() {
    boolean possible = status == BreakerStatus.DISABLED;
    if (possible) {
      become(BreakerStatus.ACTIVE);
      if (now - fedAt <= STALE) {
        observe(seen);
      } else {
        value = 0;
      }
    }
    return possible;
  }

  /** A second one only completes the reason. */
  boolean killBook() {
    boolean possible = status != BreakerStatus.DISABLED;
    if (possible && !bookKilled) {
      bookKilled = true;
      halt();
    }
    return possible;
  }

  private void halt() {
    status = BreakerStatus.EMERGENCY_HALT;
    latched = true;
  }

  /** While the whole desk is halted, the desk alone is released. */
  boolean reviveBook() {
    boolean possible = bookKilled && !deskKilled;
    if (possible) {
      bookKilled = false;
      become(BreakerStatus.ACTIVE);
    }
    return possible;
  }

  /** A second one only completes the reason. */
  boolean killDesk() {
    boolean possible = status != BreakerStatus.DISABLED || deskKilled;
    if (possible && !deskKilled) {
      deskKilled = true;
      halt();
    }
    return possible;
  }

  /** A book that its own switch halts stays halted. */
  boolean reviveDesk() {
    boolean possible = deskKilled;
    deskKilled = false;
    if (possible && !bookKilled) {
      become(BreakerStatus.ACTIVE);
    }
    return possible;
  }

  /** Between readings ACTIVE and WARNING may follow the level that the last one left. */
  void followSilently(BreakerStatus actual) {
    boolean up = status == BreakerStatus.ACTIVE && warns() && !breaches();
    boolean down =
        status == BreakerStatus.WARNING && Math.min(value, seen) <= DEADBAND * WARNS * limit;
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

  /**
   * All that counts for what comes next: times as whether they passed, or a while would pass them,
   * values as the bounds that they are over.
   */
  String key() {
    return "%s %b %d %s %s %s %b %b %b %b"
        .formatted(
            status,
            latched,
            away(deadline),
            status == BreakerStatus.BYPASSED
                ? former.status() + " " + former.latched() + " " + away(former.deadline())
                : "",
            band(value),
            band(seen),
            limit == WIDER,
            bookKilled,
            deskKilled,
            now - fedAt > STALE);
  }

  private int away(long time) {
    if (time == Times.NEVER || time <= now) {
      return 0;
    }
    return time - now > A_WHILE ? 2 : 1;
  }

  private long band(double measured) {
    return DoubleStream.of(LIMIT, WIDER)
        .flatMap(
            bound ->
                DoubleStream.of(DEADBAND * WARNS * bound, WARNS * bound, DEADBAND * bound, bound))
        .filter(bound -> measured > bound)
        .count();
  }
}
