package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventDetail;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the banner says of a book: its trading state, why, since when, and what ends it.
 *
 * @param also {@code since 14:03:11 (2:51) · also loss rate in cooldown}
 */
record BannerText(ScreenState state, String cause, String also, EndsWhen ends) {

  private static final Set<ScreenState> UNFED = EnumSet.of(ScreenState.UNFED, ScreenState.STALE);

  static BannerText of(BookModel book, long clock, Format format) {
    BookSnapshot now = book.snapshot();
    ScreenState state = ScreenState.of(now);
    List<BreakerSnapshot> stopping = stopping(now);
    String cause = cause(now, stopping, clock, format);
    List<String> also = new ArrayList<>();
    also.add(
        (now.trading() == TradingState.ALLOWED ? "allowed " : "")
            + format.since(now.since(), clock));
    List<String> others =
        stopping.stream()
            .skip(1)
            .map(other -> lower(format.breaker(other.breaker())) + " " + condition(other))
            .toList();
    if (!others.isEmpty()) {
      also.add("also " + String.join(", ", others));
    }
    return new BannerText(
        state, cause, String.join(" · ", also), EndsWhen.of(now, stopping, clock, format));
  }

  /**
   * Tripped breakers that hold trading back, in table order; when there is an emergency, that
   * first.
   */
  private static List<BreakerSnapshot> stopping(BookSnapshot book) {
    List<BreakerSnapshot> all = new ArrayList<>();
    for (BreakerSnapshot breaker : book.breakers()) {
      if (breaker.status() == BreakerStatus.EMERGENCY_HALT) {
        all.addFirst(breaker);
      } else if (breaker.status().resettable() && breaker.onTrip() != OnTrip.ALERT_ONLY) {
        all.add(breaker);
      }
    }
    return all;
  }

  private static String cause(
      BookSnapshot book, List<BreakerSnapshot> stopping, long clock, Format format) {
    if (book.trading() == TradingState.ALLOWED) {
      return calm(book, format);
    }
    if (!book.maintenance()
        && !stopping.isEmpty()
        && stopping.getFirst().status() == BreakerStatus.COOLDOWN) {
      return cooling(stopping.getFirst(), clock, format).orElse(book.because());
    }
    return book.because().isEmpty() ? "No cause is known" : book.because();
  }

  private static String calm(BookSnapshot book, Format format) {
    List<String> warnings = named(book, ScreenState.WARNING, format);
    List<String> shadows = named(book, ScreenState.TRIPPED, format);
    if (!shadows.isEmpty()) {
      return "Tripped without a halt: " + String.join(", ", shadows);
    }
    if (!warnings.isEmpty()) {
      return (warnings.size() == 1 ? "Warning: " : "Warnings: ") + String.join(", ", warnings);
    }
    List<String> unfed =
        book.breakers().stream()
            .filter(b -> UNFED.contains(ScreenState.of(b)))
            .map(b -> format.breaker(b.breaker()))
            .toList();
    return unfed.isEmpty()
        ? "No breaker tripped or warning"
        : "Not fed: " + String.join(", ", unfed);
  }

  private static List<String> named(BookSnapshot book, ScreenState state, Format format) {
    return book.breakers().stream()
        .filter(b -> ScreenState.of(b) == state)
        .map(b -> (format.breaker(b.breaker()) + " " + Readings.words(b.reading())).strip())
        .toList();
  }

  /** {@code Drawdown limit 8.41 % > 8.00 %, back under it at 14:03:43}. */
  private static Optional<String> cooling(BreakerSnapshot breaker, long clock, Format format) {
    return Readings.lastTrip(breaker)
        .map(
            trip ->
                format.breaker(breaker.breaker())
                    + " "
                    + trip.trigger()
                    + " "
                    + words(trip)
                    + backUnder(breaker, trip, clock, format));
  }

  private static String words(EventDetail.Tripped trip) {
    return Double.isNaN(trip.value()) || Double.isNaN(trip.limit())
        ? "tripped"
        : Words.against(trip.value(), trip.limit(), trip.unit(), trip.value() < trip.limit(), true);
  }

  private static String backUnder(
      BreakerSnapshot breaker, EventDetail.Tripped trip, long clock, Format format) {
    if (breaker.deadline() == Times.NEVER || !(trip.cooldownSeconds() > 0)) {
      return ", back within it";
    }
    long lastBreach = breaker.deadline() - Times.ofSeconds(trip.cooldownSeconds());
    return ", last over it at " + format.time(lastBreach, clock);
  }

  private static String condition(BreakerSnapshot breaker) {
    return switch (breaker.status()) {
      case COOLDOWN -> "in cooldown";
      case TRIPPED -> "tripped";
      case LIQUIDATING -> "liquidating";
      case EMERGENCY_HALT -> "engaged";
      case ACTIVE, WARNING, BYPASSED, DISABLED -> "";
    };
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
