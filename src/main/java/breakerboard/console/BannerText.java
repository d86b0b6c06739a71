package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What the banner says of a book: its trading state, why, since when, and what ends it.
 *
 * @param also {@code since 14:03:11 (2:51) · also loss rate in cooldown}
 */
public record BannerText(ScreenState state, String cause, String also, EndsWhen ends) {

  /** Of that book at that desk clock. */
  public static BannerText of(BookModel book, Inflow inflow, long clock, Format format) {
    BookSnapshot now = book.snapshot();
    return new BannerText(
        ScreenState.of(now),
        BannerCause.of(now, clock, format),
        also(now, inflow, clock, format),
        EndsWhen.of(now, inflow, clock, format));
  }

  private static String also(BookSnapshot now, Inflow inflow, long clock, Format format) {
    boolean free = now.trading() == TradingState.ALLOWED;
    List<String> parts = new ArrayList<>();
    parts.add((free ? "allowed " : "") + format.since(now.since(), clock));
    if (!free && inflow != Inflow.COMING && now.lastObservation() != Times.NEVER) {
      parts.add("no data " + format.since(now.lastObservation(), clock));
    }
    List<String> others =
        Holding.holders(now).stream()
            .filter(other -> Holding.deciding(now).filter(other::equals).isEmpty())
            .map(other -> Words.small(format.breaker(other.breaker())) + " " + condition(other))
            .toList();
    if (!others.isEmpty()) {
      parts.add("also " + String.join(", ", others));
    }
    return String.join(" · ", parts);
  }

  private static String condition(BreakerSnapshot breaker) {
    return switch (breaker.status()) {
      case COOLDOWN -> "in cooldown";
      case TRIPPED -> "tripped";
      case LIQUIDATING -> "liquidating";
      case EMERGENCY_HALT -> "engaged";
      case ACTIVE, WARNING -> "not fed";
      case BYPASSED, DISABLED -> "";
    };
  }
}
