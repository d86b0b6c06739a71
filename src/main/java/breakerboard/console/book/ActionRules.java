package breakerboard.console.book;

import breakerboard.console.BreakerModel;
import breakerboard.domain.BreakerStatus;

/**
 * Which actions a breaker offers now; each answer is empty when the action is possible, else the
 * reason why it is not.
 */
final class ActionRules {
  private ActionRules() {}

  static String reset(BreakerModel breaker) {
    BreakerStatus status = breaker.snapshot().status();
    if (status.resettable()) {
      return "";
    }
    return status == BreakerStatus.EMERGENCY_HALT
        ? "Reset is off: only kill switch off ends an emergency halt"
        : "Reset is off: " + is(breaker);
  }

  static String bypass(BreakerModel breaker) {
    if (!breaker.entry().releasable()) {
      return "Bypass is off: " + breaker.entry().label() + " cannot be bypassed";
    }
    return breaker.snapshot().status() == BreakerStatus.DISABLED
        ? "Bypass is off: " + is(breaker)
        : "";
  }

  static String overrideLimit(BreakerModel breaker) {
    return breaker.entry().threshold().isEmpty()
        ? "Override is off: " + breaker.entry().label() + " has no limit"
        : "";
  }

  static String disable(BreakerModel breaker) {
    return breaker.entry().releasable()
        ? ""
        : "Disable is off: " + breaker.entry().label() + " cannot be disabled";
  }

  static String trip(BreakerModel breaker) {
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
