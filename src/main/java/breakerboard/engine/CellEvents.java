package breakerboard.engine;

import breakerboard.breakers.BreakerType;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.function.Supplier;

/** What is told of one breaker's status, in words and typed. */
final class CellEvents {
  private final BookLog log;
  private final BreakerType type;
  private final Supplier<BreakerStatus> status;

  /**
   * @param status the breaker's status when an event is written
   */
  CellEvents(BookLog log, BreakerType type, Supplier<BreakerStatus> status) {
    this.log = log;
    this.type = type;
    this.status = status;
  }

  Event write(EventType eventType, String message, Actor by, EventDetail detail) {
    return log.breaker(eventType, type.id(), status.get(), message, by, detail);
  }

  private void tell(EventType eventType, String what) {
    tell(eventType, what, Actor.NOBODY, new EventDetail.None());
  }

  private void tell(EventType eventType, String what, Actor by, EventDetail detail) {
    var _ = write(eventType, type.label() + " " + what, by, detail);
  }

  Event faulted(String cause) {
    return write(
        EventType.BREAKER_FAULT,
        type.label() + " failed (" + cause + ") and is tripped until an operator resets it",
        Actor.NOBODY,
        new EventDetail.Fault(cause));
  }

  /**
   * @param because {@code index_level without index_prior_close}, or empty
   */
  void unfed(String because) {
    tell(
        EventType.BREAKER_UNFED, "has no usable input" + (because.isEmpty() ? "" : ": " + because));
  }

  void fed() {
    tell(EventType.BREAKER_FED, "has its input");
  }

  void warned(Warnings.Crossing crossing, TrendWindow trend, double utilisation) {
    var _ =
        write(
            EventType.BREAKER_WARNING,
            crossing.words(),
            Actor.NOBODY,
            crossing.detail(trend.trend(), trend.timeToBreach(utilisation)));
  }

  void warningCleared() {
    tell(EventType.WARNING_CLEARED, "is under its warning limit");
  }

  /**
   * @param resets whether it resets by itself then, rather than by an operator
   */
  void coolingDown(long deadline, boolean resets) {
    String next =
        resets
            ? "resets in " + left(deadline) + " unless it breaches again"
            : "an operator resets it (auto_reset is off)";
    var _ =
        write(
            EventType.COOLDOWN_START,
            "under its limits; " + next,
            Actor.NOBODY,
            new EventDetail.Until(deadline));
  }

  /**
   * @param resets whether it resets by itself, rather than by an operator
   */
  void cooldownEnded(boolean resets) {
    tell(
        EventType.COOLDOWN_END,
        resets
            ? "waits for a reading under its limits to reset"
            : "waits for an operator to reset it (auto_reset is off)");
  }

  /**
   * @param how of a reset that nobody commanded
   * @param seconds since the trip, NaN where that is not known
   */
  void reset(Actor by, String how, double seconds) {
    tell(
        EventType.BREAKER_RESET,
        "reset" + (by.somebody() ? by.words() : ", " + how),
        by,
        new EventDetail.WasReset(by.somebody(), seconds));
  }

  void bypassed(Actor by, long until) {
    tell(
        EventType.BYPASS_START,
        "bypassed for " + left(until) + by.words(),
        by,
        new EventDetail.Until(until));
  }

  void bypassEnded(Actor by) {
    tell(EventType.BYPASS_END, "counts again" + by.words(), by, new EventDetail.None());
  }

  void disabled(Actor by, boolean wasTripped) {
    tell(
        EventType.BREAKER_DISABLED,
        "disabled" + (wasTripped ? ", which releases its trip" : "") + by.words(),
        by,
        new EventDetail.Disabled(wasTripped));
  }

  void enabled(Actor by) {
    tell(EventType.BREAKER_ENABLED, "enabled" + by.words(), by, new EventDetail.None());
  }

  private String left(long deadline) {
    return Words.duration(Times.toSeconds(deadline - log.clock()));
  }
}
