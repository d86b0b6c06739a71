package breakerboard.domain;

import java.util.List;

/** The typed fields of an event beside those that all events have. */
public sealed interface EventDetail {
  record None() implements EventDetail {}

  /**
   * BREAKER_TRIPPED and TRIGGER_BREACHED.
   *
   * @param breachPercentage how far beyond the limit, in percent of the limit; NaN without a limit
   * @param cooldownSeconds the cooldown that follows
   * @param autoResetTime the earliest automatic reset, {@link Times#NEVER} when there is none
   * @param latched only an operator releases it
   * @param retrip it tripped again out of its cooldown
   */
  record Tripped(
      String trigger,
      double value,
      double limit,
      Unit unit,
      double breachPercentage,
      double cooldownSeconds,
      long autoResetTime,
      boolean autoReset,
      boolean latched,
      boolean retrip,
      Explanation explanation)
      implements EventDetail {
    /** The same measurement, counting from another moment. */
    public Tripped at(long newAutoResetTime, boolean nowLatched, boolean again) {
      return new Tripped(
          trigger,
          value,
          limit,
          unit,
          breachPercentage,
          cooldownSeconds,
          newAutoResetTime,
          autoReset,
          nowLatched,
          again,
          explanation);
    }
  }

  record WasReset(boolean wasManual, double tripDurationSeconds) implements EventDetail {}

  /**
   * @param warningLevel the warning limit that was crossed
   * @param timeToBreach seconds, NaN when it is not rising
   */
  record Warning(
      String trigger,
      double value,
      double limit,
      Unit unit,
      double warningLevel,
      Trend trend,
      double timeToBreach)
      implements EventDetail {}

  /** COOLDOWN_START and BYPASS_START: when it ends. */
  record Until(long until) implements EventDetail {}

  record Disabled(boolean wasTripped) implements EventDetail {}

  /**
   * THRESHOLD_UPDATED, OVERRIDE_ENDING and OVERRIDE_ENDED; values as JSON text.
   *
   * @param changePercent NaN where old or new is no number
   * @param expires {@link Times#NEVER} when it does not
   */
  record Threshold(
      String key, String oldValue, String newValue, double changePercent, Layer layer, long expires)
      implements EventDetail {}

  record TradingChange(TradingState from, TradingState to, String because) implements EventDetail {}

  record ConfigVersion(long version, long former) implements EventDetail {}

  record Feed(String feed, String message) implements EventDetail {}

  record LinesRefused(String feed, long count, long line, String field, String reason)
      implements EventDetail {}

  record Refusal(String command, String why) implements EventDetail {}

  record Acknowledged(List<Long> events) implements EventDetail {
    public Acknowledged {
      events = List.copyOf(events);
    }
  }

  record Fault(String error) implements EventDetail {}
}
