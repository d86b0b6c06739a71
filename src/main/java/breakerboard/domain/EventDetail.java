package breakerboard.domain;

import java.util.List;

/** The typed fields of an event beside those that all events have. */
public sealed interface EventDetail {
  /** Nothing beyond what all events have. */
  record None() implements EventDetail {}

  /**
   * BREAKER_TRIPPED and TRIGGER_BREACHED.
   *
   * @param value of the trigger, in {@code unit}; NaN when an operator tripped it
   * @param limit in {@code unit}; NaN where the trigger has none
   * @param breachPercentage how far beyond the limit, in percent of the limit; NaN without a limit
   * @param cooldownSeconds the cooldown that follows, 0 for none
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

  /**
   * BREAKER_RESET.
   *
   * @param wasManual an operator reset it
   * @param tripDurationSeconds since the trip, cooldown included; NaN where that is not known
   */
  record WasReset(boolean wasManual, double tripDurationSeconds) implements EventDetail {}

  /**
   * BREAKER_WARNING; value and limits in {@code unit}.
   *
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

  /**
   * COOLDOWN_START and BYPASS_START.
   *
   * @param until when it ends, nanoseconds since the epoch
   */
  record Until(long until) implements EventDetail {}

  /**
   * BREAKER_DISABLED.
   *
   * @param wasTripped disabling released a trip
   */
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

  /** TRADING_STATE_CHANGED, with what made it so in words. */
  record TradingChange(TradingState from, TradingState to, String because) implements EventDetail {}

  /**
   * CONFIG_APPLIED, CONFIG_ROLLED_BACK and ENGINE_STARTED.
   *
   * @param version the one in force now
   * @param former the one before; the same at the start
   */
  record ConfigVersion(long version, long former) implements EventDetail {}

  /** FEED_CONNECTED, FEED_LOST, FEED_STALE, FEED_RESUMED: which feed, and what it said. */
  record Feed(String feed, String message) implements EventDetail {}

  /**
   * LINES_REFUSED.
   *
   * @param count how many since the last such event
   * @param line number of the newest in its feed, {@link RefusedLine#NO_LINE} for a connection
   * @param field what was wrong in it, and {@code reason} why
   */
  record LinesRefused(String feed, long count, long line, String field, String reason)
      implements EventDetail {}

  /** COMMAND_REFUSED: which command, and why as a sentence. */
  record Refusal(String command, String why) implements EventDetail {}

  /**
   * APPROVAL_REQUESTED, APPROVAL_GIVEN and APPROVAL_DECLINED.
   *
   * @param request its number
   * @param command what waits, in words
   * @param askedBy the operator who asked for it
   */
  record Approval(long request, String command, String askedBy) implements EventDetail {}

  /**
   * ACKNOWLEDGED.
   *
   * @param events the numbers of the events
   * @param alarms those of which no event is known, in words
   */
  record Acknowledged(List<Long> events, List<String> alarms) implements EventDetail {
    public Acknowledged {
      events = List.copyOf(events);
      alarms = List.copyOf(alarms);
    }

    /** Of events alone. */
    public Acknowledged(List<Long> events) {
      this(events, List.of());
    }
  }

  /** BREAKER_FAULT: what the breaker threw. */
  record Fault(String error) implements EventDetail {}
}
