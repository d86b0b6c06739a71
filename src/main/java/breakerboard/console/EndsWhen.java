package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What ends a halt, as the banner says it. Of several breakers the last one to let go decides.
 *
 * @param countdown the headline is a running countdown; never while a breach lasts
 */
record EndsWhen(String headline, String detail, boolean countdown) {
  private static final EndsWhen NOTHING = new EndsWhen("", "", false);

  /**
   * @param stopping the breakers that hold trading back, the first one named as the cause
   */
  static EndsWhen of(BookSnapshot book, List<BreakerSnapshot> stopping, long clock, Format format) {
    if (book.trading() == TradingState.ALLOWED) {
      return NOTHING;
    }
    Optional<BreakerSnapshot> emergency =
        stopping.stream().filter(b -> b.status() == BreakerStatus.EMERGENCY_HALT).findFirst();
    if (emergency.isPresent()) {
      return new EndsWhen("Needs kill switch off", "No timer ends it", false);
    }
    if (book.maintenance()) {
      return new EndsWhen("Until maintenance ends", "No timer ends it", false);
    }
    Optional<BreakerSnapshot> byHand = stopping.stream().filter(EndsWhen::byHand).findFirst();
    if (byHand.isPresent()) {
      return new EndsWhen("Needs a reset by an operator", who(byHand.get(), format), false);
    }
    return stopping.stream()
        .max(Comparator.comparingLong(BreakerSnapshot::deadline))
        .map(last -> bySelf(last, stopping, clock, format))
        .orElse(new EndsWhen("Ends when it is fed", "The missing input has to come", false));
  }

  private static boolean byHand(BreakerSnapshot breaker) {
    return breaker.latched()
        || !breaker.autoReset()
        || breaker.status() == BreakerStatus.LIQUIDATING;
  }

  private static String who(BreakerSnapshot breaker, Format format) {
    return format.breaker(breaker.breaker()) + (breaker.latched() ? " is latched" : " stays");
  }

  private static EndsWhen bySelf(
      BreakerSnapshot last, List<BreakerSnapshot> stopping, long clock, Format format) {
    boolean another = !last.breaker().equals(stopping.getFirst().breaker());
    String whose = another ? format.breaker(last.breaker()) + ": auto reset" : "Auto reset";
    boolean inBreach = stopping.stream().anyMatch(b -> b.status() == BreakerStatus.TRIPPED);
    if (!inBreach) {
      return last.deadline() > clock
          ? new EndsWhen(
              format.countdown(last.deadline(), clock),
              whose + "\nat " + format.time(last.deadline(), clock),
              true)
          : new EndsWhen("With the next reading", whose + " is due", false);
    }
    if (last.deadline() == Times.NEVER || last.deadline() <= clock) {
      return new EndsWhen("When the breach ends", whose + " follows", false);
    }
    return new EndsWhen(
        "not before " + format.time(last.deadline(), clock), whose + after(last, format), false);
  }

  private static String after(BreakerSnapshot breaker, Format format) {
    double cooldown =
        Readings.lastTrip(breaker).map(EventDetail.Tripped::cooldownSeconds).orElse(0.0);
    return cooldown > 0
        ? " " + format.duration(Times.ofSeconds(cooldown)) + " after the breach ends"
        : " when the breach ends";
  }
}
