package breakerboard.evidence;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import java.util.EnumSet;
import java.util.Set;

/** The breakers that between them come into every status of the table. */
enum Subject {
  VOLATILITY("volatility", "volatility_threshold"),
  DRAWDOWN("drawdown", "max_drawdown"),
  LIQUIDATION(
      "liquidation_required",
      "breaker_configs.liquidation_required.custom_config.liquidation_drawdown"),
  MANUAL("manual", "max_drawdown"),
  KILL_SWITCH("kill_switch", "max_drawdown");

  private final String breaker;
  private final String limit;

  Subject(String breaker, String limit) {
    this.breaker = breaker;
    this.limit = limit;
  }

  BreakerId breaker() {
    return new BreakerId(breaker);
  }

  /** The path of its limit; one of another breaker where it has none. */
  String limit() {
    return limit;
  }

  /** What else stands in its section: of the two limits for a liquidation only one is near. */
  String further() {
    return this == LIQUIDATION
        ? ", \"threshold\": 0.99, \"custom_config\": {\"liquidation_drawdown\": 0.05}"
        : "";
  }

  boolean byHand() {
    return this == MANUAL || this == KILL_SWITCH;
  }

  boolean hasPeak() {
    return this == DRAWDOWN || this == LIQUIDATION;
  }

  /** Gives it a value to judge: as it is, or a NAV that far under the peak. */
  void feed(Observation.Builder observation, double reading, double peak) {
    if (hasPeak()) {
      observation.nav(underPeak(reading, peak));
    } else {
      observation.field(InputField.VOLATILITY, reading);
    }
  }

  static double underPeak(double reading, double peak) {
    return peak * (1 - reading);
  }

  /** The statuses that the table knows for it. */
  Set<BreakerStatus> statuses(boolean autoReset, boolean cooldown) {
    Set<BreakerStatus> all =
        EnumSet.of(
            BreakerStatus.ACTIVE,
            BreakerStatus.TRIPPED,
            BreakerStatus.BYPASSED,
            BreakerStatus.DISABLED);
    switch (this) {
      case VOLATILITY, DRAWDOWN -> {
        all.add(BreakerStatus.WARNING);
        if (autoReset && cooldown) {
          all.add(BreakerStatus.COOLDOWN);
        }
      }
      case LIQUIDATION -> all.addAll(EnumSet.of(BreakerStatus.WARNING, BreakerStatus.LIQUIDATING));
      case MANUAL -> {}
      case KILL_SWITCH -> all.add(BreakerStatus.EMERGENCY_HALT);
    }
    return all;
  }
}
