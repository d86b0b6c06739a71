package breakerboard.console.book;

import breakerboard.console.BreakerModel;
import breakerboard.console.Overridable;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;

/**
 * Which actions a breaker offers now; each answer is empty when the action is possible, else the
 * reason why it is not.
 */
public final class ActionRules {
  private static final BreakerId KILL_SWITCH = new BreakerId("kill_switch");

  private ActionRules() {}

  /** Manual trip and kill switch, while they hold their book. */
  private static boolean engaged(BreakerModel breaker) {
    BreakerStatus status = breaker.snapshot().status();
    return !breaker.entry().releasable()
        && (status == BreakerStatus.TRIPPED || status == BreakerStatus.EMERGENCY_HALT);
  }

  /** Whether its trip can be ended. */
  public static String reset(BreakerModel breaker) {
    BreakerStatus status = breaker.snapshot().status();
    if (status.resettable()) {
      return "";
    }
    return status == BreakerStatus.EMERGENCY_HALT
        ? "Reset is off: only kill switch off ends an emergency halt"
        : "Reset is off: " + is(breaker);
  }

  /** Whether it can be bypassed. */
  public static String bypass(BreakerModel breaker) {
    if (engaged(breaker)) {
      return "Bypass is off: " + is(breaker) + " and cannot be bypassed then";
    }
    return breaker.snapshot().status() == BreakerStatus.DISABLED
        ? "Bypass is off: " + is(breaker)
        : "";
  }

  /** Whether another limit can be set for it. */
  public static String overrideLimit(BreakerModel breaker) {
    return Overridable.of(breaker.entry()).isEmpty()
        ? "Override is off: " + breaker.entry().label() + " has no limit"
        : "";
  }

  /** Whether it can be taken out. */
  public static String disable(BreakerModel breaker) {
    return engaged(breaker)
        ? "Disable is off: " + is(breaker) + " and cannot be disabled then"
        : "";
  }

  /** Whether it can be tripped by hand. */
  public static String trip(BreakerModel breaker) {
    if (breaker.id().equals(KILL_SWITCH)) {
      return "Trip is off: the kill switch is engaged by its own button in the banner";
    }
    return switch (breaker.snapshot().status()) {
      case ACTIVE, WARNING, TRIPPED, COOLDOWN -> "";
      case LIQUIDATING, EMERGENCY_HALT, BYPASSED, DISABLED -> "Trip is off: " + is(breaker);
    };
  }

  private static String is(BreakerModel breaker) {
    return breaker.entry().label()
        + " is "
        + switch (breaker.snapshot().status()) {
          case ACTIVE -> "active";
          case WARNING -> "only warning";
          case TRIPPED -> "tripped";
          case COOLDOWN -> "cooling down";
          case LIQUIDATING -> "liquidating";
          case EMERGENCY_HALT -> "in emergency halt";
          case BYPASSED -> "bypassed";
          case DISABLED -> "disabled";
        };
  }
}
