package breakerboard.engine;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;

/**
 * Where a breaker stands: its status since when, until when, and who put it there. It only keeps
 * what the status table decides.
 */
final class Standing {
  private BreakerStatus status = BreakerStatus.ACTIVE;
  private long since;
  private long deadline = Times.NEVER;
  private boolean latched;
  private boolean cooldownEnded;
  private long trippedAt = Times.NEVER;
  private int retrips;
  private Actor actor = Actor.NOBODY;
  private Former former = new Former(BreakerStatus.ACTIVE, Times.NEVER, 0, Actor.NOBODY);

  /** What it was before a bypass. */
  private record Former(BreakerStatus status, long deadline, long since, Actor actor) {}

  Standing(long now, boolean enabled) {
    since = now;
    status = enabled ? BreakerStatus.ACTIVE : BreakerStatus.DISABLED;
  }

  /** It follows the level of its reading. */
  void follow(BreakerStatus next, long now) {
    enter(next, now);
  }

  private void enter(BreakerStatus next, long now) {
    if (next != status) {
      since = now;
    }
    status = next;
  }

  /**
   * By a breach.
   *
   * @param next what the breach leads to
   * @param until end of the cooldown
   * @param held only an operator releases it
   */
  void trip(BreakerStatus next, long now, long until, boolean held) {
    boolean again = status == BreakerStatus.COOLDOWN;
    retrips = again ? retrips + 1 : 0;
    if (!again || trippedAt == Times.NEVER) {
      trippedAt = now;
    }
    latched = held;
    deadline = until;
    actor = Actor.NOBODY;
    enter(next, now);
  }

  /** By an operator. */
  void tripByHand(long now, long until, Actor by) {
    if (status != BreakerStatus.TRIPPED) {
      trippedAt = status == BreakerStatus.COOLDOWN ? trippedAt : now;
      deadline = until;
    }
    latched = true;
    actor = by;
    enter(BreakerStatus.TRIPPED, now);
  }

  /** By its own failure. */
  void tripByFault(long now) {
    if (status != BreakerStatus.TRIPPED) {
      trippedAt = now;
    }
    latched = true;
    deadline = Times.NEVER;
    enter(BreakerStatus.TRIPPED, now);
  }

  /** The breach lasts: the cooldown counts from now. */
  void renew(long until) {
    deadline = until;
  }

  void latch() {
    latched = true;
  }

  void coolDown(long now) {
    cooldownEnded = false;
    enter(BreakerStatus.COOLDOWN, now);
  }

  /** It waits for a reading under its limits. */
  void endCooldown() {
    cooldownEnded = true;
  }

  /**
   * @return seconds since it tripped, NaN where that is not known
   */
  double release(BreakerStatus next, long now) {
    double seconds = trippedAt == Times.NEVER ? Double.NaN : Times.toSeconds(now - trippedAt);
    enter(next, now);
    latched = false;
    deadline = Times.NEVER;
    trippedAt = Times.NEVER;
    retrips = 0;
    actor = Actor.NOBODY;
    return seconds;
  }

  void bypass(long now, long until, Actor by) {
    if (status != BreakerStatus.BYPASSED) {
      former = new Former(status, deadline, since, actor);
    }
    enter(BreakerStatus.BYPASSED, now);
    deadline = until;
    actor = by;
  }

  /** The bypass ends: it stands as before. */
  void resume() {
    status = former.status();
    since = former.since();
    deadline = former.deadline();
    actor = former.actor();
  }

  /** EMERGENCY_HALT whatever it was. */
  void halt(long now, Actor by) {
    enter(BreakerStatus.EMERGENCY_HALT, now);
    trippedAt = now;
    latched = true;
    deadline = Times.NEVER;
    actor = by;
  }

  /** Who halts it says why later. */
  void because(Actor by) {
    actor = by;
  }

  void disable(long now, Actor by) {
    enter(BreakerStatus.DISABLED, now);
    deadline = Times.NEVER;
    latched = false;
    actor = by;
  }

  void enable(long now) {
    enter(BreakerStatus.ACTIVE, now);
    actor = Actor.NOBODY;
  }

  /** Whether an operator could reset it, now or once its bypass ends. */
  boolean resettable() {
    return status.resettable() || (status == BreakerStatus.BYPASSED && former.status.resettable());
  }

  /** The next end of a cooldown or bypass, {@link Times#NEVER} when there is none. */
  long nextDeadline() {
    return switch (status) {
      case BYPASSED -> deadline;
      case COOLDOWN -> cooldownEnded ? Times.NEVER : deadline;
      case ACTIVE, WARNING, TRIPPED, LIQUIDATING, EMERGENCY_HALT, DISABLED -> Times.NEVER;
    };
  }

  void save(StateWriter out) {
    out.version(1);
    out.choice("status", status);
    out.integer("since", since);
    out.integer("deadline", deadline);
    out.flag("latched", latched);
    out.flag("cooldownEnded", cooldownEnded);
    out.integer("trippedAt", trippedAt);
    out.integer("retrips", retrips);
    actor.save(out, "actor");
    out.choice("former.status", former.status);
    out.integer("former.deadline", former.deadline);
    out.integer("former.since", former.since);
    former.actor.save(out, "former.actor");
  }

  void restore(StateReader in) {
    status = in.choice("status", BreakerStatus.class);
    since = in.integer("since");
    deadline = in.integer("deadline");
    latched = in.flag("latched");
    cooldownEnded = in.flag("cooldownEnded");
    trippedAt = in.integer("trippedAt");
    retrips = (int) in.integer("retrips");
    actor = Actor.restore(in, "actor");
    former =
        new Former(
            in.choice("former.status", BreakerStatus.class),
            in.integer("former.deadline"),
            in.integer("former.since"),
            Actor.restore(in, "former.actor"));
  }

  BreakerStatus status() {
    return status;
  }

  long since() {
    return since;
  }

  long deadline() {
    return deadline;
  }

  boolean latched() {
    return latched;
  }

  int retrips() {
    return retrips;
  }

  Actor actor() {
    return actor;
  }
}
