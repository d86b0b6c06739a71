package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What ends the trading state of a book, as the banner says it. Only the breakers that make this
 * state count, of several the last one to let go; what is left of the others then is named.
 *
 * @param brief the same in a word or two, for a column: {@code ≥ 14:21:02}, {@code by hand}
 * @param countdown the headline is a running countdown; never while a breach lasts
 */
public record EndsWhen(String headline, String detail, String brief, boolean countdown) {
  static final EndsWhen NOTHING = new EndsWhen("", "", "", false);
  private static final String NO_TIMER = "No timer ends it";

  /** Of that book at that desk clock; empty words while it trades freely. */
  public static EndsWhen of(BookSnapshot book, Inflow inflow, long clock, Format format) {
    if (book.trading() == TradingState.ALLOWED) {
      return NOTHING;
    }
    List<BreakerSnapshot> deciding = deciding(book);
    EndsWhen ends = of(book, deciding, inflow, clock, format);
    boolean maintenance = book.maintenance() && !deciding.isEmpty();
    boolean byItself = !book.maintenance() && deciding.stream().noneMatch(EndsWhen::needsAHand);
    TradingState left =
        Holding.trading(
            book,
            maintenance,
            b ->
                deciding.contains(b)
                    ? (byItself ? TradingState.ALLOWED : b.released())
                    : b.effect());
    return left == TradingState.ALLOWED
        ? ends
        : new EndsWhen(
            ends.headline,
            ends.detail + ", then " + Words.capitals(left),
            ends.brief,
            ends.countdown);
  }

  /** The breakers that have this very effect, the one named as the cause first. */
  private static List<BreakerSnapshot> deciding(BookSnapshot book) {
    Optional<BreakerSnapshot> first = Holding.deciding(book);
    boolean emergency = first.filter(b -> b.status() == BreakerStatus.EMERGENCY_HALT).isPresent();
    if (emergency || book.maintenance()) {
      return first.stream().toList();
    }
    return Holding.holders(book).stream().filter(b -> b.effect() == book.trading()).toList();
  }

  private static EndsWhen of(
      BookSnapshot book, List<BreakerSnapshot> deciding, Inflow inflow, long clock, Format format) {
    if (deciding.stream().anyMatch(b -> b.status() == BreakerStatus.EMERGENCY_HALT)) {
      return new EndsWhen("Needs kill switch off", NO_TIMER, "kill switch", false);
    }
    if (book.maintenance()) {
      return new EndsWhen("Until maintenance ends", NO_TIMER, "maintenance", false);
    }
    List<BreakerSnapshot> tripped = deciding.stream().filter(b -> b.status().resettable()).toList();
    Optional<BreakerSnapshot> byHand = tripped.stream().filter(EndsWhen::byHand).findFirst();
    if (byHand.isPresent()) {
      return new EndsWhen(
          "Needs a reset by an operator", who(byHand.get(), format), "by hand", false);
    }
    boolean unfed = deciding.stream().anyMatch(b -> b.reading().level() == Level.UNFED);
    return tripped.stream()
        .max(Comparator.comparingLong(EndsWhen::earliest))
        .map(
            last ->
                unfed || inflow != Inflow.COMING
                    ? waiting(last, clock, format)
                    : bySelf(last, tripped, clock, format))
        .orElse(
            new EndsWhen(
                "Ends when it is fed", "The missing input has to come", "when fed", false));
  }

  /** Nothing but an operator ends it; else it only ends with its input there again. */
  private static boolean needsAHand(BreakerSnapshot breaker) {
    return breaker.status() == BreakerStatus.EMERGENCY_HALT
        || breaker.status().resettable() && byHand(breaker);
  }

  private static boolean byHand(BreakerSnapshot breaker) {
    return breaker.latched()
        || !breaker.autoReset()
        || breaker.status() == BreakerStatus.LIQUIDATING;
  }

  private static String who(BreakerSnapshot breaker, Format format) {
    return format.breaker(breaker.breaker()) + (breaker.latched() ? " is latched" : " stays");
  }

  /** The earliest automatic reset that is known now. */
  private static long earliest(BreakerSnapshot breaker) {
    return Math.max(breaker.deadline(), breaker.breachEnds());
  }

  /** Without data nothing resets itself, whatever the time: no countdown. */
  private static EndsWhen waiting(BreakerSnapshot last, long clock, Format format) {
    long earliest = earliest(last);
    String detail =
        earliest <= clock
            ? "Auto reset needs a reading"
            : "Auto reset not before " + format.time(earliest, clock);
    return new EndsWhen("Waits for data", detail, "no data", false);
  }

  private static EndsWhen bySelf(
      BreakerSnapshot last, List<BreakerSnapshot> tripped, long clock, Format format) {
    boolean another = !last.breaker().equals(tripped.getFirst().breaker());
    String whose = another ? format.breaker(last.breaker()) + ": auto reset" : "Auto reset";
    long earliest = earliest(last);
    boolean inBreach = tripped.stream().anyMatch(b -> b.status() == BreakerStatus.TRIPPED);
    if (!inBreach) {
      return earliest > clock
          ? new EndsWhen(
              format.countdown(earliest, clock),
              whose + "\nat " + format.time(earliest, clock),
              format.time(earliest, clock),
              true)
          : new EndsWhen("With the next reading", whose + " is due", "due", false);
    }
    if (earliest <= clock) {
      return new EndsWhen("When the breach ends", whose + " follows", "in breach", false);
    }
    return new EndsWhen(
        "not before " + format.time(earliest, clock),
        whose + after(last, format),
        "≥ " + format.time(earliest, clock),
        false);
  }

  private static String after(BreakerSnapshot breaker, Format format) {
    double cooldown =
        Readings.lastTrip(breaker).map(EventDetail.Tripped::cooldownSeconds).orElse(0.0);
    return cooldown > 0
        ? " " + format.duration(Times.ofSeconds(cooldown)) + " after the breach ends"
        : " when the breach ends";
  }
}
