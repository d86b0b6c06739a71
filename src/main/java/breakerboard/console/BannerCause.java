package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a book trades as it does, in one line with the numbers of now. */
final class BannerCause {
  private static final Set<ScreenState> UNFED = EnumSet.of(ScreenState.UNFED, ScreenState.STALE);

  private BannerCause() {}

  static String of(BookSnapshot book, long clock, Format format) {
    return switch (book.trading()) {
      case ALLOWED -> calm(book, format);
      case REDUCE_ONLY, LIQUIDATE_ONLY, HALTED ->
          Holding.deciding(book)
              .map(deciding -> held(deciding, book.because(), clock, format))
              .orElse(book.because().isEmpty() ? "No cause is known" : book.because());
    };
  }

  /** Nothing holds the book; what is not as it should be is all named, none hides another. */
  private static String calm(BookSnapshot book, Format format) {
    List<String> parts = new ArrayList<>();
    List<String> shadows = measured(book, ScreenState.TRIPPED, format);
    List<String> warnings = measured(book, ScreenState.WARNING, format);
    List<String> unfed =
        book.breakers().stream()
            .filter(b -> UNFED.contains(ScreenState.of(b)))
            .map(b -> format.breaker(b.breaker()))
            .toList();
    add(parts, "Tripped without a halt", shadows);
    add(parts, warnings.size() == 1 ? "Warning" : "Warnings", warnings);
    add(parts, "Not fed", unfed);
    return parts.isEmpty() ? "No breaker tripped or warning" : String.join(" · ", parts);
  }

  private static void add(List<String> parts, String what, List<String> which) {
    if (!which.isEmpty()) {
      parts.add(what + ": " + String.join(", ", which));
    }
  }

  private static List<String> measured(BookSnapshot book, ScreenState state, Format format) {
    return book.breakers().stream()
        .filter(b -> ScreenState.of(b) == state)
        .map(b -> (format.breaker(b.breaker()) + " " + Readings.words(b.reading())).strip())
        .toList();
  }

  /**
   * A trip by a number is told with the number of now while it breaches, else as it was when it
   * tripped; any other cause in the engine's words.
   */
  private static String held(BreakerSnapshot by, String because, long clock, Format format) {
    return switch (by.status()) {
      case TRIPPED, LIQUIDATING, COOLDOWN ->
          Readings.lastTrip(by)
              .filter(trip -> tells(because, trip, by, format))
              .map(trip -> byNumber(by, trip, clock, format))
              .orElse(because);
      case ACTIVE, WARNING, EMERGENCY_HALT, BYPASSED, DISABLED -> because;
    };
  }

  /** Whether the engine's words are those of a number past its limit by that trip's breaker. */
  private static boolean tells(
      String because, EventDetail.Tripped trip, BreakerSnapshot by, Format format) {
    boolean counted = trip.unit() != Unit.FLAG && Double.isFinite(trip.limit());
    boolean own = because.startsWith(format.breaker(by.breaker()) + " ");
    boolean usual = by.status() == BreakerStatus.COOLDOWN || because.endsWith(bound(trip));
    return counted && own && usual && by.actor().isEmpty();
  }

  private static String bound(EventDetail.Tripped trip) {
    return " " + Words.of(trip.limit(), trip.unit(), trip.limit());
  }

  private static String byNumber(
      BreakerSnapshot by, EventDetail.Tripped trip, long clock, Format format) {
    String label = format.breaker(by.breaker()) + " ";
    Optional<TriggerReading> breaching =
        Readings.trigger(by.reading(), trip.trigger())
            .filter(BannerCause::breaches)
            .or(() -> Readings.shown(by.reading()).filter(BannerCause::breaches));
    return breaching
        .map(now -> label + words(now))
        .orElseGet(
            () -> label + trip.trigger() + " " + atTrip(trip) + when(by, trip, clock, format));
  }

  private static boolean breaches(TriggerReading trigger) {
    return trigger.level() == Level.BREACH;
  }

  private static String words(TriggerReading trigger) {
    String subject = trigger.subject().isEmpty() ? "" : trigger.subject() + " ";
    return trigger.name() + " " + subject + Figures.against(trigger);
  }

  private static String atTrip(EventDetail.Tripped trip) {
    return Words.against(
        trip.value(), trip.limit(), trip.unit(), trip.value() < trip.limit(), true);
  }

  /** When that number was: of a breach that ended its end, else the trip. */
  private static String when(
      BreakerSnapshot by, EventDetail.Tripped trip, long clock, Format format) {
    boolean ended = by.status() == BreakerStatus.COOLDOWN;
    if (ended && by.deadline() != Times.NEVER && trip.cooldownSeconds() > 0) {
      long lastBreach = by.deadline() - Times.ofSeconds(trip.cooldownSeconds());
      return ", last over it at " + format.time(lastBreach, clock);
    }
    return ended
        ? ", back within it"
        : by.lastTrip().map(event -> " at " + format.time(event.time(), clock)).orElse("");
  }
}
