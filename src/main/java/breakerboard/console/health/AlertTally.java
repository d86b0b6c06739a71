package breakerboard.console.health;

import breakerboard.domain.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/** Counts how soon alerts were shown, since the start and on this day. */
final class AlertTally {
  /** An alert is shown in time within five seconds of its cause. */
  static final long IN_TIME_NANOS = 5 * Times.NANOS_PER_SECOND;

  private final LongSupplier wall;
  private final ZoneId zone;
  private AlertShare.Span sinceStart = AlertShare.Span.NONE;
  private AlertShare.Span today = AlertShare.Span.NONE;
  private LocalDate day = LocalDate.EPOCH;

  /**
   * @param wall the machine's clock, nanoseconds since the epoch
   * @param zone in which a day begins
   */
  AlertTally(LongSupplier wall, ZoneId zone) {
    this.wall = wall;
    this.zone = zone;
  }

  /**
   * An alert was shown.
   *
   * @param nanos after its cause
   */
  void shown(String message, long nanos) {
    turn();
    sinceStart = sinceStart.with(nanos, message);
    today = today.with(nanos, message);
  }

  AlertShare share() {
    turn();
    return new AlertShare(sinceStart, today);
  }

  private void turn() {
    LocalDate now = LocalDate.ofInstant(Times.instant(wall.getAsLong()), zone);
    if (!now.equals(day)) {
      day = now;
      today = AlertShare.Span.NONE;
    }
  }
}
