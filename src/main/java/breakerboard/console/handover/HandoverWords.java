package breakerboard.console.handover;

import breakerboard.config.Configuration;
import breakerboard.config.LiveOverride;
import breakerboard.console.EndsWhen;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.ScreenState;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.EventWords;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;

/**
 * How the lines of the page read.
 *
 * @param clock of the desk, nanoseconds since the epoch
 */
record HandoverWords(Format format, List<FeedView> feeds, long clock) {
  HandoverLine book(BookSnapshot book) {
    EndsWhen ends = EndsWhen.of(book, Inflow.of(book, feeds), clock, format);
    return HandoverLine.of(
        ScreenState.of(book),
        book.book(),
        book.because().isEmpty() ? "In maintenance" : book.because(),
        release(ends),
        since(book.since()));
  }

  /** A page counts nothing down: it is the same for as long as it says the same. */
  private static String release(EndsWhen ends) {
    if (ends.countdown()) {
      return "Resets by itself at " + ends.brief();
    }
    String headline = ends.headline();
    return headline.startsWith("not ") ? "Resets by itself, " + headline : headline;
  }

  HandoverLine alarm(Alarm alarm) {
    return HandoverLine.of(
        EventWords.shape(alarm),
        EventWords.subject(alarm.raisedBy(), format),
        EventWords.cause(alarm),
        state(alarm),
        since(alarm.raisedBy().time()));
  }

  private static String state(Alarm alarm) {
    return switch (alarm.state()) {
      case STANDING_NEW -> "Standing, not acknowledged";
      case STANDING_SEEN -> "Standing, acknowledged by " + alarm.seenBy();
      case GONE_NEW -> "Gone, not acknowledged";
    };
  }

  HandoverLine tripped(String book, BreakerSnapshot breaker) {
    String cause =
        breaker
            .lastTrip()
            .map(Event::message)
            .orElseGet(
                () ->
                    breaker.actor().isEmpty()
                        ? "No trip is on record"
                        : by(breaker.actor(), breaker.actorReason()));
    return HandoverLine.of(
        ScreenState.of(breaker.status()),
        where(book, breaker),
        cause,
        release(breaker),
        since(breaker.since()));
  }

  private String release(BreakerSnapshot breaker) {
    String latched = breaker.latched() ? "Latched: " : "";
    boolean byHand = breaker.latched() || !breaker.autoReset();
    if (breaker.status() == BreakerStatus.EMERGENCY_HALT) {
      return "Needs kill switch off";
    }
    if (byHand) {
      return latched + (latched.isEmpty() ? "Needs" : "needs") + " a reset by an operator";
    }
    return breaker.deadline() == Times.NEVER
        ? "Resets by itself when the breach ends"
        : "Resets by itself, not before " + format.time(breaker.deadline(), clock);
  }

  HandoverLine aside(String book, BreakerSnapshot breaker) {
    boolean bypassed = breaker.status() == BreakerStatus.BYPASSED;
    return HandoverLine.of(
        ScreenState.of(breaker.status()),
        where(book, breaker),
        bypassed ? "Bypassed" : "Disabled",
        by(breaker.actor(), breaker.actorReason()),
        bypassed ? ends(breaker.deadline()) : since(breaker.since()));
  }

  HandoverLine override(LiveOverride live, Configuration configuration) {
    String book = live.book().equals(Command.DESK) ? "Desk" : live.book();
    return new HandoverLine(
        Optional.empty(),
        book,
        "%s %s, without it %s"
            .formatted(
                live.key().name(),
                live.key().words(live.value()),
                live.key().words(configuration.fallbackOf(live, live.book()))),
        by(live.operator(), live.reason()),
        ends(live.until()));
  }

  private String where(String book, BreakerSnapshot breaker) {
    return book + " · " + format.breaker(breaker.breaker());
  }

  /** {@code by jmeyer: index rebalancing}. */
  static String by(String operator, String reason) {
    if (operator.isEmpty()) {
      return reason;
    }
    return "by " + operator + (reason.isBlank() ? "" : ": " + reason);
  }

  /** {@code since 14:03:11}. */
  private String since(long time) {
    return "since " + format.time(time, clock);
  }

  /** {@code ends 15:30}, {@code no end}. */
  String ends(long time) {
    return format.ends(time, clock);
  }

  /** {@code at 14:03:11}. */
  String at(long time) {
    return "at " + format.time(time, clock);
  }
}
